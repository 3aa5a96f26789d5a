CREATE TABLE `auth_account` (
	`id` text PRIMARY KEY,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT `fk_auth_account_user_id_auth_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `auth_apikey` (
	`id` text PRIMARY KEY,
	`config_id` text NOT NULL,
	`name` text,
	`start` text,
	`reference_id` text NOT NULL,
	`prefix` text,
	`key` text NOT NULL,
	`refill_interval` integer,
	`refill_amount` integer,
	`last_refill_at` integer,
	`enabled` integer DEFAULT true,
	`rate_limit_enabled` integer DEFAULT true,
	`rate_limit_time_window` integer DEFAULT 86400000,
	`rate_limit_max` integer DEFAULT 10,
	`request_count` integer DEFAULT 0,
	`remaining` integer,
	`last_request` integer,
	`expires_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`permissions` text,
	`metadata` text
);
--> statement-breakpoint
CREATE TABLE `page_bodies` (
	`portal_id` text NOT NULL,
	`page_id` text PRIMARY KEY,
	`seq` integer NOT NULL,
	`content` text,
	`fields` text NOT NULL,
	`markdown` text NOT NULL,
	`text` text NOT NULL,
	CONSTRAINT `page_bodies_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `page_clients` (
	`portal_id` text NOT NULL,
	`page_id` text NOT NULL,
	`client_id` integer NOT NULL,
	`actor_id` text NOT NULL,
	CONSTRAINT `page_clients_pk` PRIMARY KEY(`page_id`, `client_id`),
	CONSTRAINT `page_clients_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `record_comments` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`record_id` text NOT NULL,
	`body` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`side` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `record_comments_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY,
	`id` text NOT NULL,
	`portal_id` text,
	`type` text NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`collection` text,
	`actor_kind` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`data` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `file_versions` (
	`id` text PRIMARY KEY,
	`file_id` text NOT NULL,
	`portal_id` text NOT NULL,
	`number` integer NOT NULL,
	`sha256` text NOT NULL,
	`size` integer NOT NULL,
	`type` text NOT NULL,
	`placed_by` text NOT NULL,
	`placed_by_name` text NOT NULL,
	`placed_at` integer NOT NULL,
	CONSTRAINT `file_versions_file` FOREIGN KEY (`portal_id`,`file_id`) REFERENCES `files`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`folder` text NOT NULL,
	`name` text NOT NULL,
	`versions` integer NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`trashed_at` integer,
	`placed_at` integer NOT NULL,
	`name_folded` text NOT NULL,
	CONSTRAINT `fk_files_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `firm_admins` (
	`user_id` text PRIMARY KEY,
	`since` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`actor_id` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `idempotency_keys_pk` PRIMARY KEY(`actor_id`, `key`)
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`token_hash` text NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`invited_by` text NOT NULL,
	CONSTRAINT `fk_invitations_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `members` (
	`portal_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	CONSTRAINT `members_pk` PRIMARY KEY(`portal_id`, `user_id`),
	CONSTRAINT `fk_members_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `pages` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`parent_id` text,
	`slug` text NOT NULL,
	`path` text NOT NULL,
	`title` text NOT NULL,
	`type` text NOT NULL,
	`position` real NOT NULL,
	`fields` text NOT NULL,
	`version` integer NOT NULL,
	`head_seq` integer NOT NULL,
	`created_by` text NOT NULL,
	`updated_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`trashed_at` integer,
	CONSTRAINT `fk_pages_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`),
	CONSTRAINT `pages_parent` FOREIGN KEY (`portal_id`,`parent_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `portals` (
	`id` text PRIMARY KEY,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`mode` text NOT NULL,
	`time_zone` text NOT NULL,
	`accent` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `projections` (
	`name` text PRIMARY KEY,
	`seq` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `record_changes` (
	`portal_id` text NOT NULL,
	`record_id` text NOT NULL,
	`version` integer NOT NULL,
	`field` text NOT NULL,
	`before` text,
	`after` text,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `record_changes_pk` PRIMARY KEY(`record_id`, `version`, `field`),
	CONSTRAINT `record_changes_record` FOREIGN KEY (`portal_id`,`record_id`) REFERENCES `records`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `record_counters` (
	`portal_id` text NOT NULL,
	`collection` text NOT NULL,
	`last` integer NOT NULL,
	CONSTRAINT `record_counters_pk` PRIMARY KEY(`portal_id`, `collection`),
	CONSTRAINT `fk_record_counters_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `records` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`collection` text NOT NULL,
	`number` integer,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`ball` text,
	`ball_since` integer,
	`assignee` text,
	`starts_at` integer,
	`due_at` integer,
	`fields` text NOT NULL,
	`version` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_by_name` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`trashed_at` integer,
	`when_at` integer NOT NULL,
	`title_folded` text NOT NULL,
	`text_folded` text NOT NULL,
	CONSTRAINT `fk_records_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
--> statement-breakpoint
CREATE TABLE `page_redirects` (
	`portal_id` text NOT NULL,
	`path` text NOT NULL,
	`page_id` text NOT NULL,
	CONSTRAINT `page_redirects_pk` PRIMARY KEY(`portal_id`, `path`),
	CONSTRAINT `page_redirects_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `revisions` (
	`id` text PRIMARY KEY,
	`portal_id` text NOT NULL,
	`page_id` text NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`message` text NOT NULL,
	`fields` text NOT NULL,
	`markdown` text NOT NULL,
	`authors` text NOT NULL,
	`seq` integer NOT NULL,
	`created_at` integer NOT NULL,
	`state` blob NOT NULL,
	CONSTRAINT `revisions_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `auth_session` (
	`id` text PRIMARY KEY,
	`expires_at` integer NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`user_id` text NOT NULL,
	`impersonated_by` text,
	CONSTRAINT `fk_auth_session_user_id_auth_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `page_snapshots` (
	`portal_id` text NOT NULL,
	`page_id` text NOT NULL,
	`seq` integer NOT NULL,
	`state` blob NOT NULL,
	CONSTRAINT `page_snapshots_pk` PRIMARY KEY(`page_id`, `seq`),
	CONSTRAINT `page_snapshots_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `auth_two_factor` (
	`id` text PRIMARY KEY,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`user_id` text NOT NULL,
	`verified` integer DEFAULT true,
	`failed_verification_count` integer DEFAULT 0,
	`locked_until` integer,
	CONSTRAINT `fk_auth_two_factor_user_id_auth_user_id_fk` FOREIGN KEY (`user_id`) REFERENCES `auth_user`(`id`) ON DELETE CASCADE
);
--> statement-breakpoint
CREATE TABLE `page_update_heads` (
	`portal_id` text NOT NULL,
	`page_id` text PRIMARY KEY,
	`seq` integer NOT NULL,
	CONSTRAINT `page_update_heads_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `page_updates` (
	`portal_id` text NOT NULL,
	`page_id` text NOT NULL,
	`seq` integer NOT NULL,
	`actor_id` text NOT NULL,
	`data` blob NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `page_updates_pk` PRIMARY KEY(`page_id`, `seq`),
	CONSTRAINT `page_updates_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `auth_user` (
	`id` text PRIMARY KEY,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`two_factor_enabled` integer DEFAULT false,
	`role` text,
	`banned` integer DEFAULT false,
	`ban_reason` text,
	`ban_expires` integer,
	`locale` text
);
--> statement-breakpoint
CREATE TABLE `auth_verification` (
	`id` text PRIMARY KEY,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `auth_account_user` ON `auth_account` (`user_id`);--> statement-breakpoint
CREATE INDEX `auth_apikey_key` ON `auth_apikey` (`key`);--> statement-breakpoint
CREATE INDEX `auth_apikey_reference` ON `auth_apikey` (`reference_id`);--> statement-breakpoint
CREATE INDEX `auth_apikey_config` ON `auth_apikey` (`config_id`);--> statement-breakpoint
CREATE INDEX `record_comments_at` ON `record_comments` (`record_id`,`at`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `events_id` ON `events` (`id`);--> statement-breakpoint
CREATE INDEX `events_portal` ON `events` (`portal_id`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `file_versions_number` ON `file_versions` (`file_id`,`number`);--> statement-breakpoint
CREATE INDEX `file_versions_content` ON `file_versions` (`portal_id`,`sha256`);--> statement-breakpoint
CREATE UNIQUE INDEX `files_in_portal` ON `files` (`portal_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `files_live_place` ON `files` (`portal_id`,`folder`,`name`) WHERE "files"."trashed_at" is null;--> statement-breakpoint
CREATE INDEX `files_placed` ON `files` (`portal_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `idempotency_keys_at` ON `idempotency_keys` (`at`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `members_user` ON `members` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pages_in_portal` ON `pages` (`portal_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `pages_live_path` ON `pages` (`portal_id`,`path`) WHERE "pages"."trashed_at" is null;--> statement-breakpoint
CREATE INDEX `pages_siblings` ON `pages` (`portal_id`,`parent_id`,`position`);--> statement-breakpoint
CREATE INDEX `pages_trash` ON `pages` (`portal_id`,`trashed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `portals_slug` ON `portals` (`slug`);--> statement-breakpoint
CREATE INDEX `portals_name` ON `portals` (`name`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `records_in_portal` ON `records` (`portal_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `records_number` ON `records` (`portal_id`,`collection`,`number`);--> statement-breakpoint
CREATE INDEX `records_created` ON `records` (`portal_id`,`collection`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `records_updated` ON `records` (`portal_id`,`collection`,`updated_at`,`id`);--> statement-breakpoint
CREATE INDEX `records_when` ON `records` (`portal_id`,`collection`,`when_at`,`id`);--> statement-breakpoint
CREATE INDEX `records_due` ON `records` (`portal_id`,`collection`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `records_title` ON `records` (`portal_id`,`collection`,`title`,`id`);--> statement-breakpoint
CREATE INDEX `records_state` ON `records` (`portal_id`,`collection`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `records_assignee` ON `records` (`portal_id`,`assignee`);--> statement-breakpoint
CREATE UNIQUE INDEX `revisions_number` ON `revisions` (`page_id`,`number`);--> statement-breakpoint
CREATE UNIQUE INDEX `auth_session_token` ON `auth_session` (`token`);--> statement-breakpoint
CREATE INDEX `auth_session_user` ON `auth_session` (`user_id`);--> statement-breakpoint
CREATE INDEX `auth_two_factor_user` ON `auth_two_factor` (`user_id`);--> statement-breakpoint
CREATE INDEX `auth_two_factor_secret` ON `auth_two_factor` (`secret`);--> statement-breakpoint
CREATE UNIQUE INDEX `auth_user_email` ON `auth_user` (`email`);--> statement-breakpoint
CREATE INDEX `auth_verification_identifier` ON `auth_verification` (`identifier`);