import { answer } from '#lib/api/answer';
import { readJob } from '#lib/api/reads';

export const dynamic = 'force-dynamic';

export function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  return answer(request, async (asking) => readJob((await params).slug, asking));
}

export { preflight as OPTIONS } from '#lib/api/answer';
