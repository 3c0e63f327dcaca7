import 'server-only';
import { eq, getTableColumns, is, or, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, PgTable } from 'drizzle-orm/pg-core';
import { schema } from '#db/client';
import { hashed } from '#lib/hashed';

export type Person = { id: string; email: string };

export type PersonalTable = {
  /** Its name in the schema, and in the export. */
  key: string;
  table: PgTable;
  /** Which of its rows are this person's. */
  isOf: (person: Person) => SQL;
};

/** Every table of the schema by the name under which it is exported there. */
export const TABLES: ReadonlyMap<string, PgTable> = new Map(
  Object.entries<unknown>(schema).flatMap(([name, value]) => (is(value, PgTable) ? [[name, value] as const] : [])),
);

/** Rows that are told to be somebody's by an address and not by an account: they may be older than it. */
const BY_ADDRESS: ReadonlyMap<PgTable, (person: Person) => SQL> = new Map<PgTable, (person: Person) => SQL>([
  [schema.signInLinks, ({ email }) => eq(schema.signInLinks.email, email)],
  [
    schema.mails,
    ({ id, email }) => sql`(${schema.mails.userId} = ${id} or ${schema.mails.userId} is null and ${schema.mails.recipient} = ${email})`,
  ],
  [
    schema.alertReaders,
    ({ id, email }) => {
      const { userId, email: address, mergedInto } = schema.alertReaders;
      const own = sql`select r.id from ${schema.alertReaders} r where r.user_id = ${id} or r.email = ${email}`;
      return sql`(${userId} = ${id} or ${address} = ${email} or ${mergedInto} in (${own}))`;
    },
  ],
  [schema.newsletterReaders, ({ email }) => eq(schema.newsletterReaders.email, email)],
  [schema.suppressions, ({ email }) => eq(schema.suppressions.emailHash, hashed(email))],
]);

/** What the site keeps about people, read off the schema: `users`, all that goes with a user by `on delete cascade`, and what is kept by address. */
export function personalTables(): PersonalTable[] {
  return [...TABLES].flatMap(([key, table]) => {
    const isOf = ownedBy(table);
    return isOf ? [{ key, table, isOf }] : [];
  });
}

/** The shortest way from a table along keys that cascade to `users` or to what is kept by address; null when there is none, and its rows are nobody's. */
export function ownedBy(table: PgTable): ((person: Person) => SQL) | null {
  return ownership(table)?.isOf ?? null;
}

type Ownership = { steps: number; isOf: (person: Person) => SQL };

function ownership(table: PgTable, seen: readonly PgTable[] = []): Ownership | null {
  const byAddress = BY_ADDRESS.get(table);
  if (byAddress) return { steps: 1, isOf: byAddress };
  if (table === schema.users) return { steps: 0, isOf: ({ id }) => eq(schema.users.id, id) };
  const ways = getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const [column, foreign] = [columns[0], foreignColumns[0]];
    if (key.onDelete !== 'cascade' || !column || !foreign || [...seen, table].includes(foreignTable)) return [];
    const parent = ownership(foreignTable, [...seen, table]);
    return parent ? [step(column, foreign, parent)] : [];
  });
  const steps = Math.min(...ways.map((way) => way.steps));
  const shortest = ways.filter((way) => way.steps === steps);
  return shortest.length > 0 ? { steps, isOf: (person) => or(...shortest.map((way) => way.isOf(person))) ?? sql`false` } : null;
}

function step(column: PgColumn, foreign: PgColumn, { steps, isOf }: Ownership): Ownership {
  return {
    steps: steps + 1,
    isOf: (person) =>
      foreign.table === schema.users
        ? eq(column, person.id)
        : sql`${column} in (select ${foreign} from ${foreign.table} where ${isOf(person)})`,
  };
}

/** Columns by their names in the schema. */
export function columnsOf(table: PgTable): [name: string, column: PgColumn][] {
  return Object.entries(getTableColumns(table));
}
