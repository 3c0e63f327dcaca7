-- Counting reads every candidate row, so the long text vector leaves the row for the toast table at once,
-- and is not packed: what the index found is seldom read again.
alter table job_search alter column body set storage external;
--> statement-breakpoint
alter table job_search set (toast_tuple_target = 128);
--> statement-breakpoint
alter table jobs set (toast_tuple_target = 256);
