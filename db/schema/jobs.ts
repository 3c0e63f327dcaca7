import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  char,
  check,
  customType,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { employers, places, roles, skills } from './catalogue.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Units of pay in a year, to compare unlike periods. The same figures stand in lib/jobs/pay.ts; a test holds them together. */
const PERIODS_A_YEAR = sql.raw(
  `case pay_period when 'YEAR' then 1 when 'MONTH' then 12 when 'WEEK' then 52 when 'DAY' then 220 when 'HOUR' then 1950 end`,
);

/** One opening. State comes from the dates: live when `date_posted <= now < valid_through` and not frozen. */
export const jobs = pgTable(
  'jobs',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Stable; ends in a short id. */
    slug: text().notNull().unique(),
    title: text().notNull(),
    employerId: integer()
      .notNull()
      .references(() => employers.id),
    roleId: smallint().references(() => roles.id),
    level: text(),
    workplace: text().notNull(),
    /** For hybrid: days a week at the employer's place. */
    officeDays: smallint(),
    employmentTypes: text().array().notNull(),
    /** Markdown, sanitised again when shown. */
    description: text().notNull(),
    payMin: numeric({ precision: 12, scale: 2, mode: 'number' }),
    payMax: numeric({ precision: 12, scale: 2, mode: 'number' }),
    /** ISO 4217. */
    payCurrency: char({ length: 3 }),
    /** schema.org `unitText`. */
    payPeriod: text(),
    payYearMin: integer().generatedAlwaysAs(sql`round(pay_min * ${PERIODS_A_YEAR})`),
    payYearMax: integer().generatedAlwaysAs(sql`round(pay_max * ${PERIODS_A_YEAR})`),
    datePosted: timestamp({ withTimezone: true }).notNull(),
    validThrough: timestamp({ withTimezone: true }).notNull(),
    frozenAt: timestamp({ withTimezone: true }),
    /** When the site first saw it live, and told of it: lib/jobs/take-new-jobs.ts. */
    listedAt: timestamp({ withTimezone: true }),
    applyUrl: text(),
    applyEmail: text(),
    /** Whether the employer takes applications on this site. */
    applyHere: boolean().notNull().default(false),
    /** What the source says of the place, where our places cannot hold all of it. */
    locationNote: text(),
    /** schema.org `identifier`: who numbers it, and the number. Imports are idempotent by these two. */
    identifierName: text(),
    identifierValue: text(),
  },
  (t) => [
    uniqueIndex('jobs_identifier').on(t.identifierName, t.identifierValue),
    index('jobs_employer').on(t.employerId, t.datePosted.desc().nullsFirst()),
    index('jobs_role').on(t.roleId, t.datePosted.desc().nullsFirst()),
    index('jobs_valid_through').on(t.validThrough),
    index('jobs_unlisted').on(t.validThrough).where(sql`listed_at is null`),
    check('jobs_level', sql`${t.level} in ('entry', 'junior', 'mid', 'senior', 'lead', 'principal')`),
    check('jobs_workplace', sql`${t.workplace} in ('on-site', 'hybrid', 'remote')`),
    check('jobs_office_days', sql`${t.officeDays} is null or (${t.workplace} = 'hybrid' and ${t.officeDays} between 1 and 5)`),
    check(
      'jobs_employment_types',
      sql`cardinality(${t.employmentTypes}) > 0 and ${t.employmentTypes} <@ array['full-time', 'part-time', 'contract', 'temporary', 'apprenticeship', 'internship']`,
    ),
    check('jobs_dates', sql`${t.datePosted} < ${t.validThrough}`),
    check('jobs_pay_range', sql`${t.payMin} > 0 and ${t.payMin} <= ${t.payMax}`),
    check('jobs_pay_whole', sql`num_nulls(${t.payMin}, ${t.payMax}, ${t.payCurrency}, ${t.payPeriod}) in (0, 4)`),
    check('jobs_pay_currency', sql`${t.payCurrency} ~ '^[A-Z]{3}$'`),
    check('jobs_pay_period', sql`${t.payPeriod} in ('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR')`),
    check('jobs_apply_url', sql`${t.applyUrl} ~ '^https?://'`),
    check('jobs_identifier_whole', sql`num_nulls(${t.identifierName}, ${t.identifierValue}) in (0, 2)`),
  ],
);

