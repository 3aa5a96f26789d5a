CREATE TABLE `page_comments` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`body` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`side` text NOT NULL,
	`at` integer NOT NULL,
	`version` integer NOT NULL,
	`edited_at` integer,
	`removed_at` integer,
	CONSTRAINT `page_comments_thread` FOREIGN KEY (`portal_id`,`thread_id`) REFERENCES `page_threads`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `page_threads` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`page_id` text NOT NULL,
	`anchor` text,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	`resolved_by_name` text,
	CONSTRAINT `page_threads_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE INDEX `page_comments_at` ON `page_comments` (`thread_id`,`at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `page_threads_in_portal` ON `page_threads` (`portal_id`,`id`);--> statement-breakpoint
CREATE INDEX `page_threads_created` ON `page_threads` (`page_id`,`created_at`,`id`);