import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findPrivacyCentre, setVisibility } from './centre.ts';

let server: TestDatabase;
let user: string;

beforeAll(async () => {
  server = await testDatabase('base');
  const { rows } = await server.db.execute<{ id: string }>(sql`insert into users (email) values ('ada@example.org') returning id`);
  user = String(rows[0]?.id);
});
afterAll(() => server.end());

it('shows nobody a profile until that is chosen, and writes down each change of mind once', async () => {
  expect(await findPrivacyCentre(user)).toEqual({ visibility: 'nobody', consents: [] });
  const day = (n: number) => new Date(SAMPLE_NOW.getTime() + n * 86_400_000);
  await setVisibility(user, 'nobody', day(0));
  await setVisibility(user, 'recruiters', day(1));
  await setVisibility(user, 'recruiters', day(2));
  expect((await findPrivacyCentre(user)).visibility).toBe('recruiters');
  await setVisibility(user, 'nobody', day(3));
  const { visibility, consents } = await findPrivacyCentre(user);
  expect(visibility).toBe('nobody');
  expect(consents.map(({ subject, at }) => [subject, at])).toEqual([
    ['hidden', day(3)],
    ['visible', day(1)],
  ]);
});
