CREATE TABLE "broadcast_targets" (
	"broadcast_id" text collate "C",
	"portal_id" text collate "C",
	"record_id" text collate "C",
	"refused" text collate "C",
	CONSTRAINT "broadcast_targets_pkey" PRIMARY KEY("broadcast_id","portal_id")
);
--> statement-breakpoint
CREATE TABLE "broadcasts" (
	"id" text collate "C" PRIMARY KEY,
	"collection" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"fields" json NOT NULL,
	"sent_by" text collate "C" NOT NULL,
	"sent_by_name" text collate "C" NOT NULL,
	"sent_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "broadcasts_newest" ON "broadcasts" ("sent_at","id");--> statement-breakpoint
CREATE INDEX "broadcasts_of" ON "broadcasts" ("sent_by","sent_at","id");--> statement-breakpoint
ALTER TABLE "broadcast_targets" ADD CONSTRAINT "broadcast_targets_broadcast_id_broadcasts_id_fkey" FOREIGN KEY ("broadcast_id") REFERENCES "broadcasts"("id");--> statement-breakpoint
ALTER TABLE "broadcast_targets" ADD CONSTRAINT "broadcast_targets_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "broadcast_targets" ADD CONSTRAINT "broadcast_targets_record" FOREIGN KEY ("portal_id","record_id") REFERENCES "records"("portal_id","id");