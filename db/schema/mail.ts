import { sql } from 'drizzle-orm';
import { index, jsonb, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from './accounts.ts';

const at = () => timestamp({ withTimezone: true });

/** The ledger: one row a mail, written in the transaction that makes its reason. */
export const mails = pgTable(
  'mails',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    /** RFC 5322 Message-ID with its angle brackets, the same at every attempt. */
    messageId: text().notNull().unique(),
    /** Which mail it is: a name in lib/mail/kinds.ts. */
    kind: text().notNull(),
    /** What a mail is sent once for; a second row with the same reason is not made. */
    reason: text().unique(),
    recipient: text().notNull(),
    userId: uuid().references(() => users.id, { onDelete: 'cascade' }),
    /** What the template is given; emptied when the mail is sent or given up. */
    props: jsonb(),
    createdAt: at().notNull(),
    attempts: smallint().notNull().default(0),
    sentAt: at(),
    /** When it was given up: refused for good, suppressed, or too old to be of use. */
    failedAt: at(),
    /** Of the last attempt that went wrong. */
    error: text(),
  },
  (t) => [index('mails_user').on(t.userId), index('mails_waiting').on(t.createdAt).where(sql`sent_at is null and failed_at is null`)],
);

/** Addresses that get no mail any more. */
export const suppressions = pgTable('suppressions', {
  /** SHA-256 of the address in lower case, hex: it outlives the account. */
  emailHash: text().primaryKey(),
  /** What the server said. */
  reason: text().notNull(),
  at: at().notNull(),
});
