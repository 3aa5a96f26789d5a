CREATE TABLE `record_watchers` (
	`portal_id` text NOT NULL,
	`record_id` text NOT NULL,
	`user_id` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `record_watchers_pk` PRIMARY KEY(`record_id`, `user_id`),
	CONSTRAINT `record_watchers_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE INDEX `record_watchers_of` ON `record_watchers` (`portal_id`,`user_id`);