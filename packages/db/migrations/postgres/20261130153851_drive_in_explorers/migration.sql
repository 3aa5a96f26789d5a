CREATE TABLE "drive_folders" (
	"portal_id" text collate "C",
	"path" text collate "C",
	"parent" text collate "C" NOT NULL,
	"made_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "drive_folders_pkey" PRIMARY KEY("portal_id","path")
);
--> statement-breakpoint
CREATE TABLE "dav_locks" (
	"portal_id" text collate "C" NOT NULL,
	"path" text collate "C" NOT NULL,
	"token" text collate "C" PRIMARY KEY,
	"scope" text collate "C" NOT NULL,
	"depth" text collate "C" NOT NULL,
	"owner" json NOT NULL,
	"held_by" text collate "C" NOT NULL,
	"taken_at" timestamp(3) with time zone NOT NULL,
	"ends_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dav_properties" (
	"portal_id" text collate "C",
	"path" text collate "C",
	"parent" text collate "C" NOT NULL,
	"name" text collate "C",
	"value" json NOT NULL,
	CONSTRAINT "dav_properties_pkey" PRIMARY KEY("portal_id","path","name")
);
--> statement-breakpoint
CREATE TABLE "dav_side_files" (
	"portal_id" text collate "C",
	"path" text collate "C",
	"parent" text collate "C" NOT NULL,
	"content" bytea NOT NULL,
	"size" bigint NOT NULL,
	"placed_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "dav_side_files_pkey" PRIMARY KEY("portal_id","path")
);
--> statement-breakpoint
CREATE INDEX "drive_folders_parent" ON "drive_folders" ("portal_id","parent");--> statement-breakpoint
CREATE INDEX "dav_locks_path" ON "dav_locks" ("portal_id","path");--> statement-breakpoint
CREATE INDEX "dav_locks_ends" ON "dav_locks" ("portal_id","ends_at");--> statement-breakpoint
CREATE INDEX "dav_properties_parent" ON "dav_properties" ("portal_id","parent");--> statement-breakpoint
CREATE INDEX "dav_side_files_parent" ON "dav_side_files" ("portal_id","parent");--> statement-breakpoint
ALTER TABLE "drive_folders" ADD CONSTRAINT "drive_folders_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "dav_locks" ADD CONSTRAINT "dav_locks_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "dav_properties" ADD CONSTRAINT "dav_properties_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "dav_side_files" ADD CONSTRAINT "dav_side_files_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
WITH RECURSIVE places(portal_id, path, made_at) AS (
	SELECT portal_id, folder, created_at FROM files WHERE trashed_at IS NULL
	UNION
	SELECT portal_id, coalesce(nullif(rtrim(rtrim(path, replace(path, '/', '')), '/'), ''), '/'), made_at FROM places WHERE path <> '/'
)
INSERT INTO drive_folders (portal_id, path, parent, made_at)
SELECT portal_id, path, CASE WHEN path = '/' THEN '' ELSE coalesce(nullif(rtrim(rtrim(path, replace(path, '/', '')), '/'), ''), '/') END, min(made_at)
FROM places GROUP BY portal_id, path;
