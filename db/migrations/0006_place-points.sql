CREATE INDEX "places_near" ON "places" USING gist (point("lon", "lat"));--> statement-breakpoint
CREATE INDEX "job_search_places" ON "job_search" USING gin ("place_ids");--> statement-breakpoint
-- Where a job is belongs to what a filter asks of every row, as much as its skills: see the migration 0003.
drop index job_search_newest;
--> statement-breakpoint
drop index job_search_live;
--> statement-breakpoint
create index job_search_newest on job_search (date_posted desc, job_id desc)
  include (valid_through, frozen, role_id, level, workplace, types, pay_year, employer_id, skill_ids, place_ids, tally);
--> statement-breakpoint
create index job_search_live on job_search (valid_through)
  include (date_posted, job_id, frozen, role_id, level, workplace, types, pay_year, employer_id, skill_ids, place_ids, tally);
