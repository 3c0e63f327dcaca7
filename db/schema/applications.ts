import { sql } from 'drizzle-orm';
import { bigint, boolean, check, index, jsonb, pgTable, primaryKey, smallint, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './accounts.ts';
import { cvs } from './candidates.ts';
import { jobs } from './jobs.ts';

const at = () => timestamp({ withTimezone: true });
const userId = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

export const savedJobs = pgTable(
  'saved_jobs',
  {
    userId: userId(),
    jobId: bigint({ mode: 'number' })
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    note: text(),
    savedAt: at().notNull(),
  },
  (t) => [primaryKey({ columns: [t.userId, t.jobId] }), index('saved_jobs_job').on(t.jobId)],
);

/** The signed address of a calendar with the closing dates of what a candidate saved. A new key makes the old address worthless. */
export const savedCalendars = pgTable('saved_calendars', {
  userId: userId().primaryKey(),
  key: uuid().notNull().default(sql`gen_random_uuid()`),
  createdAt: at().notNull(),
});

/** What an employer asks of everyone who applies here. */
export const jobQuestions = pgTable(
  'job_questions',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    jobId: bigint({ mode: 'number' })
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    question: text().notNull(),
    required: boolean().notNull().default(true),
  },
  (t) => [unique('job_questions_position').on(t.jobId, t.position)],
);

/** A candidate's answer to a job: sent here, or recorded when it was sent elsewhere. What stage it is at is said by its events. */
export const applications = pgTable(
  'applications',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    userId: userId(),
    jobId: bigint({ mode: 'number' }).references(() => jobs.id, { onDelete: 'set null' }),
    means: text().notNull(),
    /** As they were, whatever becomes of the job. */
    title: text().notNull(),
    employerName: text().notNull(),
    /** Where it was sent, of one sent elsewhere. */
    url: text(),
    /** To the employer. */
    letter: text(),
    /** [{ question, answer }] */
    answers: jsonb().notNull().default([]),
    cvId: uuid().references(() => cvs.id, { onDelete: 'set null' }),
    /** The profile as it was sent, as JSON Resume. */
    profile: jsonb(),
    note: text(),
    createdAt: at().notNull(),
    updatedAt: at().notNull(),
    sentAt: at(),
    withdrawnAt: at(),
    /** When we last said that a draft waits. */
    remindedAt: at(),
  },
  (t) => [
    unique('applications_job').on(t.userId, t.jobId),
    index('applications_of_job').on(t.jobId),
    index('applications_waiting').on(t.updatedAt).where(sql`sent_at is null and reminded_at is null`),
    check('applications_means', sql`${t.means} in ('here', 'outside')`),
    check('applications_withdrawn', sql`${t.withdrawnAt} is null or ${t.sentAt} is not null`),
    check('applications_url', sql`${t.url} ~ '^https?://'`),
  ],
);

/** The timeline. Only ever added to. */
export const applicationEvents = pgTable(
  'application_events',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    applicationId: uuid()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    kind: text().notNull(),
    at: at().notNull(),
    note: text(),
  },
  (t) => [
    index('application_events_application').on(t.applicationId, t.at),
    check('application_events_kind', sql`${t.kind} in ('started', 'sent', 'interview', 'offer', 'not-selected', 'no-answer', 'withdrawn')`),
  ],
);
