import { answer } from '#lib/api/answer';
import { readRole } from '#lib/api/reads';

export const dynamic = 'force-dynamic';

export function GET(request: Request, { params }: { params: Promise<{ role: string }> }): Promise<Response> {
  return answer(request, async (asking) => readRole((await params).role, asking));
}

export { preflight as OPTIONS } from '#lib/api/answer';
