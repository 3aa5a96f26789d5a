CREATE TABLE `page_attestations` (
	`portal_id` text NOT NULL,
	`page_id` text NOT NULL,
	`kind` text NOT NULL,
	`turn` integer NOT NULL,
	`number` integer NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `page_attestations_pk` PRIMARY KEY(`page_id`, `kind`, `turn`, `actor_id`),
	CONSTRAINT `page_attestations_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `page_publications` (
	`portal_id` text NOT NULL,
	`page_id` text NOT NULL,
	`turn` integer NOT NULL,
	`number` integer NOT NULL,
	`material` integer NOT NULL,
	`message` text NOT NULL,
	`actor_id` text NOT NULL,
	`actor_name` text NOT NULL,
	`at` integer NOT NULL,
	CONSTRAINT `page_publications_pk` PRIMARY KEY(`page_id`, `turn`),
	CONSTRAINT `page_publications_page` FOREIGN KEY (`portal_id`,`page_id`) REFERENCES `pages`(`portal_id`,`id`)
);
--> statement-breakpoint
ALTER TABLE `pages` ADD `published_number` integer;--> statement-breakpoint
ALTER TABLE `pages` ADD `published_seq` integer;--> statement-breakpoint
ALTER TABLE `pages` ADD `published_at` integer;--> statement-breakpoint
ALTER TABLE `pages` ADD `published_fields` text;--> statement-breakpoint
ALTER TABLE `portals` ADD `expected_pages` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `portals` ADD `second_person_for` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
CREATE INDEX `page_attestations_portal` ON `page_attestations` (`portal_id`,`kind`,`page_id`);--> statement-breakpoint
CREATE INDEX `page_publications_portal` ON `page_publications` (`portal_id`,`page_id`);--> statement-breakpoint
-- What clients read so far stays what they read: the newest revision of each page whose type is published from here on.
UPDATE pages SET
  published_number = (SELECT r.number FROM revisions r WHERE r.page_id = pages.id ORDER BY r.number DESC LIMIT 1),
  published_seq = (SELECT r.seq FROM revisions r WHERE r.page_id = pages.id ORDER BY r.number DESC LIMIT 1),
  published_at = (SELECT r.created_at FROM revisions r WHERE r.page_id = pages.id ORDER BY r.number DESC LIMIT 1),
  published_fields = (SELECT r.fields FROM revisions r WHERE r.page_id = pages.id ORDER BY r.number DESC LIMIT 1)
WHERE type IN ('master', 'flow', 'report', 'handbook');--> statement-breakpoint
INSERT INTO page_publications (portal_id, page_id, turn, number, material, message, actor_id, actor_name, at)
SELECT portal_id, id, 1, published_number, 0, '', 'system', 'Tsuzuri', published_at FROM pages WHERE published_number IS NOT NULL;
