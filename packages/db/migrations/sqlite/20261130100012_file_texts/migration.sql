CREATE TABLE `file_texts` (
	`portal_id` text NOT NULL,
	`sha256` text NOT NULL,
	`outcome` text NOT NULL,
	`parts` text NOT NULL,
	`whole` integer NOT NULL,
	`read_at` integer NOT NULL,
	CONSTRAINT `file_texts_pk` PRIMARY KEY(`portal_id`, `sha256`),
	CONSTRAINT `fk_file_texts_portal_id_portals_id_fk` FOREIGN KEY (`portal_id`) REFERENCES `portals`(`id`)
);
