import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { matchAlerts } from './match-alerts.ts';
import { refreshAlerts } from './refresh-alerts.ts';
import { writeAlerts } from './write-alerts.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('sample');
});
afterAll(() => database?.end());

describe('refreshAlerts', () => {
  it('stops an alert that names what is gone, tells its reader once, and never widens it', async () => {
    const { db } = database;
    const { rows: readers } = await db.execute<{ id: string }>(sql`
      insert into alert_readers (email, created_at, heard_at) values ('ada@example.org', now(), now()) returning id`);
    const readerId = readers[0]?.id ?? '';
    const { rows: employers } = await db.execute<{ id: number; slug: string }>(sql`
      insert into employers (slug, name) values ('gone-ltd', 'Gone Ltd') returning id, slug`);
    const searches = ['skill=python', `employer=${employers[0]?.slug}`, 'place=durham&within=25', 'q=engineer'];
    const ids = await writeAlerts(
      db,
      searches.map((search) => ({ readerId, search, frequency: 'daily' as const, confirmed: true })),
      SAMPLE_NOW,
    );
    expect(await refreshAlerts(SAMPLE_NOW, db)).toEqual({ read: 0, broken: 0 });

    // A release without a skill and with another map; an employer that has left.
    await db.execute(sql`update alerts set search = 'skill=cobol-of-old', read_as = 'before' where id = ${ids[0]}`);
    await db.execute(sql`update alerts set read_as = 'before' where id = ${ids[2]}`);
    await db.execute(sql`update alert_areas set near_ids = '{}'`);
    await db.execute(sql`delete from employers where slug = 'gone-ltd'`);
    expect(await refreshAlerts(SAMPLE_NOW, db)).toEqual({ read: 3, broken: 2 });
    expect(await refreshAlerts(SAMPLE_NOW, db)).toEqual({ read: 0, broken: 0 });

    const { rows: mails } = await db.execute<{ kind: string; recipient: string; props: { asked: string[] } }>(
      sql`select kind, recipient, props from mails order by props ->> 'asked'`,
    );
    expect(mails.map(({ kind, recipient, props }) => [kind, recipient, props.asked])).toEqual([
      ['alert-broken', 'ada@example.org', ['employer: gone-ltd']],
      ['alert-broken', 'ada@example.org', ['skill: cobol-of-old']],
    ]);
    await db.execute(sql`update jobs set listed_at = null`);
    await matchAlerts(SAMPLE_NOW, db);
    const { rows: found } = await db.execute<{ id: number }>(
      sql`select distinct alert_id::integer as id from alert_matches where alert_id = any(${sql.param(ids)}::bigint[]) order by 1`,
    );
    expect(found.map(({ id }) => id)).toEqual([ids[2], ids[3]]);

    // The catalogue has it again.
    await db.execute(sql`update alerts set search = 'skill=python', read_as = 'before' where id = ${ids[0]}`);
    expect(await refreshAlerts(SAMPLE_NOW, db)).toEqual({ read: 1, broken: 0 });
    const { rows: broken } = await db.execute<{ id: number }>(sql`select id::integer as id from alerts where broken_at is not null`);
    expect(broken.map(({ id }) => id)).toEqual([ids[1]]);
  });
});
