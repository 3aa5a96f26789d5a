CREATE TABLE `installation_key` (
	`id` text PRIMARY KEY,
	`wrapped` text NOT NULL,
	`made_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `portal_keys` (
	`portal_id` text PRIMARY KEY,
	`recipient` text NOT NULL,
	`wrapped` text,
	`made_at` integer NOT NULL,
	`destroyed_at` integer,
	CONSTRAINT `fk_portal_keys_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
