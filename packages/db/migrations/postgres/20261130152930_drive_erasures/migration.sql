CREATE TABLE "drive_erasures" (
	"portal_id" text collate "C" PRIMARY KEY,
	"reason" text collate "C" NOT NULL,
	"requested_by" text collate "C" NOT NULL,
	"requested_by_name" text collate "C" NOT NULL,
	"requested_at" timestamp(3) with time zone NOT NULL,
	"done" json
);
--> statement-breakpoint
ALTER TABLE "drive_erasures" ADD CONSTRAINT "drive_erasures_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");