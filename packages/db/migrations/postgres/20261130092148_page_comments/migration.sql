CREATE TABLE "page_comments" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"thread_id" text collate "C" NOT NULL,
	"body" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"side" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"version" bigint NOT NULL,
	"edited_at" timestamp(3) with time zone,
	"removed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "page_threads" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C" NOT NULL,
	"anchor" json,
	"version" bigint NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"resolved_at" timestamp(3) with time zone,
	"resolved_by" text collate "C",
	"resolved_by_name" text collate "C"
);
--> statement-breakpoint
CREATE INDEX "page_comments_at" ON "page_comments" ("thread_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "page_threads_in_portal" ON "page_threads" ("portal_id","id");--> statement-breakpoint
CREATE INDEX "page_threads_created" ON "page_threads" ("page_id","created_at","id");--> statement-breakpoint
ALTER TABLE "page_comments" ADD CONSTRAINT "page_comments_thread" FOREIGN KEY ("portal_id","thread_id") REFERENCES "page_threads"("portal_id","id");--> statement-breakpoint
ALTER TABLE "page_threads" ADD CONSTRAINT "page_threads_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");