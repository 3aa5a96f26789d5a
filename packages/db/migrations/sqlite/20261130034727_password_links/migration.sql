CREATE TABLE `password_links` (
	`user_id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`made_by` text NOT NULL,
	CONSTRAINT `fk_password_links_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `password_links_token` ON `password_links` (`token_hash`);