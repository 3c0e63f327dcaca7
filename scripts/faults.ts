import { join } from 'node:path';
import { migrate } from '#db/migrate';
import { startServer } from './postgres/server.ts';
import { DATA } from './postgres.ts';
import { withClient } from './testing/database.ts';
import { type Outcome, suffer, type Trouble } from './testing/faults.ts';
import { onStoppable } from './testing/stoppable-database.ts';

// npm run test:faults [-- MAILS KILLS]: what becomes of mail when something goes wrong, a table. Exit status 1 when any is lost,
// or repeated more often than the trouble allows.

const [mails = 1000, kills = 200] = process.argv.slice(2).map(Number);
const LONG = 60 * 60_000;
process.env.SITE_URL ??= 'http://localhost:3000';
process.env.REVALIDATE_SECRET ??= 'only-for-faults-0123456789';
let bad = 0;

console.log(row(['trouble', 'mails', 'arrived', 'lost', 'repeated', 'at most', 'other id', 'refused', 'seconds', '']));
const server = await startServer({ data: join(DATA, `faults-${process.pid}`, 'postgres'), throwaway: true });
await withClient(new URL('postgres', server.url).href, async (client) => {
  await migrate(client);
  await measure('none, one worker', { mails });
  await measure('two workers', { mails, workers: 2 });
  await measure(`a worker killed ${kills} times`, { mails, kills }, kills);
  await measure('server stalls 35 s', { mails: 100, server: { fault: 'stall', times: 2, ms: 35_000 } });
  await measure('server answers 421', { mails, server: { fault: '421', times: 20 } });
  await measure('server closes in DATA', { mails, server: { fault: 'close', times: 20 } });
  await measure('server answers 550', { mails, server: { fault: '550', times: 20 } }, 0, 20);
});
await server.stop();
await onStoppable((restart) => measure('database stopped 5 s', { mails, workers: 2, midway: () => restart(5000) }, 2));
process.exit(bad > 0 ? 1 : 0);

async function measure(name: string, trouble: Omit<Trouble, 'patience'>, mostRepeated = 0, refused = 0): Promise<void> {
  const outcome = await suffer({ ...trouble, patience: LONG });
  const holds = outcome.lost === 0 && outcome.strange === 0 && outcome.repeated <= mostRepeated && outcome.refused === refused;
  if (!holds) bad += 1;
  console.log(row([name, ...figures(outcome, mostRepeated), holds ? 'holds' : 'FAILS']));
}

function figures({ mails, arrived, lost, repeated, strange, refused, seconds }: Outcome, most: number): string[] {
  return [mails, arrived, lost, repeated, most, strange, refused, seconds.toFixed(1)].map(String);
}

function row([name = '', ...cells]: string[]): string {
  return [name.padEnd(28), ...cells.map((cell) => cell.padStart(9))].join('');
}
