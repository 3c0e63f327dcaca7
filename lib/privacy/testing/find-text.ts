type Ask = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/**
 * Where a text stands in the database, as a dump would show it; the package of PostgreSQL that we run has no `pg_dump`.
 * Every relation of every schema that holds rows (tables and partitions, materialised views, sequences, the queue's and the
 * migrations' too), columns of bytes among them, large objects, and what is written about things as comments. Superusers only.
 */
export async function findText(ask: Ask, text: string): Promise<string[]> {
  const relations = await relationsWithRows(ask);
  const found: string[] = [];
  for (const name of relations) {
    // Bytes are shown in hexadecimal digits. Of a sequence, only a query is a row that can be written as text.
    const rows = await ask(
      `select 1 from (select * from ${name}) x where strpos(lower(x::text), lower($1)) > 0 or strpos(x::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0 limit 1`,
      [text],
    );
    if (rows.length > 0) found.push(name);
  }
  return [...found, ...(await findElsewhere(ask, text))];
}

/** Of every schema but those of PostgreSQL itself, by name. */
export async function relationsWithRows(ask: Ask): Promise<string[]> {
  const rows = await ask(`
    select format('%I.%I', nspname, relname) as name from pg_class c join pg_namespace n on n.oid = relnamespace
    where relkind in ('r', 'p', 'm', 'S', 'f') and nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`);
  return rows.map(({ name }) => String(name));
}

async function findElsewhere(ask: Ask, text: string): Promise<string[]> {
  const rows = await ask(
    `select 'a large object' as name from pg_largeobject_metadata where position(convert_to($1, 'UTF8') in lo_get(oid)) > 0
     union select 'a comment' from pg_description where strpos(lower(description), lower($1)) > 0
     union select 'a comment' from pg_shdescription where strpos(lower(description), lower($1)) > 0 order by 1`,
    [text],
  );
  return rows.map(({ name }) => String(name));
}
