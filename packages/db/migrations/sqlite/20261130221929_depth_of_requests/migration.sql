ALTER TABLE `portals` ADD `contract_hours` real;--> statement-breakpoint
ALTER TABLE `portals` ADD `check_items` text DEFAULT '["依頼どおりか","漏れはないか","誤字脱字はないか"]' NOT NULL;--> statement-breakpoint
ALTER TABLE `records` ADD `parent_id` text;--> statement-breakpoint
CREATE INDEX `records_parts` ON `records` (`portal_id`,`parent_id`) WHERE parent_id is not null;