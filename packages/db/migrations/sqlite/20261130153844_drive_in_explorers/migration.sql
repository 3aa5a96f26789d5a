CREATE TABLE `drive_folders` (
	`portal_id` text NOT NULL,
	`path` text NOT NULL,
	`parent` text NOT NULL,
	`made_at` integer NOT NULL,
	CONSTRAINT `drive_folders_pk` PRIMARY KEY(`portal_id`, `path`),
	CONSTRAINT `fk_drive_folders_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `dav_locks` (
	`portal_id` text NOT NULL,
	`path` text NOT NULL,
	`token` text PRIMARY KEY,
	`scope` text NOT NULL,
	`depth` text NOT NULL,
	`owner` text NOT NULL,
	`held_by` text NOT NULL,
	`taken_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	CONSTRAINT `fk_dav_locks_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `dav_properties` (
	`portal_id` text NOT NULL,
	`path` text NOT NULL,
	`parent` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	CONSTRAINT `dav_properties_pk` PRIMARY KEY(`portal_id`, `path`, `name`),
	CONSTRAINT `fk_dav_properties_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `dav_side_files` (
	`portal_id` text NOT NULL,
	`path` text NOT NULL,
	`parent` text NOT NULL,
	`content` blob NOT NULL,
	`size` integer NOT NULL,
	`placed_at` integer NOT NULL,
	CONSTRAINT `dav_side_files_pk` PRIMARY KEY(`portal_id`, `path`),
	CONSTRAINT `fk_dav_side_files_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `drive_folders_parent` ON `drive_folders` (`portal_id`,`parent`);--> statement-breakpoint
CREATE INDEX `dav_locks_path` ON `dav_locks` (`portal_id`,`path`);--> statement-breakpoint
CREATE INDEX `dav_locks_ends` ON `dav_locks` (`portal_id`,`ends_at`);--> statement-breakpoint
CREATE INDEX `dav_properties_parent` ON `dav_properties` (`portal_id`,`parent`);--> statement-breakpoint
CREATE INDEX `dav_side_files_parent` ON `dav_side_files` (`portal_id`,`parent`);--> statement-breakpoint
WITH RECURSIVE places(portal_id, path, made_at) AS (
	SELECT portal_id, folder, created_at FROM files WHERE trashed_at IS NULL
	UNION
	SELECT portal_id, coalesce(nullif(rtrim(rtrim(path, replace(path, '/', '')), '/'), ''), '/'), made_at FROM places WHERE path <> '/'
)
INSERT INTO drive_folders (portal_id, path, parent, made_at)
SELECT portal_id, path, CASE WHEN path = '/' THEN '' ELSE coalesce(nullif(rtrim(rtrim(path, replace(path, '/', '')), '/'), ''), '/') END, min(made_at)
FROM places GROUP BY portal_id, path;
