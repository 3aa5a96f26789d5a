CREATE TABLE `planned_records` (
	`portal_id` text NOT NULL,
	`plan` text NOT NULL,
	`key` text NOT NULL,
	`record_id` text NOT NULL,
	`last_day` text NOT NULL,
	`planned` text NOT NULL,
	CONSTRAINT `planned_records_pk` PRIMARY KEY(`portal_id`, `plan`, `key`),
	CONSTRAINT `planned_records_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE INDEX `planned_records_day` ON `planned_records` (`plan`,`portal_id`,`last_day`);