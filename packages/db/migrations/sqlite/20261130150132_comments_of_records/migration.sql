ALTER TABLE `record_comments` ADD `firm_only` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `record_comments` ADD `mentions` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `record_comments` ADD `files` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `record_comments` ADD `former` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `record_comments` ADD `edited_at` integer;--> statement-breakpoint
ALTER TABLE `record_comments` ADD `removed_at` integer;