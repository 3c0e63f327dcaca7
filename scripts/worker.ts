import { env } from '#lib/env';

// Beside the web process: asks it, every WORKER_SWEEP_SECONDS, to refresh the pages whose jobs began or ended meanwhile.
// A sweep that fails is made up for by the next, since the web process keeps a watermark.

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());

const settings = readEnv();
const { REVALIDATE_SECRET, WORKER_SWEEP_SECONDS, WEB_URL = settings.SITE_URL } = settings;
while (!stop.signal.aborted) {
  await sweep();
  await pause(WORKER_SWEEP_SECONDS * 1000);
}

async function sweep(): Promise<void> {
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
