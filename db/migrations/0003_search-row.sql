DROP INDEX "job_search_newest";--> statement-breakpoint
ALTER TABLE "job_search" ADD COLUMN "tally" text NOT NULL;--> statement-breakpoint
-- The text vector alone leaves the row: at 128 bytes the skills and the head went too, and searching read each of them back.
alter table job_search set (toast_tuple_target = 1024);
--> statement-breakpoint
-- All that a filter and its counts ask of a row stands in these two indexes, so that they seldom read the table: the
-- newest that match by the one, up to a bound; the live that match, where they are few among many closed ones, by the other.
create index job_search_newest on job_search (date_posted desc, job_id desc)
  include (valid_through, frozen, role_id, level, workplace, types, pay_year, employer_id, skill_ids, tally);
--> statement-breakpoint
create index job_search_live on job_search (valid_through)
  include (date_posted, job_id, frozen, role_id, level, workplace, types, pay_year, employer_id, skill_ids, tally);
