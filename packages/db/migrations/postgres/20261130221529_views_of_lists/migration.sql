CREATE TABLE "list_views" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"collection" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"shared" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"choice" json NOT NULL,
	"saved_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "list_views_of" ON "list_views" ("portal_id","collection");--> statement-breakpoint
ALTER TABLE "list_views" ADD CONSTRAINT "list_views_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");