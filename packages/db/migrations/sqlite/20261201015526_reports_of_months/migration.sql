ALTER TABLE `portals` ADD `reports_below` text;--> statement-breakpoint
ALTER TABLE `portals` ADD `reports_begun` text;