ALTER TABLE `invitations` ADD `reading` text;--> statement-breakpoint
ALTER TABLE `auth_user` ADD `reading` text;