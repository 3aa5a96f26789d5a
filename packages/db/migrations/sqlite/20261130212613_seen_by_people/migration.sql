CREATE TABLE `latest_changes` (
	`portal_id` text NOT NULL,
	`side` text NOT NULL,
	`kind` text NOT NULL,
	`item_id` text NOT NULL,
	`collection` text NOT NULL,
	`seq` integer NOT NULL,
	`type` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `latest_changes_pk` PRIMARY KEY(`portal_id`, `side`, `kind`, `item_id`),
	CONSTRAINT `fk_latest_changes_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `seen_items` (
	`portal_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`item_id` text NOT NULL,
	`seq` integer NOT NULL,
	`opened_at` integer,
	`times_opened` integer NOT NULL,
	CONSTRAINT `seen_items_pk` PRIMARY KEY(`portal_id`, `person_id`, `kind`, `item_id`),
	CONSTRAINT `fk_seen_items_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `seen_up_to` (
	`portal_id` text NOT NULL,
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`collection` text NOT NULL,
	`seq` integer NOT NULL,
	CONSTRAINT `seen_up_to_pk` PRIMARY KEY(`portal_id`, `person_id`, `kind`, `collection`),
	CONSTRAINT `fk_seen_up_to_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE INDEX `latest_changes_newest` ON `latest_changes` (`portal_id`,`side`,`seq`);--> statement-breakpoint
CREATE INDEX `seen_items_opened` ON `seen_items` (`person_id`,`opened_at`);