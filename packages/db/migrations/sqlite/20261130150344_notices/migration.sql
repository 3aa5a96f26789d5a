CREATE TABLE `notice_choices` (
	`person_id` text NOT NULL,
	`place` text NOT NULL,
	`kind` text NOT NULL,
	`mail` text NOT NULL,
	CONSTRAINT `notice_choices_pk` PRIMARY KEY(`person_id`, `place`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY,
	`person_id` text NOT NULL,
	`portal_id` text NOT NULL,
	`kind` text NOT NULL,
	`event_id` text NOT NULL,
	`record_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	`mail` text NOT NULL,
	`mailed_at` integer,
	CONSTRAINT `notices_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notices_once` ON `notices` (`person_id`,`event_id`);--> statement-breakpoint
CREATE INDEX `notices_newest` ON `notices` (`person_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`person_id`,`portal_id`) WHERE read_at is null;--> statement-breakpoint
CREATE INDEX `notices_to_mail` ON `notices` (`at`) WHERE mail = 'daily' and mailed_at is null;--> statement-breakpoint
-- What happened before there were notices is told to nobody.
INSERT INTO `projections` (`name`, `seq`) SELECT 'notices', coalesce(max(`seq`), 0) FROM `events` HAVING count(*) > 0;
