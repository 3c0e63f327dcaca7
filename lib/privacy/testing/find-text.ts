type Ask = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** The tables, of every schema, in which a text stands anywhere in a row: what a dump would show. */
export async function findText(ask: Ask, text: string): Promise<string[]> {
  const tables = await ask(`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await ask(`select 1 from ${name} x where strpos(lower(x::text), lower($1)) > 0 limit 1`, [text]);
    if (rows.length > 0) found.push(String(name));
  }
  return found;
}