export const jobPlaces = pgTable(
  'job_places',
  {
    jobId: bigint({ mode: 'number' })
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    placeId: integer()
      .notNull()
      .references(() => places.id),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.placeId] }), index('job_places_place').on(t.placeId)],
);

export const jobSkills = pgTable(
  'job_skills',
  {
    jobId: bigint({ mode: 'number' })
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    skillId: integer()
      .notNull()
      .references(() => skills.id),
    /** Order of importance in the advert, 0 first. */
    position: smallint().notNull(),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.skillId] }), index('job_skills_skill').on(t.skillId)],
);

/**
 * The narrow searched row, one a job that is neither frozen nor long over, written by lib/jobs/index-jobs.ts and by nothing else. Everything a filter asks
 * stands here as small numbers, so that counting reads few pages; `body` is kept out of line.
 */
export const jobSearch = pgTable(
  'job_search',
  {
    jobId: bigint({ mode: 'number' })
      .primaryKey()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    employerId: integer().notNull(),
    /** null: no role of the catalogue. */
    roleId: smallint(),
    /** Position in LEVELS, lowest 0; null: not known. */
    level: smallint(),
    /** Position in WORKPLACES. */
    workplace: smallint().notNull(),
    /** Bit set over EMPLOYMENT_TYPES: 1 << position. */
    types: smallint().notNull(),
    /** Upper end of pay a year in the region's currency; null: not stated, or another currency. */
    payYear: integer(),
    datePosted: timestamp({ withTimezone: true }).notNull(),
    validThrough: timestamp({ withTimezone: true }).notNull(),
    skillIds: integer().array().notNull(),
    placeIds: integer().array().notNull(),
    /** The only one of `placeIds`, which most jobs have; null where there is none or several. An index has the jobs of a place by it, newest first. */
    onlyPlaceId: integer(),
    /** A bit for each of `placeIds` that has one, and one for remote jobs: see lib/jobs/matches.ts. */
    placeBits: bigint({ mode: 'bigint' }).notNull(),
    /** All that facets count, a character for each value; lib/jobs/tally.ts writes and reads it. */
    tally: text().notNull(),
    /** Which of COMMON_LEXEMES (lib/jobs/common-words.ts) `body` has: a bit each. */
    common: bigint({ mode: 'bigint' }).notNull(),
    /** The head of `job_cards` and the description (D), and pairs of neighbours of which one is common as one lexeme: for what is found. */
    body: tsvector().notNull(),
  },
  (t) => [
    // Six more stand in the migration quick-search: job_search_newest, _grouped, _role, _level, _employer and _place. They include columns, which Drizzle cannot say.
    index('job_search_pay').on(t.payYear.desc().nullsLast(), t.datePosted.desc().nullsFirst(), t.jobId.desc().nullsFirst()),
    index('job_search_skills').using('gin', t.skillIds),
    index('job_search_places').using('gin', t.placeIds),
    index('job_search_body').using('gin', t.body),
  ],
);

/** What a page of results shows and is ordered by, of each job in `job_search` and written with it. A table of its own, so that counting need not pass it by. */
export const jobCards = pgTable('job_cards', {
  jobId: bigint({ mode: 'number' })
    .primaryKey()
    .references(() => jobSearch.jobId, { onDelete: 'cascade' }),
  /** A `JobSummary` without its dates: lib/jobs/job-rows.ts. */
  card: jsonb().notNull(),
  /** Title (A), what the role is called and main skills (B), employer and other skills (C), place, level, workplace and type (D). */
  head: tsvector().notNull(),
});
