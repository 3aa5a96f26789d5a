CREATE TABLE `file_scans` (
	`portal_id` text NOT NULL,
	`sha256` text NOT NULL,
	`state` text NOT NULL,
	`finding` text,
	`asked_at` integer NOT NULL,
	`scanned_at` integer,
	CONSTRAINT `file_scans_pk` PRIMARY KEY(`portal_id`, `sha256`),
	CONSTRAINT `fk_file_scans_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `file_scans_not_clean` ON `file_scans` (`portal_id`,`state`,`asked_at`) WHERE state <> 'clean';