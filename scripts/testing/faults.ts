import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { ParsedMail } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { client, db } from '#db/client';
import { queueMail } from '#lib/mail/queue-mail';
import { answer, hangUp, keepIn, startSmtp } from './smtp-server.ts';
import { endWorker, startWorker } from './worker-process.ts';

/** What goes wrong, how often or how long, while so many mails are sent by real workers through a real mail server. */
export type Trouble = {
  mails: number;
  workers?: number;
  /** Workers killed outright, one after the other, each at a moment of its own; another takes over. */
  kills?: number;
  /** Happens once, when a third of the mails has arrived. */
  midway?: () => Promise<void>;
  /** Of the mail server. Its `times`: attempts that go wrong; `ms`: for how long it stalls. */
  server?: { fault: Fault; times: number; ms?: number };
  /** Added to the address of the mail server: nodemailer's own settings. */
  settings?: string;
  /** Seconds until the job of a dead worker is given back, and until a failed one is tried again; normally 10 and 5. */
  quick?: { heartbeat: number; retry: number };
  /** ms until it must be over. */
  patience: number;
};
export type Fault = 'stall' | '421' | '550' | 'close';

export type Outcome = {
  mails: number;
  /** Copies that arrived of all mails. */
  arrived: number;
  /** Mails that did not arrive, though no server refused them for good. */
  lost: number;
  /** Copies beyond the first of each; `strange` ones have another Message-ID than the first. */
  repeated: number;
  strange: number;
  refused: number;
  seconds: number;
};

/** Runs on the database of `DATABASE_URL`, whose ledger it empties first. */
export async function suffer({
  mails,
  workers = 1,
  kills = 0,
  midway,
  server: faulty,
  settings = '',
  quick,
  patience,
}: Trouble): Promise<Outcome> {
  const started = performance.now();
  const received: ParsedMail[] = [];
  const server = await startSmtp(serverWith(received, faulty));
  const running = new Set<ChildProcess>();
  const start = () => {
    const worker = startWorker(process.env.DATABASE_URL ?? '', `${server.url}${settings}`, { MAIL_PER_SECOND: '1000' });
    running.add(worker);
    return worker;
  };
  const until = async (reached: () => boolean | Promise<boolean>) => {
    while (!(await reached())) {
      if (performance.now() - started > patience) throw new Error(`It did not come to that; ${received.length} mails arrived.`);
      await pause(20);
    }
  };
  try {
    await queue(mails);
    if (quick) await client().pool.query('update pgboss.job set heartbeat_seconds = $1, retry_delay = $2', [quick.heartbeat, quick.retry]);
    for (let kill = 0; kill < kills; kill++) {
      const worker = start();
      const arrived = received.length;
      const some = 1 + Math.random() * Math.max(1, (mails / (kills + 1)) * 1.5);
      await until(async () => received.length >= arrived + some || (await waiting()) === 0);
      await pause(Math.random() * 25);
      await endWorker(worker, 'SIGKILL');
    }
    for (let worker = 0; worker < workers; worker++) start();
    if (midway) {
      await until(() => received.length >= mails / 3);
      await midway();
    }
    await until(async () => (await waiting()) === 0);
  } finally {
    await Promise.all([...running].map((worker) => endWorker(worker, 'SIGKILL')));
    await server.stop();
  }
  return tell(received, mails, (performance.now() - started) / 1000);
}

async function tell(received: readonly ParsedMail[], mails: number, seconds: number): Promise<Outcome> {
  const { rows } = await client().pool.query<{ message_id: string; failed: boolean }>(
    'select message_id, failed_at is not null as failed from mails',
  );
  const ledger = new Map(rows.map((row) => [row.message_id, row.failed]));
  const ids = new Set(received.map(({ messageId = '' }) => messageId));
  const to = new Set(received.map((mail) => [mail.to ?? []].flat()[0]?.text));
  const refused = rows.filter(({ failed }) => failed).length;
  return {
    mails,
    arrived: received.length,
    lost: rows.filter((row) => !row.failed && !ids.has(row.message_id)).length + mails - rows.length,
    repeated: received.length - to.size,
    strange: [...ids].filter((id) => !ledger.has(id)).length + ids.size - to.size,
    refused,
    seconds,
  };
}

/** Answers a mail some time after it has it: so there are moments in which only the server knows that it was sent. */
function serverWith(received: ParsedMail[], faulty: Trouble['server']): SMTPServerOptions {
  const keep = keepIn(received);
  let left = faulty?.times ?? 0;
  const goesWrong = (fault: Fault) => faulty?.fault === fault && left-- > 0;
  return {
    onConnect: (_session, done) => done(goesWrong('421') ? answer('421 4.3.2 Busy') : null),
    onRcptTo: (_address, _session, done) => {
      if (goesWrong('550')) return done(answer('550 5.1.1 No such user'));
      setTimeout(done, goesWrong('stall') ? faulty?.ms : 2);
    },
    onData(stream, session, done) {
      if (goesWrong('close')) return hangUp.call(this, stream, session, done);
      keep.call(this, stream, session, (error) => setTimeout(() => done(error), Math.random() * 20));
    },
  };
}

async function queue(mails: number): Promise<void> {
  await client().pool.query('truncate mails, suppressions');
  await client().pool.query('delete from pgboss.job');
  const props = { slug: 'tester-1', title: 'Tester', employer: 'Test Ltd', validThrough: new Date(Date.now() + 86_400_000).toISOString() };
  await db().transaction(async (tx) => {
    for (let i = 0; i < mails; i++) await queueMail(tx, { kind: 'draft-reminder', to: `reader${i}@example.org`, props }, new Date());
  });
}

/** While the database is away, somebody is waiting. */
async function waiting(): Promise<number> {
  const asked = client().pool.query('select count(*)::int as n from mails where sent_at is null and failed_at is null');
  return asked.then(
    ({ rows }) => rows[0].n,
    () => 1,
  );
}
