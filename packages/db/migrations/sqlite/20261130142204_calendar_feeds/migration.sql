CREATE TABLE `calendar_feeds` (
	`portal_id` text NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`made_at` integer NOT NULL,
	CONSTRAINT `calendar_feeds_pk` PRIMARY KEY(`portal_id`, `user_id`),
	CONSTRAINT `fk_calendar_feeds_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE INDEX `calendar_feeds_user` ON `calendar_feeds` (`user_id`);