CREATE TABLE "notice_choices" (
	"person_id" text collate "C",
	"place" text collate "C",
	"kind" text collate "C",
	"mail" text collate "C" NOT NULL,
	CONSTRAINT "notice_choices_pkey" PRIMARY KEY("person_id","place","kind")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text collate "C" PRIMARY KEY,
	"person_id" text collate "C" NOT NULL,
	"portal_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"event_id" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"read_at" timestamp(3) with time zone,
	"mail" text collate "C" NOT NULL,
	"mailed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "notices_once" ON "notices" ("person_id","event_id");--> statement-breakpoint
CREATE INDEX "notices_newest" ON "notices" ("person_id","at","id");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" ("person_id","portal_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notices_to_mail" ON "notices" ("at") WHERE mail = 'daily' and mailed_at is null;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_record" FOREIGN KEY ("portal_id","record_id") REFERENCES "records"("portal_id","id");--> statement-breakpoint
-- What happened before there were notices is told to nobody.
INSERT INTO "projections" ("name", "seq") SELECT 'notices', coalesce(max("seq"), 0) FROM "events" HAVING count(*) > 0;
