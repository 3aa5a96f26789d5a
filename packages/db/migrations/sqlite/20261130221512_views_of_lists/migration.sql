CREATE TABLE `list_views` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`collection` text NOT NULL,
	`name` text NOT NULL,
	`shared` text NOT NULL,
	`user_id` text NOT NULL,
	`choice` text NOT NULL,
	`saved_at` integer NOT NULL,
	CONSTRAINT `fk_list_views_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `list_views_of` ON `list_views` (`portal_id`,`collection`);