CREATE TABLE "file_scans" (
	"portal_id" text collate "C",
	"sha256" text collate "C",
	"state" text collate "C" NOT NULL,
	"finding" text collate "C",
	"asked_at" timestamp(3) with time zone NOT NULL,
	"scanned_at" timestamp(3) with time zone,
	CONSTRAINT "file_scans_pkey" PRIMARY KEY("portal_id","sha256")
);
--> statement-breakpoint
CREATE INDEX "file_scans_not_clean" ON "file_scans" ("portal_id","state","asked_at") WHERE state <> 'clean';--> statement-breakpoint
ALTER TABLE "file_scans" ADD CONSTRAINT "file_scans_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");