ALTER TABLE `notices` ADD `page_id` text;--> statement-breakpoint
ALTER TABLE `notices` ADD `file_id` text;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notices` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`portal_id` text NOT NULL,
	`kind` text NOT NULL,
	`event_id` text NOT NULL,
	`record_id` text,
	`page_id` text,
	`file_id` text,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`mail` text NOT NULL,
	`mailed_at` integer,
	CONSTRAINT `notices_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
INSERT INTO `__new_notices`(`id`, `person_id`, `portal_id`, `kind`, `event_id`, `record_id`, `actor_name`, `at`, `read_at`, `mail`, `mailed_at`) SELECT `id`, `person_id`, `portal_id`, `kind`, `event_id`, `record_id`, `actor_name`, `at`, `read_at`, `mail`, `mailed_at` FROM `notices`;--> statement-breakpoint
DROP TABLE `notices`;--> statement-breakpoint
ALTER TABLE `__new_notices` RENAME TO `notices`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`person_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `notices_newest` ON `notices` (`person_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`person_id`,`portal_id`) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX `notices_to_mail` ON `notices` (`at`) WHERE mail = 'daily' and mailed_at is null;