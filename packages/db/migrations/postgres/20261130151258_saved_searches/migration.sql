CREATE TABLE "saved_searches" (
	"id" text collate "C" PRIMARY KEY,
	"user_id" text collate "C" NOT NULL,
	"portal_id" text collate "C",
	"name" text collate "C" NOT NULL,
	"choice" json NOT NULL,
	"saved_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "saved_searches_name" ON "saved_searches" ("user_id","name");--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");