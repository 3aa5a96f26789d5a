CREATE TABLE `attempts` (
	`key` text PRIMARY KEY,
	`points` integer NOT NULL,
	`expire` integer
);
--> statement-breakpoint
CREATE TABLE `collab_tickets` (
	`hash` text PRIMARY KEY,
	`sealed` blob NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_expire` ON `attempts` (`expire`);--> statement-breakpoint
CREATE INDEX `collab_tickets_expires` ON `collab_tickets` (`expires_at`);