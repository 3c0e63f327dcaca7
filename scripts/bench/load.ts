import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { NODE, spawnGuarded } from '../guarded.ts';
import type { Web } from '../up/web.ts';

/** Asked for in turn; each connection begins elsewhere in the list. */
type Load = { url: string; paths: readonly string[]; seconds: number };

export type Served = {
  /** Requests a second. */
  rate: number;
  /** ms. */
  p99: number;
  /** Processor time of the web process for each request, ms; NaN where the system does not say. */
  cpu: number;
};

const CONNECTIONS = 8;
/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Loads a site from a process of its own. Throws when an answer is not 2xx. */
export async function load(web: Web, paths: readonly string[], seconds: number): Promise<Served> {
  const task: Load = { url: web.url, paths, seconds };
  const before = processorTime(web.guard.pid);
  const child = spawnGuarded({ command: NODE, args: [fileURLToPath(import.meta.url), JSON.stringify(task)] }, { output: 'pipe' });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => said.push(part));
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The load failed.\n${said.join('')}`);
  const result = JSON.parse(said.join('')) as Awaited<ReturnType<typeof autocannon>>;
  if (result.errors + result.non2xx > 0) throw new Error(`${result.errors} errors and ${result.non2xx} refusals from ${web.url}.`);
  const spent = processorTime(web.guard.pid) - before;
  return { rate: result['2xx'] / result.duration, p99: result.latency.p99, cpu: spent / result['2xx'] };
}

/** A process and all below it. */
export function processesOf(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  return [pid, ...read(() => children(pid), []).flatMap(processesOf)];
}

function children(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  );
}

/** So far, ms: of the process and all below it. */
function processorTime(pid: number | undefined): number {
  const times = processesOf(pid).map((one) => {
    // After the name in brackets, which may hold anything: the 12th and 13th are user and system time.
    const fields = read(() => readFileSync(`/proc/${one}/stat`, 'utf8'), '')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  });
  return times.reduce((sum, time) => sum + time, 0);
}

function read<T>(from: () => T, otherwise: T): T {
  try {
    return from();
  } catch {
    return otherwise;
  }
}

if (import.meta.main) {
  const { url, paths, seconds } = JSON.parse(process.argv[2] ?? '') as Load;
  let started = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    setupClient: (client) => {
      const from = Math.floor((started++ / CONNECTIONS) * paths.length);
      client.setRequests([...paths.slice(from), ...paths.slice(0, from)].map((path) => ({ path })));
    },
  });
  process.stdout.write(JSON.stringify(result));
}
