CREATE TABLE `escalation_rules` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`side` text NOT NULL,
	`business_days` integer NOT NULL,
	`to_role` text,
	`to_person` text,
	`created_at` integer NOT NULL,
	CONSTRAINT `fk_escalation_rules_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `escalations` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`record_id` text NOT NULL,
	`rule_id` text NOT NULL,
	`ball_since` integer NOT NULL,
	`side` text NOT NULL,
	`business_days` integer NOT NULL,
	`to_role` text,
	`to_person` text,
	`to_side` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `escalations_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`data` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`claim` text,
	`claimed_until` integer,
	`died_at` integer,
	`error` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `escalation_rules_portal` ON `escalation_rules` (`portal_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `escalations_once` ON `escalations` (`record_id`,`rule_id`,`ball_since`);--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_key` ON `jobs` (`kind`,`key`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`died_at`,`run_at`);