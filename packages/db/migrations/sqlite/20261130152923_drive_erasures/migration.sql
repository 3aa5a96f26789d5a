CREATE TABLE `drive_erasures` (
	`portal_id` text PRIMARY KEY,
	`reason` text NOT NULL,
	`requested_by` text NOT NULL,
	`requested_by_name` text NOT NULL,
	`requested_at` integer NOT NULL,
	`done` text,
	CONSTRAINT `fk_drive_erasures_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
