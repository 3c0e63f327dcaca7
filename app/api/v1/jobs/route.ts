import { answer } from '#lib/api/answer';
import { readJobs } from '#lib/api/reads';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, readJobs);
}

export { preflight as OPTIONS } from '#lib/api/answer';
