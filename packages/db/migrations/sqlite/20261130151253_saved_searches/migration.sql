CREATE TABLE `saved_searches` (
	`id` text PRIMARY KEY,
	`user_id` text NOT NULL,
	`portal_id` text,
	`name` text NOT NULL,
	`choice` text NOT NULL,
	`saved_at` integer NOT NULL,
	CONSTRAINT `fk_saved_searches_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_searches_name` ON `saved_searches` (`user_id`,`name`);