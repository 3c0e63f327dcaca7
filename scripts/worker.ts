import { client } from '#db/client';
import { FRESH, runRound } from '#lib/alerts/run-round';
import { remindOfDrafts } from '#lib/applications/remind-of-drafts';
import { env } from '#lib/env';
import { type MailWorker, startMailWorker } from '#lib/mail/mail-worker';
import { runRetention } from '#lib/privacy/retention';

// Beside the web process: matches new jobs with alerts, sends the mail that waits, reminds of drafts, deletes what was kept long enough, and every
// WORKER_SWEEP_SECONDS asks the web process to refresh the pages whose jobs began or ended meanwhile. What fails is made up for
// by the next round: the web process keeps a watermark, and the ledger knows which mail was not sent.

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

const settings = readEnv();
const { REVALIDATE_SECRET, WORKER_SWEEP_SECONDS, SMTP_URL, WEB_URL = settings.SITE_URL } = settings;
// Mail on its way holds a connection each.
client({ max: 20 });
let mail: MailWorker | undefined;
let lastSaid = '';
/** ms since 1970. */
let lastKept = 0;
if (!SMTP_URL) console.error('SMTP_URL is not set, so mail stays in the queue.');

/** Seconds: mail of an alert that mails at once leaves within a minute of a job's publishing. */
const ALERTS_SECONDS = Math.min(WORKER_SWEEP_SECONDS, 10);

await Promise.all([
  everySoOften(WORKER_SWEEP_SECONDS, () =>
    Promise.all([
      sweepPages(),
      orLater('Mail waits', sweepMail),
      orLater('Reminders wait', () => remindOfDrafts(new Date())),
      orLater('Deleting what was kept long enough waits', keepNoLonger),
    ]),
  ),
  // Apart, so that a page that is slow to be swept holds up no mail.
  everySoOften(ALERTS_SECONDS, () => orLater('Alerts wait', () => runRound(new Date()))),
]);
await mail?.stop();
process.exit();

async function everySoOften(seconds: number, work: () => Promise<unknown>): Promise<void> {
  while (!stop.signal.aborted) {
    await work();
    await pause(seconds * 1000);
  }
}

async function sweepMail(): Promise<void> {
  if (!SMTP_URL) return;
  mail ??= await startMailWorker(SMTP_URL, log, FRESH);
  await mail.sweep(new Date());
}

/** Once an hour: limits are in days. */
async function keepNoLonger(): Promise<void> {
  const now = new Date();
  if (now.getTime() - lastKept < 3_600_000) return;
  await runRetention(now);
  lastKept = now.getTime();
}

/** Work that the next round makes up for when it fails, and that does no harm when two workers do it at once. */
async function orLater(what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log(`${what}: ${error instanceof Error ? describe(error) : error}.`);
  }
}

async function sweepPages(): Promise<void> {
  try {
    const response = await fetch(new URL('/api/revalidate', WEB_URL), {
      method: 'POST',
      headers: { authorization: `Bearer ${REVALIDATE_SECRET}`, 'content-type': 'application/json' },
      body: '{"sweep":true}',
      signal: AbortSignal.any([stop.signal, AbortSignal.timeout(20_000)]),
    });
    if (!response.ok) console.error(`The sweep failed: ${WEB_URL} answered ${response.status}.`);
    await response.body?.cancel();
  } catch (error) {
    if (!stop.signal.aborted) console.error(`The sweep failed: ${error instanceof Error ? describe(error) : error}.`);
  }
}

function describe({ message, cause }: Error): string {
  return cause instanceof Error && cause.message ? `${message} (${cause.message})` : message;
}

/** Says the same thing once until it says another: a database that is away is asked every second. */
function log(sentence: string): void {
  if (sentence !== lastSaid) console.error(sentence);
  lastSaid = sentence;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    stop.signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function readEnv(): ReturnType<typeof env> {
  try {
    return env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
