CREATE TABLE "employers" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "employers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"industry" text,
	"summary" text,
	"website" text,
	"size" integer,
	"founded" smallint,
	"place_id" integer,
	CONSTRAINT "employers_slug_unique" UNIQUE("slug"),
	CONSTRAINT "employers_size" CHECK ("employers"."size" > 0),
	CONSTRAINT "employers_website" CHECK ("employers"."website" ~ '^https?://')
);
--> statement-breakpoint
CREATE TABLE "places" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "places_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"area" text NOT NULL,
	"country" char(2) NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL,
	"local" boolean DEFAULT false NOT NULL,
	CONSTRAINT "places_slug_unique" UNIQUE("slug"),
	CONSTRAINT "places_point" CHECK ("places"."lat" between -90 and 90 and "places"."lon" between -180 and 180)
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "roles_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"track" text NOT NULL,
	"level" text NOT NULL,
	CONSTRAINT "roles_slug_unique" UNIQUE("slug"),
	CONSTRAINT "roles_slug" CHECK ("roles"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and "roles"."slug" not in ('view', 'compare') and "roles"."slug" !~ '^in-'),
	CONSTRAINT "roles_track" CHECK ("roles"."track" in ('eng', 'data', 'qual', 'plat', 'lead')),
	CONSTRAINT "roles_level" CHECK ("roles"."level" in ('entry', 'junior', 'mid', 'senior', 'lead', 'principal'))
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"jobs" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "skill_aliases" (
	"alias" text PRIMARY KEY NOT NULL,
	"skill_id" integer NOT NULL,
	CONSTRAINT "skill_aliases_lower" CHECK ("skill_aliases"."alias" = lower("skill_aliases"."alias"))
);
--> statement-breakpoint
CREATE TABLE "skills" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "skills_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "skills_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "watermarks" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_places" (
	"job_id" bigint NOT NULL,
	"place_id" integer NOT NULL,
	CONSTRAINT "job_places_job_id_place_id_pk" PRIMARY KEY("job_id","place_id")
);
--> statement-breakpoint
CREATE TABLE "job_search" (
	"job_id" bigint PRIMARY KEY NOT NULL,
	"employer_id" integer NOT NULL,
	"role_id" smallint,
	"level" smallint,
	"workplace" smallint NOT NULL,
	"types" smallint NOT NULL,
	"pay_year" integer,
	"date_posted" timestamp with time zone NOT NULL,
	"valid_through" timestamp with time zone NOT NULL,
	"frozen" boolean NOT NULL,
	"skill_ids" integer[] NOT NULL,
	"place_ids" integer[] NOT NULL,
	"head" "tsvector" NOT NULL,
	"body" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "job_skills" (
	"job_id" bigint NOT NULL,
	"skill_id" integer NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "job_skills_job_id_skill_id_pk" PRIMARY KEY("job_id","skill_id")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "jobs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"employer_id" integer NOT NULL,
	"role_id" smallint,
	"level" text,
	"workplace" text NOT NULL,
	"office_days" smallint,
	"employment_types" text[] NOT NULL,
	"description" text NOT NULL,
	"pay_min" numeric(12, 2),
	"pay_max" numeric(12, 2),
	"pay_currency" char(3),
	"pay_period" text,
	"pay_year_min" integer GENERATED ALWAYS AS (round(pay_min * case pay_period when 'YEAR' then 1 when 'MONTH' then 12 when 'WEEK' then 52 when 'DAY' then 220 when 'HOUR' then 1950 end)) STORED,
	"pay_year_max" integer GENERATED ALWAYS AS (round(pay_max * case pay_period when 'YEAR' then 1 when 'MONTH' then 12 when 'WEEK' then 52 when 'DAY' then 220 when 'HOUR' then 1950 end)) STORED,
	"date_posted" timestamp with time zone NOT NULL,
	"valid_through" timestamp with time zone NOT NULL,
	"frozen_at" timestamp with time zone,
	"apply_url" text,
	"apply_email" text,
	"location_note" text,
	"identifier_name" text,
	"identifier_value" text,
	CONSTRAINT "jobs_slug_unique" UNIQUE("slug"),
	CONSTRAINT "jobs_level" CHECK ("jobs"."level" in ('entry', 'junior', 'mid', 'senior', 'lead', 'principal')),
	CONSTRAINT "jobs_workplace" CHECK ("jobs"."workplace" in ('on-site', 'hybrid', 'remote')),
	CONSTRAINT "jobs_office_days" CHECK ("jobs"."office_days" is null or ("jobs"."workplace" = 'hybrid' and "jobs"."office_days" between 1 and 5)),
	CONSTRAINT "jobs_employment_types" CHECK (cardinality("jobs"."employment_types") > 0 and "jobs"."employment_types" <@ array['full-time', 'part-time', 'contract', 'temporary', 'apprenticeship', 'internship']),
	CONSTRAINT "jobs_dates" CHECK ("jobs"."date_posted" < "jobs"."valid_through"),
	CONSTRAINT "jobs_pay_range" CHECK ("jobs"."pay_min" > 0 and "jobs"."pay_min" <= "jobs"."pay_max"),
	CONSTRAINT "jobs_pay_whole" CHECK (num_nulls("jobs"."pay_min", "jobs"."pay_max", "jobs"."pay_currency", "jobs"."pay_period") in (0, 4)),
	CONSTRAINT "jobs_pay_currency" CHECK ("jobs"."pay_currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "jobs_pay_period" CHECK ("jobs"."pay_period" in ('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR')),
	CONSTRAINT "jobs_apply_url" CHECK ("jobs"."apply_url" ~ '^https?://'),
	CONSTRAINT "jobs_identifier_whole" CHECK (num_nulls("jobs"."identifier_name", "jobs"."identifier_value") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "employers" ADD CONSTRAINT "employers_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "skill_aliases" ADD CONSTRAINT "skill_aliases_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_places" ADD CONSTRAINT "job_places_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_places" ADD CONSTRAINT "job_places_place_id_places_id_fk" FOREIGN KEY ("place_id") REFERENCES "public"."places"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_search" ADD CONSTRAINT "job_search_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_skills" ADD CONSTRAINT "job_skills_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_skills" ADD CONSTRAINT "job_skills_skill_id_skills_id_fk" FOREIGN KEY ("skill_id") REFERENCES "public"."skills"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_employer_id_employers_id_fk" FOREIGN KEY ("employer_id") REFERENCES "public"."employers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jobs" ADD CONSTRAINT "jobs_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "employers_name" ON "employers" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "search_words_trgm" ON "search_words" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "skill_aliases_skill" ON "skill_aliases" USING btree ("skill_id");--> statement-breakpoint
CREATE INDEX "job_places_place" ON "job_places" USING btree ("place_id");--> statement-breakpoint
CREATE INDEX "job_search_newest" ON "job_search" USING btree ("date_posted" DESC NULLS FIRST,"job_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "job_search_role" ON "job_search" USING btree ("role_id","date_posted" DESC NULLS FIRST,"job_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "job_search_employer" ON "job_search" USING btree ("employer_id","date_posted" DESC NULLS FIRST,"job_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "job_search_pay" ON "job_search" USING btree ("pay_year" DESC NULLS LAST,"date_posted" DESC NULLS FIRST,"job_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "job_search_skills" ON "job_search" USING gin ("skill_ids");--> statement-breakpoint
CREATE INDEX "job_search_body" ON "job_search" USING gin ("body");--> statement-breakpoint
CREATE INDEX "job_skills_skill" ON "job_skills" USING btree ("skill_id");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_identifier" ON "jobs" USING btree ("identifier_name","identifier_value");--> statement-breakpoint
CREATE INDEX "jobs_employer" ON "jobs" USING btree ("employer_id","date_posted" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "jobs_role" ON "jobs" USING btree ("role_id","date_posted" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "jobs_valid_through" ON "jobs" USING btree ("valid_through");