CREATE TABLE "latest_changes" (
	"portal_id" text collate "C",
	"side" text collate "C",
	"kind" text collate "C",
	"item_id" text collate "C",
	"collection" text collate "C" NOT NULL,
	"seq" bigint NOT NULL,
	"type" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "latest_changes_pkey" PRIMARY KEY("portal_id","side","kind","item_id")
);
--> statement-breakpoint
CREATE TABLE "seen_items" (
	"portal_id" text collate "C",
	"person_id" text collate "C",
	"kind" text collate "C",
	"item_id" text collate "C",
	"seq" bigint NOT NULL,
	"opened_at" timestamp(3) with time zone,
	"times_opened" bigint NOT NULL,
	CONSTRAINT "seen_items_pkey" PRIMARY KEY("portal_id","person_id","kind","item_id")
);
--> statement-breakpoint
CREATE TABLE "seen_up_to" (
	"portal_id" text collate "C",
	"person_id" text collate "C",
	"kind" text collate "C",
	"collection" text collate "C",
	"seq" bigint NOT NULL,
	CONSTRAINT "seen_up_to_pkey" PRIMARY KEY("portal_id","person_id","kind","collection")
);
--> statement-breakpoint
CREATE INDEX "latest_changes_newest" ON "latest_changes" ("portal_id","side","seq");--> statement-breakpoint
CREATE INDEX "seen_items_opened" ON "seen_items" ("person_id","opened_at");--> statement-breakpoint
ALTER TABLE "latest_changes" ADD CONSTRAINT "latest_changes_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "seen_items" ADD CONSTRAINT "seen_items_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "seen_up_to" ADD CONSTRAINT "seen_up_to_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");