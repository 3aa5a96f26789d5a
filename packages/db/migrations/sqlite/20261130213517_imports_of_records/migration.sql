CREATE TABLE `record_imports` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`collection` text NOT NULL,
	`name` text NOT NULL,
	`sha256` text NOT NULL,
	`report` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	`taken_at` integer,
	CONSTRAINT `fk_record_imports_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `record_imports_by` ON `record_imports` (`portal_id`,`collection`,`actor_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `record_imports_content` ON `record_imports` (`portal_id`,`collection`,`sha256`);