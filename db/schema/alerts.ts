import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  check,
  customType,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { users } from './accounts.ts';
import { jobs } from './jobs.ts';

const tsquery = customType<{ data: string }>({ dataType: () => 'tsquery' });
const at = () => timestamp({ withTimezone: true });

/** Who gets alerts: an account, at whatever address it has, or a visitor by address. */
export const alertReaders = pgTable(
  'alert_readers',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    userId: uuid()
      .unique()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Lower case; of a visitor only. */
    email: text().unique(),
    /** A visitor who has an account by now, and already had a reader there: signed links in old mails lead to that one. */
    mergedInto: uuid().references((): AnyPgColumn => alertReaders.id, { onDelete: 'cascade' }),
    /** When daily and weekly mail comes: hour of the day in the region's time zone. */
    hour: smallint().notNull().default(7),
    /** Day of weekly mail, ISO 8601: 1 is Monday. */
    weekday: smallint().notNull().default(1),
    createdAt: at().notNull(),
    /** When a signed link was last used, or an alert made or changed. */
    heardAt: at().notNull(),
    /** When we asked whether to go on; empty again once they were heard of. */
    askedAt: at(),
  },
  (t) => [
    check('alert_readers_one', sql`num_nonnulls(${t.userId}, ${t.email}, ${t.mergedInto}) = 1`),
    check('alert_readers_email', sql`${t.email} = lower(${t.email}) and ${t.email} like '%_@_%'`),
    check('alert_readers_hour', sql`${t.hour} between 0 and 23`),
    check('alert_readers_weekday', sql`${t.weekday} between 1 and 7`),
    index('alert_readers_heard').on(t.heardAt),
  ],
);

/** The places that filters mean by a question: alerts share them. All places around, whether a job has named them or not. */
export const alertAreas = pgTable(
  'alert_areas',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    /** The part of the query string that asks for them: "place=durham&within=25". */
    asked: text().notNull().unique(),
    nearIds: integer().array().notNull(),
  },
  (t) => [index('alert_areas_near').using('gin', t.nearIds)],
);

/**
 * A filter that mails. `search` is the filter; the columns `asked_*` are what it asks, as `Asked` of lib/jobs/matches.ts has it
 * (null: not asked), and `keys` are terms of which a job must have one to be worth a look. lib/alerts/read-alert.ts writes both.
 */
export const alerts = pgTable(
  'alerts',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    readerId: uuid()
      .notNull()
      .references(() => alertReaders.id, { onDelete: 'cascade' }),
    /** Canonical query string without its question mark, order, page and age; empty: every job. */
    search: text().notNull(),
    frequency: text().notNull(),
    createdAt: at().notNull(),
    /** From then on it mails; an unconfirmed one ends after 7 days. */
    confirmedAt: at(),
    pausedAt: at(),
    /** Set when `search` can no longer be read as it was: it stands still, for staff to see. */
    brokenAt: at(),
    /** Up to when digests of it have been made. */
    digestedAt: at().notNull(),
    /** Version of the catalogue by which `search` was read. */
    readAs: text().notNull(),
    askedText: tsquery(),
    askedAreaId: integer().references(() => alertAreas.id),
    askedRoles: integer().array(),
    askedWorkplaces: smallint().array(),
    askedTypes: smallint(),
    askedLevels: smallint().array(),
    askedSalary: integer(),
    askedSkills: integer().array(),
    askedEmployers: integer().array(),
    keys: integer().array().notNull(),
  },
  (t) => [
    unique('alerts_search').on(t.readerId, t.search),
    index('alerts_keys').using('gin', t.keys),
    index('alerts_due').on(t.frequency, t.digestedAt),
    index('alerts_unconfirmed').on(t.createdAt).where(sql`confirmed_at is null`),
    check('alerts_frequency', sql`${t.frequency} in ('at-once', 'daily', 'weekly')`),
  ],
);

/** One job that an alert found. */
export const alertMatches = pgTable(
  'alert_matches',
  {
    alertId: bigint({ mode: 'number' })
      .notNull()
      .references(() => alerts.id, { onDelete: 'cascade' }),
    jobId: bigint({ mode: 'number' })
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    matchedAt: at().notNull(),
    /** The mail that tells of it: an id in `mails`, which may be gone by now. null: not told yet. */
    mailId: uuid(),
  },
  (t) => [
    primaryKey({ columns: [t.alertId, t.jobId] }),
    index('alert_matches_job').on(t.jobId),
    index('alert_matches_mail').on(t.mailId).where(sql`mail_id is not null`),
    index('alert_matches_untold').on(t.alertId).where(sql`mail_id is null`),
  ],
);
