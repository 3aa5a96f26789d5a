ALTER TABLE `revisions` ADD `type` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `name` text;--> statement-breakpoint
ALTER TABLE `revisions` ADD `reach` blob;