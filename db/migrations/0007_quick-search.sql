-- The searched row holds more now and is laid out anew. The worker fills the tables again, at once.
truncate job_search;
--> statement-breakpoint
delete from watermarks where name = 'search-tidied';
--> statement-breakpoint
CREATE TABLE "job_cards" (
	"job_id" bigint PRIMARY KEY NOT NULL,
	"card" jsonb NOT NULL,
	"head" "tsvector" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "job_search" DROP COLUMN "head";--> statement-breakpoint
ALTER TABLE "job_search" ADD COLUMN "only_place_id" integer;--> statement-breakpoint
ALTER TABLE "job_search" ADD COLUMN "common" bigint NOT NULL;--> statement-breakpoint
ALTER TABLE "job_cards" ADD CONSTRAINT "job_cards_job_id_job_search_job_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."job_search"("job_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "job_search_level" ON "job_search" USING btree ("level","date_posted" DESC NULLS FIRST,"job_id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "job_search_place" ON "job_search" USING btree ("only_place_id","date_posted" DESC NULLS FIRST,"job_id" DESC NULLS FIRST);--> statement-breakpoint
-- What is compared and counted stays in the row, the text leaves it: 40 rows fit a page so, where 4 did.
alter table job_search set (toast_tuple_target = 128);
--> statement-breakpoint
alter table job_search
  alter column skill_ids set storage main, alter column place_ids set storage main, alter column tally set storage main;
--> statement-breakpoint
drop index job_search_live;
--> statement-breakpoint
drop index job_search_newest;
--> statement-breakpoint
-- All that most filters and their counts ask of a row, read backwards: what is newest comes in at the end, where an index fills its pages.
create index job_search_newest on job_search (date_posted, job_id)
  include (valid_through, frozen, role_id, level, workplace, types, pay_year, employer_id, only_place_id, place_ids, common, tally);
