import { answer } from '#lib/api/answer';
import { readPlaces } from '#lib/api/reads';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, readPlaces, { needsDatabase: false });
}

export { preflight as OPTIONS } from '#lib/api/answer';
