ALTER TABLE `portals` ADD `inquiry_code` text;--> statement-breakpoint
CREATE UNIQUE INDEX `portals_inquiry` ON `portals` (`inquiry_code`);