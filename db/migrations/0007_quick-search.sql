-- The searched row holds more now and is laid out anew: what is compared and counted stays in it, 40 rows to a page where there
-- were 4, and what is never null and of a fixed width stands first, so that it is found without looking at the rest. Whoever
-- migrates fills the tables again, and the worker does if nobody did.
DROP TABLE "job_search";
--> statement-breakpoint
delete from watermarks where name = 'search-tidied';
--> statement-breakpoint
CREATE TABLE "job_search" (
	"job_id" bigint PRIMARY KEY NOT NULL,
	"date_posted" timestamp with time zone NOT NULL,
	"valid_through" timestamp with time zone NOT NULL,
	"place_bits" bigint NOT NULL,
	"common" bigint NOT NULL,
	"employer_id" integer NOT NULL,
	"workplace" smallint NOT NULL,
	"types" smallint NOT NULL,
	"role_id" smallint,
	"level" smallint,
	"pay_year" integer,
	"only_place_id" integer,
	"tally" text NOT NULL,
	"place_ids" integer[] NOT NULL,
	"skill_ids" integer[] NOT NULL,
	"body" "tsvector" NOT NULL
);
--> statement-breakpoint
alter table job_search set (toast_tuple_target = 128);
--> statement-breakpoint
alter table job_search
  alter column skill_ids set storage main, alter column place_ids set storage main, alter column tally set storage main,
  alter column body set storage external;
--> statement-breakpoint
CREATE TABLE "job_cards" (
	"job_id" bigint PRIMARY KEY NOT NULL,
	"card" jsonb NOT NULL,
	"head" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_search" ADD CONSTRAINT "job_search_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_cards" ADD CONSTRAINT "job_cards_job_id_job_search_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."job_search"("job_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_search_pay" ON "job_search" USING btree ("pay_year" DESC NULLS LAST,"date_posted" DESC NULLS FIRST,"job_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "job_search_skills" ON "job_search" USING gin ("skill_ids");--> statement-breakpoint
CREATE INDEX "job_search_places" ON "job_search" USING gin ("place_ids");--> statement-breakpoint
CREATE INDEX "job_search_body" ON "job_search" USING gin ("body");--> statement-breakpoint
-- Each holds all that some filters and their counts ask of a row: the first for words and places alone, the others for groups
-- too. The fewer the columns the quicker, since a row of an index is read with all of them. All are read backwards: what is newest
-- comes in at the end, where an index fills its pages.
create index job_search_newest on job_search (date_posted, job_id)
  include (valid_through, place_bits, common, tally);
--> statement-breakpoint
create index job_search_grouped on job_search (date_posted, job_id)
  include (valid_through, place_bits, common, workplace, types, role_id, level, only_place_id, pay_year, tally);
--> statement-breakpoint
create index job_search_role on job_search (role_id, date_posted, job_id)
  include (valid_through, place_bits, common, workplace, types, level, only_place_id, pay_year, tally);
--> statement-breakpoint
create index job_search_level on job_search (level, date_posted, job_id)
  include (valid_through, place_bits, common, workplace, types, role_id, only_place_id, pay_year, tally);
--> statement-breakpoint
create index job_search_employer on job_search (employer_id, date_posted, job_id)
  include (valid_through, place_bits, common, workplace, types, role_id, level, only_place_id, pay_year, tally);
--> statement-breakpoint
create index job_search_place on job_search (only_place_id, date_posted, job_id)
  include (valid_through, place_bits, common, workplace, types, role_id, level, pay_year, tally);
