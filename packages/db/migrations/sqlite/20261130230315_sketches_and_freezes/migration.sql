CREATE TABLE `record_freezes` (
	`portal_id` text NOT NULL,
	`record_id` text PRIMARY KEY,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `record_freezes_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `page_sketches` (
	`portal_id` text NOT NULL,
	`page_id` text PRIMARY KEY,
	`seq` integer NOT NULL,
	`size` integer NOT NULL,
	`signature` blob NOT NULL,
	`links` text NOT NULL,
	CONSTRAINT `page_sketches_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
ALTER TABLE `pages` ADD `frozen_by` text;--> statement-breakpoint
CREATE INDEX `page_sketches_portal` ON `page_sketches` (`portal_id`,`page_id`);