CREATE TABLE "page_attestations" (
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C",
	"kind" text collate "C",
	"turn" bigint,
	"number" bigint NOT NULL,
	"actor_id" text collate "C",
	"actor_name" text collate "C" NOT NULL,
	"note" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "page_attestations_pkey" PRIMARY KEY("page_id","kind","turn","actor_id")
);
--> statement-breakpoint
CREATE TABLE "page_publications" (
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C",
	"turn" bigint,
	"number" bigint NOT NULL,
	"material" boolean NOT NULL,
	"message" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "page_publications_pkey" PRIMARY KEY("page_id","turn")
);
--> statement-breakpoint
ALTER TABLE "pages" ADD COLUMN "published_number" bigint;--> statement-breakpoint
ALTER TABLE "pages" ADD COLUMN "published_seq" bigint;--> statement-breakpoint
ALTER TABLE "pages" ADD COLUMN "published_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "pages" ADD COLUMN "published_fields" json;--> statement-breakpoint
ALTER TABLE "portals" ADD COLUMN "expected_pages" json DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "portals" ADD COLUMN "second_person_for" json DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX "page_attestations_portal" ON "page_attestations" ("portal_id","kind","page_id");--> statement-breakpoint
CREATE INDEX "page_publications_portal" ON "page_publications" ("portal_id","page_id");--> statement-breakpoint
ALTER TABLE "page_attestations" ADD CONSTRAINT "page_attestations_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
ALTER TABLE "page_publications" ADD CONSTRAINT "page_publications_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
-- What clients read so far stays what they read: the newest revision of each page whose type is published from here on.
UPDATE pages SET
  published_number = (SELECT r.number FROM revisions r WHERE r.page_id = pages.id ORDER BY r.number DESC LIMIT 1),
  published_seq = (SELECT r.seq FROM revisions r WHERE r.page_id = pages.id ORDER BY r.number DESC LIMIT 1),
  published_at = (SELECT r.created_at FROM revisions r WHERE r.page_id = pages.id ORDER BY r.number DESC LIMIT 1),
  published_fields = (SELECT r.fields FROM revisions r WHERE r.page_id = pages.id ORDER BY r.number DESC LIMIT 1)
WHERE type IN ('master', 'flow', 'report', 'handbook');--> statement-breakpoint
INSERT INTO page_publications (portal_id, page_id, turn, number, material, message, actor_id, actor_name, at)
SELECT portal_id, id, 1, published_number, false, '', 'system', 'Tsuzuri', published_at FROM pages WHERE published_number IS NOT NULL;
