import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

const at = () => timestamp({ withTimezone: true });

/** Who asked for the newsletter; who leaves it is deleted. */
export const newsletterReaders = pgTable(
  'newsletter_readers',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    /** Lower case. */
    email: text().notNull().unique(),
    /** Date of the wording that was agreed to. */
    wording: text().notNull(),
    /** Path of the page whose form it was. */
    means: text().notNull(),
    consentedAt: at().notNull(),
    /** By the link in our mail; one that is not confirmed is deleted after 7 days. */
    confirmedAt: at(),
  },
  (t) => [
    check('newsletter_readers_email', sql`${t.email} = lower(${t.email}) and ${t.email} like '%_@_%'`),
    index('newsletter_readers_unconfirmed').on(t.consentedAt).where(sql`confirmed_at is null`),
  ],
);
