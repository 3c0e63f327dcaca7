import { sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { type Database, schema } from '#db/client';
import { hashed } from '#lib/hashed';
import { columnsOf, type Person, personalTables } from '../personal.ts';

/** Values for columns that do not take just any text. The rest is made from the schema. */
const chosen = ({ email, mark }: Pick<With, 'email' | 'mark'>): Record<string, unknown> => ({
  'users.email': email,
  'recruiters.standing': 'member',
  'signInLinks.email': email,
  'emailChanges.newEmail': `new-${email}`,
  'profiles.level': 'mid',
  'profiles.workplaces': ['remote'],
  'profiles.employmentTypes': ['full-time'],
  'profiles.available': 'now',
  'profiles.rightToWork': 'yes',
  'profileSkills.level': 'strong',
  'cvs.storageKey': `cvs/${mark}-cvs-storageKey`,
  'applications.means': 'here',
  'applicationEvents.kind': 'interview',
  // A reader is an account's, an address's or another's: see ALSO.
  'alertReaders.email': null,
  'alertReaders.mergedInto': null,
  'alerts.search': `q=${mark}-alerts-search`,
  'alerts.frequency': 'daily',
  'alerts.askedText': `'${mark}-alerts-askedText'`,
  ...Object.fromEntries(['Roles', 'Workplaces', 'Levels', 'Skills', 'Employers'].map((name) => [`alerts.asked${name}`, [1]])),
  'alerts.keys': [1],
  'alertMatches.mailId': '00000000-0000-4000-8000-000000000000',
  'newsletterReaders.email': email,
  'mails.recipient': email,
  'suppressions.emailHash': hashed(email),
});

type Row = Record<string, unknown>;

/** More rows of a table in which no row can have every column, made from the first. */
const ALSO: Readonly<Record<string, (first: Row, email: string) => Row[]>> = {
  alertReaders: ({ id, ...first }, email) => [
    { ...first, userId: null, email },
    { ...first, userId: null, mergedInto: id },
  ],
};

/** Somebody with rows in every personal table, in which each column is filled, and each free text has the mark. The first row of each is given back. */
export async function plant(db: Database, email: string, mark: string): Promise<Person & { rows: Record<string, Row> }> {
  const rows: Record<string, Row> = {};
  await db.insert(schema.alertAreas).values({ asked: 'place=durham', nearIds: [] }).onConflictDoNothing();
  const waiting = personalTables().sort((a, b) => depth(a.table) - depth(b.table));
  for (const { key, table } of waiting) {
    const values: Row = {};
    for (const [name, column] of columnsOf(table)) values[name] = await valueFor({ key, name, column, table }, { db, email, mark, rows });
    const [row] = await db.insert(table).values(values).returning();
    if (!row) throw new Error(`No row was planted in ${key}.`);
    rows[key] = row;
    for (const more of ALSO[key]?.(row, email) ?? []) await db.insert(table).values(more);
  }
  return { id: String(rows.users?.id), email, rows };
}

/** A table after those that it refers to. */
function depth(table: PgTable): number {
  const parents = getTableConfig(table).foreignKeys.map((key) => key.reference().foreignTable);
  return Math.max(0, ...parents.filter((parent) => parent !== table).map((parent) => 1 + depth(parent)));
}

type At = { key: string; name: string; column: PgColumn; table: PgTable };
type With = { db: Database; email: string; mark: string; rows: Record<string, Row> };

async function valueFor({ key, name, column, table }: At, { db, email, mark, rows }: With): Promise<unknown> {
  const given = chosen({ email, mark })[`${key}.${name}`];
  if (given !== undefined) return given;
  const parent = parentOf(table, column);
  if (parent) return rows[parent.key]?.[parent.column] ?? firstOf(db, parent);
  if (column.columnType === 'PgUUID' || column.generatedIdentity) return undefined;
  const text = `${column.name === 'url' ? 'https://example.org/' : ''}${mark}-${key}-${name}`;
  if (column.columnType === 'PgText') return text;
  if (column.columnType === 'PgArray') return [text];
  if (column.columnType === 'PgJsonb') return { deep: [{ inside: text }] };
  if (column.columnType === 'PgBoolean') return true;
  if (column.columnType === 'PgDateString') return '2020-01-01';
  if (column.dataType === 'date') return new Date('2026-11-01T09:30:00Z');
  if (column.dataType === 'number') return 7;
  throw new Error(`${key}.${name} is of a kind (${column.columnType}) that nothing is planted in yet: add it here.`);
}

function parentOf(table: PgTable, column: PgColumn): { key: string; table: PgTable; column: string } | null {
  const key = getTableConfig(table).foreignKeys.find((one) => one.reference().columns[0] === column);
  if (!key) return null;
  const { foreignTable, foreignColumns } = key.reference();
  const [name = ''] = Object.entries<unknown>(schema).find(([, value]) => value === foreignTable) ?? [];
  const [foreign = ''] = columnsOf(foreignTable).find(([, one]) => one === foreignColumns[0]) ?? [];
  return { key: name, table: foreignTable, column: foreign };
}

async function firstOf(db: Database, { table, column }: { table: PgTable; column: string }): Promise<unknown> {
  const [first] = await db
    .select({ value: sql<unknown>`${columnsOf(table).find(([name]) => name === column)?.[1]}` })
    .from(table)
    .limit(1);
  if (!first) throw new Error('The sample has no row to refer to.');
  return first.value;
}
