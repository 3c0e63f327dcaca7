import { sql } from 'drizzle-orm';
import { boolean, check, date, index, integer, pgTable, primaryKey, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from './accounts.ts';
import { places, roles, skills } from './catalogue.ts';

const at = () => timestamp({ withTimezone: true });
const userId = () =>
  uuid()
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' });

/** One a candidate, made with the first step of joining. */
export const profiles = pgTable(
  'profiles',
  {
    userId: userId().primaryKey(),
    name: text(),
    headline: text(),
    summary: text(),
    placeId: integer().references(() => places.id),
    level: text(),
    /** The role that the skill gap is shown for. */
    targetRoleId: smallint().references(() => roles.id),
    /** A year, in the region's currency. */
    salaryWanted: integer(),
    /** Empty: any. */
    workplaces: text().array().notNull().default([]),
    employmentTypes: text().array().notNull().default([]),
    /** How far to travel, miles. */
    within: smallint().notNull().default(15),
    available: text(),
    rightToWork: text(),
    /** To recruiters. */
    visible: boolean().notNull().default(false),
    /** Goes up with each save; a form that shows an older one is refused. */
    revision: integer().notNull().default(1),
    /** Steps of joining that are done or skipped, from the first. */
    joinStepsDone: smallint().notNull().default(0),
    joinedAt: at(),
    updatedAt: at().notNull(),
  },
  (t) => [
    check('profiles_level', sql`${t.level} in ('entry', 'junior', 'mid', 'senior', 'lead', 'principal')`),
    check('profiles_workplaces', sql`${t.workplaces} <@ array['on-site', 'hybrid', 'remote']`),
    check(
      'profiles_employment_types',
      sql`${t.employmentTypes} <@ array['full-time', 'part-time', 'contract', 'temporary', 'apprenticeship', 'internship']`,
    ),
    check('profiles_available', sql`${t.available} in ('now', 'one-month', 'three-months', 'later', 'not-looking')`),
    check('profiles_right_to_work', sql`${t.rightToWork} in ('yes', 'needs-visa')`),
    check('profiles_salary', sql`${t.salaryWanted} > 0`),
  ],
);

export const profileRoles = pgTable(
  'profile_roles',
  {
    userId: userId(),
    roleId: smallint()
      .notNull()
      .references(() => roles.id),
  },
  (t) => [primaryKey({ columns: [t.userId, t.roleId] }), index('profile_roles_role').on(t.roleId)],
);

export const profileSkills = pgTable(
  'profile_skills',
  {
    userId: userId(),
    skillId: integer()
      .notNull()
      .references(() => skills.id),
    level: text().notNull().default('working'),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.skillId] }),
    index('profile_skills_skill').on(t.skillId),
    check('profile_skills_level', sql`${t.level} in ('learning', 'working', 'strong')`),
  ],
);

/** Months are kept as their first day. */
export const profileWork = pgTable(
  'profile_work',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    userId: userId(),
    title: text().notNull(),
    employer: text().notNull(),
    started: date().notNull(),
    /** null: still there. */
    ended: date(),
    summary: text(),
  },
  (t) => [index('profile_work_user').on(t.userId)],
);

export const profileEducation = pgTable(
  'profile_education',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    userId: userId(),
    institution: text().notNull(),
    subject: text().notNull(),
    qualification: text(),
    started: date(),
    ended: date(),
  },
  (t) => [index('profile_education_user').on(t.userId)],
);

export const profileLinks = pgTable(
  'profile_links',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    userId: userId(),
    label: text().notNull(),
    url: text().notNull(),
  },
  (t) => [index('profile_links_user').on(t.userId), check('profile_links_url', sql`${t.url} ~ '^https?://'`)],
);

export const cvs = pgTable(
  'cvs',
  {
    id: uuid().primaryKey().default(sql`gen_random_uuid()`),
    userId: userId(),
    /** Where the storage has it. */
    storageKey: text().notNull().unique(),
    /** As the candidate's computer called it. */
    fileName: text().notNull(),
    mediaType: text().notNull(),
    /** Bytes. */
    size: integer().notNull(),
    uploadedAt: at().notNull(),
    /** A newer one took its place; it stays while a sent application has it. */
    replacedAt: at(),
  },
  (t) => [index('cvs_user').on(t.userId)],
);

/** Skills that the text of the CV names and the profile lacks, until they are taken or turned down. */
export const skillOffers = pgTable(
  'skill_offers',
  {
    userId: userId(),
    skillId: integer()
      .notNull()
      .references(() => skills.id),
  },
  (t) => [primaryKey({ columns: [t.userId, t.skillId] })],
);
