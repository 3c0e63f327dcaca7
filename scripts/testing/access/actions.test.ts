import { sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { ACTIONS, type ActionEntry } from './actions.ts';
import { call, formOf, wordsOf } from './call.ts';
import { type Action, actionFiles, findActions } from './discover.ts';
import { NAMES, type Name, type People, plantPeople, rowsOf } from './people.ts';
import { accessServer } from './server.ts';

vi.mock('next/headers', () => import('./request.ts'));
vi.mock('next/cache', () => import('./request.ts'));
vi.mock('next-auth', () => import('./request.ts'));

const found = await findActions();
const server = accessServer();

describe('the list of actions', () => {
  it('has every action that there is, and no other', () => {
    expect(Object.keys(ACTIONS).sort()).toEqual([...found.keys()].sort());
  });

  it('is made from files that all are called actions.ts, below app', () => {
    expect(actionFiles().filter((file) => !/^app\/.*\/actions\.ts$/.test(file))).toEqual([]);
  });
});

describe.each(Object.entries(ACTIONS))('%s', (name, entry) => {
  const isShownHere = entry.shownIn === undefined;
  if (isShownHere)
    it('does what it is for to what is one’s own', async () => {
      const people = await prepared(entry);
      const before = await rowsOf(server().db, people.ada);
      const answer = await call(actionOf(name), people.ada, formOf(await entry.form(people.ada)));
      expect(answer.wrong).toBeUndefined();
      expect(await rowsOf(server().db, people.ada), `${name} changes nothing, so that no test would see it do wrong`).not.toEqual(before);
    });

  it('gives and changes nothing of anybody else', async () => {
    expect(await trespasses(actionOf(name), entry)).toEqual([]);
  });
});

describe('the matrix', () => {
  it('catches an action that changes by an id alone, and one that tells', async () => {
    const entry: ActionEntry = { form: (whose) => ({ id: whose.its('profileWork', 'id') }) };
    const leaky = async (form: FormData) => {
      const id = String(form.get('id'));
      const { rows } = await server().db.execute<{ title: string }>(sql`select title from profile_work where id = ${id}`);
      return { values: {}, errors: { form: `Not yours: ${rows[0]?.title}` }, attempt: 1 };
    };
    expect(await trespasses(leaky, entry)).toHaveLength(16);
    const careless = async (form: FormData) => {
      await server().db.execute(sql`delete from profile_work where id = ${String(form.get('id'))}`);
    };
    expect(await trespasses(careless, entry)).toContain('nobody changed profileWork of ada');
  });
});

/** Sends the form with the things of each person as everybody else, and says what was given or changed that should not. */
async function trespasses(action: Action, entry: ActionEntry): Promise<string[]> {
  const people = await prepared(entry);
  const troubles: string[] = [];
  let before = await allRows(people);
  for (const whose of NAMES) {
    for (const who of ['nobody', ...NAMES] as const) {
      if (who === whose) continue;
      const form = formOf(await entry.form(people[whose]));
      const answer = await call(action, who === 'nobody' ? null : people[who], form);
      if (answer.wrong) troubles.push(`${who}, with what is ${whose}’s: ${answer.wrong}`);
      const words = wordsOf(answer, form);
      const after = await allRows(people);
      for (const other of NAMES) {
        if (other === who) continue;
        if (words.includes(people[other].mark)) troubles.push(`${who} was told of ${other}: ${words}`);
        for (const [table, rows] of Object.entries(after[other]))
          if (!entry.open?.includes(table) && rows !== before[other][table]) troubles.push(`${who} changed ${table} of ${other}`);
      }
      before = after;
    }
  }
  return troubles;
}

async function allRows(people: People): Promise<Record<Name, Record<string, string>>> {
  return {
    ada: await rowsOf(server().db, people.ada),
    bob: await rowsOf(server().db, people.bob),
    recruiter: await rowsOf(server().db, people.recruiter),
    staff: await rowsOf(server().db, people.staff),
  };
}

async function prepared({ first }: ActionEntry): Promise<People> {
  const people = await plantPeople(server().db);
  if (first) for (const name of NAMES) await server().client.pool.query(first, [people[name].id]);
  return people;
}

function actionOf(name: string): Action {
  const action = found.get(name);
  if (!action) throw new Error(`There is no action ${name} any more.`);
  return action;
}
