-- The time of a request is when it is due, that of a contact when it took place; until now both stood by their writing.
UPDATE `records` SET `when_at` = `due_at` WHERE `collection` = 'requests' AND `due_at` IS NOT NULL;--> statement-breakpoint
UPDATE `records` SET `when_at` = coalesce(cast(round((julianday(`fields` ->> 'occurredAt') - 2440587.5) * 86400000) AS integer), `created_at`) WHERE `collection` = 'contacts';
