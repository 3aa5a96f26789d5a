CREATE TABLE "record_imports" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"collection" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"report" json NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	"taken_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE INDEX "record_imports_by" ON "record_imports" ("portal_id","collection","actor_id","at","id");--> statement-breakpoint
CREATE INDEX "record_imports_content" ON "record_imports" ("portal_id","collection","sha256");--> statement-breakpoint
ALTER TABLE "record_imports" ADD CONSTRAINT "record_imports_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");