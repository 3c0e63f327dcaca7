import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { isSuppressedSql } from '#lib/mail/suppression';

export type NewsletterFigures = {
  confirmed: number;
  /** Of these, within the last 30 days. */
  fresh: number;
  /** Signed up, and not confirmed yet. */
  waiting: number;
  /** Of the confirmed ones, by the page whose form it was, most first. */
  means: { path: string; count: number }[];
};

export async function newsletterFigures(now: Date, database: Executor = db()): Promise<NewsletterFigures> {
  const { rows } = await database.execute<{ path: string; confirmed: number; fresh: number; waiting: number }>(sql`
    select means as path, count(confirmed_at)::integer as confirmed,
      count(*) filter (where confirmed_at > ${instant(now)} - interval '30 days')::integer as fresh,
      count(*) filter (where confirmed_at is null)::integer as waiting
    from newsletter_readers group by means order by confirmed desc, means`);
  const sum = (name: 'confirmed' | 'fresh' | 'waiting') => rows.reduce((all, row) => all + row[name], 0);
  return {
    confirmed: sum('confirmed'),
    fresh: sum('fresh'),
    waiting: sum('waiting'),
    means: rows.flatMap(({ path, confirmed }) => (confirmed > 0 ? [{ path, count: confirmed }] : [])),
  };
}

export type NewsletterReader = { email: string; confirmedAt: Date; wording: string; means: string };

/** Those to whom it may be sent: confirmed, and no mail to them comes back. The longest confirmed first. */
export async function newsletterReaders(database: Executor = db()): Promise<NewsletterReader[]> {
  const { rows } = await database.execute<{ email: string; at: string; wording: string; means: string }>(sql`
    select r.email, extract(epoch from r.confirmed_at) * 1000 as at, r.wording, r.means from newsletter_readers r
    where r.confirmed_at is not null
      and not ${isSuppressedSql(sql`r.email`)}
    order by r.confirmed_at, r.email`);
  return rows.map(({ at, ...reader }) => ({ ...reader, confirmedAt: new Date(Number(at)) }));
}
