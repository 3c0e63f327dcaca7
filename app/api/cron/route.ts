import { FRESH, runRound } from '#lib/alerts/run-round';
import { remindOfDrafts } from '#lib/applications/remind-of-drafts';
import { env } from '#lib/env';
import { hasBearer } from '#lib/http/bearer';
import { problem } from '#lib/http/problem';
import { drainMail } from '#lib/mail/drain-mail';
import { runRetention } from '#lib/privacy/retention';

export const dynamic = 'force-dynamic';
/** Seconds; the mail that is on its way at the end of the 20 may stall for 30. */
export const maxDuration = 60;

const MAIL_MS = 20_000;

/** For hosts that run no worker: somebody asks every minute, and each time some of what waits is done. */
async function round(request: Request): Promise<Response> {
  const { CRON_SECRET, SMTP_URL } = env();
  if (!CRON_SECRET) return problem(404, 'Nothing is done by the clock here.');
  if (!hasBearer(request, CRON_SECRET)) return problem(401, 'A bearer token is needed.');
  try {
    const now = new Date();
    const alerts = await runRound(now);
    await remindOfDrafts(now);
    if (now.getMinutes() === 0) await runRetention(now);
    const mail = SMTP_URL ? await drainMail(SMTP_URL, MAIL_MS, console.error, FRESH) : null;
    return Response.json({ alerts, mail }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    console.error(`The round failed: ${error instanceof Error ? error.message : error}.`);
    return problem(503, 'Not all was done. The next round makes up for it.');
  }
}

// Schedulers differ in how they ask.
export { round as GET, round as POST };
