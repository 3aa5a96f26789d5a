CREATE TABLE `broadcast_targets` (
	`broadcast_id` text NOT NULL,
	`portal_id` text NOT NULL,
	`record_id` text,
	`refused` text,
	CONSTRAINT `broadcast_targets_pk` PRIMARY KEY(`broadcast_id`, `portal_id`),
	CONSTRAINT `fk_broadcast_targets_broadcast_id_broadcasts_id_fk` FOREIGN KEY (`broadcast_id`) REFERENCES `broadcasts`(`id`),
	CONSTRAINT `fk_broadcast_targets_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`),
	CONSTRAINT `broadcast_targets_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `broadcasts` (
	`id` text PRIMARY KEY,
	`collection` text NOT NULL,
	`title` text NOT NULL,
	`fields` text NOT NULL,
	`sent_by` text NOT NULL,
	`sent_by_name` text NOT NULL,
	`sent_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `broadcasts_newest` ON `broadcasts` (`sent_at`,`id`);--> statement-breakpoint
CREATE INDEX `broadcasts_of` ON `broadcasts` (`sent_by`,`sent_at`,`id`);