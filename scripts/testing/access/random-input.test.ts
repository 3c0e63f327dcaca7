import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ACTIONS, type ActionEntry } from './actions.ts';
import { type Answer, call, type Fields, formOf } from './call.ts';
import { type Action, findActions } from './discover.ts';
import { NAMES, type People, plantPeople } from './people.ts';
import { randomFields } from './random-form.ts';
import { accessServer } from './server.ts';

vi.mock('next/headers', () => import('./request.ts'));
vi.mock('next/cache', () => import('./request.ts'));
vi.mock('next-auth', () => import('./request.ts'));

// Who asks is found once and not at each of so many calls; actions.test.ts asks the sessions themselves.
vi.mock('#lib/accounts/sessions', async (original) => {
  const real = await original<typeof import('#lib/accounts/sessions')>();
  const known = new Map<string, ReturnType<typeof real.findSessionUser>>();
  return {
    ...real,
    findSessionUser: (token: string, now: Date) => {
      const user = known.get(token) ?? real.findSessionUser(token, now);
      known.set(token, user);
      return user;
    },
  };
});

/** How many random inputs each action gets; `RANDOM_INPUTS=10000` for ten times as many, in some minutes. */
const RUNS = Number(process.env.RANDOM_INPUTS ?? 1000);

/** What a person must never read: how it is made. */
const INSIDES =
  /\bat \S+ \(|\.tsx?:\d|node_modules|\b(select|insert into|update|delete from) \w+ |violates|syntax error|[Ii]nvalid input|relation "|column "|postgres|drizzle|\bzod\b|TypeError|RangeError|undefined|\[object|ENOENT|\bNaN\b/;

const found = await findActions();
const server = accessServer();

describe.each(Object.entries(ACTIONS))('%s', (name, entry) => {
  const runs = RUNS / (entry.slow ?? 1);
  it(`answers ${runs.toLocaleString('en-GB')} random inputs in words`, { timeout: Math.max(120_000, RUNS * 60) }, async () => {
    await answersAll(found.get(name), entry, runs);
  });
});

describe('random inputs', () => {
  const entry: ActionEntry = { form: (whose) => ({ id: whose.its('profileWork', 'id'), job: whose.job.id }) };

  it('find an action that throws what the database said', async () => {
    const careless = async (form: FormData) => {
      await server().client.pool.query('select $1::uuid', [String(form.get('id'))]);
    };
    await expect(answersAll(careless, entry, 200)).rejects.toThrow(/invalid input syntax/);
  });

  it('find an answer that tells how it is made', async () => {
    const chatty = async (form: FormData) => ({
      values: {},
      errors: { form: form.get('id') === '' ? 'violates not-null' : 'Enter it' },
      attempt: 1,
    });
    await expect(answersAll(chatty, entry, 1000)).rejects.toThrow(/not-null/);
  });
});

async function answersAll(action: Action | undefined, { form, first }: ActionEntry, numRuns: number): Promise<void> {
  if (!action) throw new Error('There is no such action any more.');
  const people: People = await plantPeople(server().db);
  if (first) for (const name of NAMES) await server().client.pool.query(first, [people[name].id]);
  // Each person at once, since they don't wait for each other.
  const lanes = await Promise.all(
    NAMES.map(async (name, i) => {
      const other = people[NAMES[(i + 1) % NAMES.length] ?? 'ada'];
      return randomFields(await form(people[name]), await form(other));
    }),
  );
  const answers = fc.asyncProperty(fc.tuple(...lanes), async (forms: Fields[]) => {
    await Promise.all(
      forms.map(async (fields, i) => {
        const trouble = troubleIn(await call(action, people[NAMES[i] ?? 'ada'], formOf(fields)));
        if (trouble) throw new Error(`${trouble} It was sent ${JSON.stringify(fields)}.`);
      }),
    );
  });
  await fc.assert(answers, { numRuns: Math.ceil(numRuns / NAMES.length), seed: 4, includeErrorInReport: true });
}

function troubleIn({ wrong, to, state }: Answer): string | null {
  if (wrong) return wrong;
  const { values: _, ...said } = (state ?? {}) as Record<string, unknown>;
  const inside = INSIDES.exec(`${to ?? ''} ${JSON.stringify(said)}`)?.[0];
  return inside ? `It says “${inside}” in ${JSON.stringify(said)}.` : null;
}
