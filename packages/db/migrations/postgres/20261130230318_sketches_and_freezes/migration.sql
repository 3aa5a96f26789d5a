CREATE TABLE "record_freezes" (
	"portal_id" text collate "C" NOT NULL,
	"record_id" text collate "C" PRIMARY KEY,
	"hash" text collate "C" NOT NULL,
	"content" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_sketches" (
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C" PRIMARY KEY,
	"seq" bigint NOT NULL,
	"size" bigint NOT NULL,
	"signature" bytea NOT NULL,
	"links" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "pages" ADD COLUMN "frozen_by" json;--> statement-breakpoint
CREATE INDEX "page_sketches_portal" ON "page_sketches" ("portal_id","page_id");--> statement-breakpoint
ALTER TABLE "record_freezes" ADD CONSTRAINT "record_freezes_record" FOREIGN KEY ("portal_id","record_id") REFERENCES "records"("portal_id","id");--> statement-breakpoint
ALTER TABLE "page_sketches" ADD CONSTRAINT "page_sketches_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");