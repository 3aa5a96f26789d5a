CREATE TABLE "password_links" (
	"user_id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"used_at" timestamp(3) with time zone,
	"made_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "password_links_token" ON "password_links" ("token_hash");--> statement-breakpoint
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");