CREATE TABLE "file_texts" (
	"portal_id" text collate "C",
	"sha256" text collate "C",
	"outcome" text collate "C" NOT NULL,
	"parts" json NOT NULL,
	"whole" boolean NOT NULL,
	"read_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "file_texts_pkey" PRIMARY KEY("portal_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "file_texts" ADD CONSTRAINT "file_texts_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");