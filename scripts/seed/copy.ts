import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';

export type Value = string | number | boolean | Date | null | readonly string[];

/** Loads rows with COPY in its text format, values in the order of `columns`. Arrays may hold slugs only: nothing in them is escaped. */
export async function copyRows(
  connection: PoolClient,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = rows.map((row) => `${row.map(field).join('\t')}\n`).join('');
  await pipeline(Readable.from([Buffer.from(text)]), connection.query(from(`copy ${table} (${columns.join(', ')}) from stdin`)));
}

function field(value: Value): string {
  if (value === null) return '\\N';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return value.toISOString();
  return (typeof value === 'string' ? value : `{${value.join(',')}}`).replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found);
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
