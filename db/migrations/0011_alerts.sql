CREATE TABLE "alert_areas" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alert_areas_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"asked" text NOT NULL,
	"near_ids" integer[] NOT NULL,
	CONSTRAINT "alert_areas_asked_unique" UNIQUE("asked")
);
--> statement-breakpoint
CREATE TABLE "alert_matches" (
	"alert_id" bigint NOT NULL,
	"job_id" bigint NOT NULL,
	"matched_at" timestamp with time zone NOT NULL,
	"mail_id" uuid,
	CONSTRAINT "alert_matches_alert_id_job_id_pk" PRIMARY KEY("alert_id","job_id")
);
--> statement-breakpoint
CREATE TABLE "alert_readers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid,
	"email" text,
	"merged_into" uuid,
	"hour" smallint DEFAULT 7 NOT NULL,
	"weekday" smallint DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	CONSTRAINT "alert_readers_userId_unique" UNIQUE("user_id"),
	CONSTRAINT "alert_readers_email_unique" UNIQUE("email"),
	CONSTRAINT "alert_readers_one" CHECK (num_nonnulls("alert_readers"."user_id", "alert_readers"."email", "alert_readers"."merged_into") = 1),
	CONSTRAINT "alert_readers_email" CHECK ("alert_readers"."email" = lower("alert_readers"."email") and "alert_readers"."email" like '%_@_%'),
	CONSTRAINT "alert_readers_hour" CHECK ("alert_readers"."hour" between 0 and 23),
	CONSTRAINT "alert_readers_weekday" CHECK ("alert_readers"."weekday" between 1 and 7)
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "alerts_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"reader_id" uuid NOT NULL,
	"search" text NOT NULL,
	"frequency" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"broken_at" timestamp with time zone,
	"digested_at" timestamp with time zone NOT NULL,
	"read_as" text NOT NULL,
	"asked_text" "tsquery",
	"asked_area_id" integer,
	"asked_roles" integer[],
	"asked_workplaces" smallint[],
	"asked_types" smallint,
	"asked_levels" smallint[],
	"asked_salary" integer,
	"asked_skills" integer[],
	"asked_employers" integer[],
	"keys" integer[] NOT NULL,
	CONSTRAINT "alerts_search" UNIQUE("reader_id","search"),
	CONSTRAINT "alerts_frequency" CHECK ("alerts"."frequency" in ('at-once', 'daily', 'weekly'))
);
--> statement-breakpoint
CREATE TABLE "saved_calendars" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"key" uuid DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "newsletter_readers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"wording" text NOT NULL,
	"means" text NOT NULL,
	"consented_at" timestamp with time zone NOT NULL,
	"confirmed_at" timestamp with time zone,
	CONSTRAINT "newsletter_readers_email_unique" UNIQUE("email"),
	CONSTRAINT "newsletter_readers_email" CHECK ("newsletter_readers"."email" = lower("newsletter_readers"."email") and "newsletter_readers"."email" like '%_@_%')
);
--> statement-breakpoint
ALTER TABLE "jobs" ADD COLUMN "listed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "alert_matches" ADD CONSTRAINT "alert_matches_alert_id_alerts_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alerts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_matches" ADD CONSTRAINT "alert_matches_job_id_jobs_id_fk" FOREIGN KEY ("job_id") REFERENCES "public"."jobs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_readers" ADD CONSTRAINT "alert_readers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert_readers" ADD CONSTRAINT "alert_readers_merged_into_alert_readers_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."alert_readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_reader_id_alert_readers_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."alert_readers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alerts" ADD CONSTRAINT "alerts_asked_area_id_alert_areas_id_fk" FOREIGN KEY ("asked_area_id") REFERENCES "public"."alert_areas"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_calendars" ADD CONSTRAINT "saved_calendars_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_areas_near" ON "alert_areas" USING gin ("near_ids");--> statement-breakpoint
CREATE INDEX "alert_matches_job" ON "alert_matches" USING btree ("job_id");--> statement-breakpoint
CREATE INDEX "alert_matches_mail" ON "alert_matches" USING btree ("mail_id") WHERE mail_id is not null;--> statement-breakpoint
CREATE INDEX "alert_matches_untold" ON "alert_matches" USING btree ("alert_id") WHERE mail_id is null;--> statement-breakpoint
CREATE INDEX "alert_readers_heard" ON "alert_readers" USING btree ("heard_at");--> statement-breakpoint
CREATE INDEX "alerts_keys" ON "alerts" USING gin ("keys");--> statement-breakpoint
CREATE INDEX "alerts_due" ON "alerts" USING btree ("frequency","digested_at");--> statement-breakpoint
CREATE INDEX "alerts_unconfirmed" ON "alerts" USING btree ("created_at") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "newsletter_readers_unconfirmed" ON "newsletter_readers" USING btree ("consented_at") WHERE confirmed_at is null;--> statement-breakpoint
CREATE INDEX "jobs_unlisted" ON "jobs" USING btree ("valid_through") WHERE listed_at is null;