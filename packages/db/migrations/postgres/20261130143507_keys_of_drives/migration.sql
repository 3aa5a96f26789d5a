CREATE TABLE "installation_key" (
	"id" text collate "C" PRIMARY KEY,
	"wrapped" text collate "C" NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "portal_keys" (
	"portal_id" text collate "C" PRIMARY KEY,
	"recipient" text collate "C" NOT NULL,
	"wrapped" text collate "C",
	"made_at" timestamp(3) with time zone NOT NULL,
	"destroyed_at" timestamp(3) with time zone
);
--> statement-breakpoint
ALTER TABLE "portal_keys" ADD CONSTRAINT "portal_keys_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");