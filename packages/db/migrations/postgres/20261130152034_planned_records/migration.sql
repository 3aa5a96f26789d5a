CREATE TABLE "planned_records" (
	"portal_id" text collate "C",
	"plan" text collate "C",
	"key" text collate "C",
	"record_id" text collate "C" NOT NULL,
	"last_day" text collate "C" NOT NULL,
	"planned" json NOT NULL,
	CONSTRAINT "planned_records_pkey" PRIMARY KEY("portal_id","plan","key")
);
--> statement-breakpoint
CREATE INDEX "planned_records_day" ON "planned_records" ("plan","portal_id","last_day");--> statement-breakpoint
ALTER TABLE "planned_records" ADD CONSTRAINT "planned_records_record" FOREIGN KEY ("portal_id","record_id") REFERENCES "records"("portal_id","id");