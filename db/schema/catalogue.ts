import { sql } from 'drizzle-orm';
import {
  boolean,
  char,
  check,
  doublePrecision,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

/** Towns, districts and larger areas that a job can name. Points are WGS 84 degrees. */
export const places = pgTable(
  'places',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    /** County, city region or country part: schema.org's `addressRegion`. */
    area: text().notNull(),
    country: char({ length: 2 }).notNull(),
    lat: doublePrecision().notNull(),
    lon: doublePrecision().notNull(),
    /** Whether the place lies in this deployment's region. */
    local: boolean().notNull().default(false),
  },
  (t) => [
    index('places_near').using('gist', sql`point(${t.lon}, ${t.lat})`),
    check('places_point', sql`${t.lat} between -90 and 90 and ${t.lon} between -180 and 180`),
  ],
);

/** Stations of the career map; see lib/roles/role.ts, from which this table is filled. */
export const roles = pgTable(
  'roles',
  {
    id: smallint().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    track: text().notNull(),
    level: text().notNull(),
  },
  (t) => [
    check('roles_slug', sql`${t.slug} ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and ${t.slug} not in ('view', 'compare') and ${t.slug} !~ '^in-'`),
    check('roles_track', sql`${t.track} in ('eng', 'data', 'qual', 'plat', 'lead')`),
    check('roles_level', sql`${t.level} in ('entry', 'junior', 'mid', 'senior', 'lead', 'principal')`),
  ],
);

export const skills = pgTable('skills', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  slug: text().notNull().unique(),
  name: text().notNull(),
});

export const skillAliases = pgTable(
  'skill_aliases',
  {
    /** Lower case, as adverts and people write it: `k8s`. */
    alias: text().primaryKey(),
    skillId: integer()
      .notNull()
      .references(() => skills.id, { onDelete: 'cascade' }),
  },
  (t) => [index('skill_aliases_skill').on(t.skillId), check('skill_aliases_lower', sql`${t.alias} = lower(${t.alias})`)],
);

export const employers = pgTable(
  'employers',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    industry: text(),
    /** One or two sentences, plain text. */
    summary: text(),
    website: text(),
    /** People employed, all kinds. */
    size: integer(),
    founded: smallint(),
    placeId: integer().references(() => places.id),
  },
  (t) => [
    uniqueIndex('employers_name').on(sql`lower(${t.name})`),
    check('employers_size', sql`${t.size} > 0`),
    check('employers_website', sql`${t.website} ~ '^https?://'`),
  ],
);

/** How far a recurring sweep has got, so that a late or repeated run does neither less nor more. */
export const watermarks = pgTable('watermarks', {
  name: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull(),
});

/** Words known to titles, skills, employers and places, for mending typing errors in a search. */
export const searchWords = pgTable(
  'search_words',
  {
    word: text().primaryKey(),
    /** In how many jobs it stands. */
    jobs: integer().notNull(),
  },
  (t) => [index('search_words_trgm').using('gin', sql`${t.word} gin_trgm_ops`)],
);
