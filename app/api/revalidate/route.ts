import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { env } from '#lib/env';
import { hasBearer } from '#lib/http/bearer';
import { problem } from '#lib/http/problem';
import { sweepJobs, tidySearchHourly } from '#lib/jobs/sweep';

const Body = z.union([
  z.strictObject({ sweep: z.literal(true) }),
  z.strictObject({ paths: z.array(z.string().startsWith('/').max(300)).max(20_000) }),
]);

/** The worker and scripts say here what changed, behind a secret: only the web process can refresh its own pages. */
export async function POST(request: Request): Promise<Response> {
  if (!hasBearer(request, env().REVALIDATE_SECRET)) return problem(401, 'A bearer token is needed.');
  const body = Body.safeParse(await request.json().catch(() => null));
  if (!body.success) return problem(422, 'The body is {"sweep":true} or {"paths":["/…"]}.');

  const refresh = (paths: string[]) => {
    for (const path of paths) revalidatePath(path);
  };
  if ('sweep' in body.data) {
    const now = new Date();
    const paths = await sweepJobs(now, refresh);
    await tidySearchHourly(now);
    return Response.json({ revalidated: paths.length });
  }
  refresh(body.data.paths);
  return Response.json({ revalidated: body.data.paths.length });
}
