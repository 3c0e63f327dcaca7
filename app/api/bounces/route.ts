import { env } from '#lib/env';
import { hasBearer } from '#lib/http/bearer';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';
import { BounceReport, takeBounces } from '#lib/mail/bounces';

/** Bytes: a thousand events with all that they may say is less than what servers say in earnest. */
const MOST = 1024 * 1024;

/** Whoever sends our mail says here what came back; `.env.example` says how. */
export async function POST(request: Request): Promise<Response> {
  const { BOUNCE_SECRET } = env();
  if (!BOUNCE_SECRET) return problem(404, 'Bounces are not taken here.');
  if (!hasBearer(request, BOUNCE_SECRET)) return problem(401, 'A bearer token is needed.');
  const body = await readBody(request, MOST);
  if (!body) return problem(413, 'The body is larger than 1 MB.');
  const report = BounceReport.safeParse(parsed(body));
  if (!report.success) return problem(400, 'The body is {"events":[{"address":"…","kind":"bounce"|"complaint","permanent":true|false}]}.');
  try {
    return Response.json({ suppressed: await takeBounces(report.data, new Date()) });
  } catch {
    return problem(503, 'The database is not answering. Send it again later.');
  }
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}
