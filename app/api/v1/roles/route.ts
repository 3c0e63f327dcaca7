import { answer } from '#lib/api/answer';
import { readRoles } from '#lib/api/reads';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, readRoles);
}

export { preflight as OPTIONS } from '#lib/api/answer';
