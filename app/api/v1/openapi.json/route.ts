import { answer, json } from '#lib/api/answer';
import { openApi } from '#lib/api/openapi';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, ({ siteUrl }) => json(openApi(siteUrl)), { needsDatabase: false });
}

export { preflight as OPTIONS } from '#lib/api/answer';
