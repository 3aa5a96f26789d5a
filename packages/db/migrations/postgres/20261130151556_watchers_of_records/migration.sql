CREATE TABLE "record_watchers" (
	"portal_id" text collate "C" NOT NULL,
	"record_id" text collate "C",
	"user_id" text collate "C",
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "record_watchers_pkey" PRIMARY KEY("record_id","user_id")
);
--> statement-breakpoint
CREATE INDEX "record_watchers_of" ON "record_watchers" ("portal_id","user_id");--> statement-breakpoint
ALTER TABLE "record_watchers" ADD CONSTRAINT "record_watchers_record" FOREIGN KEY ("portal_id","record_id") REFERENCES "records"("portal_id","id");