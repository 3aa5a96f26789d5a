CREATE TABLE "calendar_feeds" (
	"portal_id" text collate "C",
	"user_id" text collate "C",
	"token_hash" text collate "C" NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_pkey" PRIMARY KEY("portal_id","user_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_token" ON "calendar_feeds" ("token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feeds_user" ON "calendar_feeds" ("user_id");--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");