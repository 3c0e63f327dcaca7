import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, integer, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { employers } from './catalogue.ts';

const at = () => timestamp({ withTimezone: true });

/** A person with an account: a candidate, and a recruiter or staff as well where another row or column says so. Names of columns that sign-in needs are next-auth's. */
export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    name: text(),
    /** Lower case. */
    email: text().notNull().unique(),
    emailVerified: at(),
    image: text(),
    staff: boolean().notNull().default(false),
    createdAt: at().notNull().default(sql`now()`),
    lastSignInAt: at(),
    /** When we said that the account will be deleted for want of use; empty again after a sign-in. */
    warnedAt: at(),
  },
  (t) => [
    check('users_email', sql`${t.email} = lower(${t.email}) and ${t.email} like '%_@_%'`),
    index('users_last_sign_in').on(t.lastSignInAt),
  ],
);

const userId = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** An identity elsewhere that signs in here. No tokens are kept: we ask those services nothing later. */
export const accounts = pgTable(
  'accounts',
  {
    userId: userId(),
    type: text().notNull(),
    provider: text().notNull(),
    providerAccountId: text().notNull(),
    linkedAt: at().notNull().default(sql`now()`),
    /** Since when it signs in here no more, until its owner links it again. Kept, or its address alone would link it at its next sign-in. */
    unlinkedAt: at(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.providerAccountId] }), index('accounts_user').on(t.userId)],
);

export const sessions = pgTable(
  'sessions',
  {
    /** SHA-256 of the cookie's value, hex: who reads the table signs in nowhere. */
    sessionToken: text().primaryKey(),
    userId: userId(),
    /** Idle limit; moves on with use. */
    expires: at().notNull(),
    /** The absolute limit counts from here. */
    createdAt: at().notNull().default(sql`now()`),
    lastUsedAt: at().notNull().default(sql`now()`),
    /** Browser and system in words, for the list of sessions. */
    agent: text(),
  },
  (t) => [index('sessions_user').on(t.userId), index('sessions_expires').on(t.expires)],
);

/** A link or code that was asked for and not yet used; a use deletes it. */
export const signInLinks = pgTable(
  'sign_in_links',
  {
    /** SHA-256 of the link's token, hex. */
    tokenHash: text().primaryKey(),
    email: text().notNull(),
    /** SHA-256 of the cookie that the asking browser was given, hex. */
    browserHash: text().notNull(),
    /** SHA-256 of the 6-digit code with the browser's cookie, hex. */
    codeHash: text().notNull(),
    /** How often a wrong code was typed. */
    attempts: smallint().notNull().default(0),
    /** Where to go afterwards: a path of ours. */
    returnTo: text(),
    createdAt: at().notNull().default(sql`now()`),
    expires: at().notNull(),
  },
  (t) => [index('sign_in_links_browser').on(t.browserHash), index('sign_in_links_expires').on(t.expires)],
);

/** A change of address on the way: it happens when both addresses have said yes. */
export const emailChanges = pgTable('email_changes', {
  userId: userId().primaryKey(),
  newEmail: text().notNull(),
  oldTokenHash: text().notNull().unique(),
  newTokenHash: text().notNull().unique(),
  oldConfirmedAt: at(),
  newConfirmedAt: at(),
  createdAt: at().notNull(),
  expires: at().notNull(),
});

/** Who agreed to which wording, when and by what means. Never updated. */
export const consents = pgTable(
  'consents',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    userId: userId(),
    /** `terms`; `visible` to recruiters, and `hidden` when that was taken back. */
    subject: text().notNull(),
    /** Date of the wording: lib/accounts/wording.ts, lib/privacy/visibility.ts. */
    version: text().notNull(),
    /** The form on which it was given: `join`, `privacy`. */
    means: text().notNull(),
    at: at().notNull(),
  },
  (t) => [index('consents_user').on(t.userId)],
);

/** A user who acts for an employer. */
export const recruiters = pgTable(
  'recruiters',
  {
    userId: userId(),
    employerId: integer()
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    standing: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.employerId] }),
    index('recruiters_employer').on(t.employerId),
    check('recruiters_standing', sql`${t.standing} in ('owner', 'member')`),
  ],
);

/** How often something was asked for lately; rate-limiter-flexible reads and writes it. Keys are hashes. */
export const limits = pgTable(
  'limits',
  {
    key: text().primaryKey(),
    points: integer().notNull().default(0),
    /** Milliseconds since 1970. */
    expire: bigint({ mode: 'number' }),
  },
  (t) => [index('limits_expire').on(t.expire)],
);
