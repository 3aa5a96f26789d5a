-- The time of a request is when it is due, that of a contact when it took place; until now both stood by their writing.
UPDATE "records" SET "when_at" = "due_at" WHERE "collection" = 'requests' AND "due_at" IS NOT NULL;--> statement-breakpoint
UPDATE "records" SET "when_at" = coalesce(("fields" ->> 'occurredAt')::timestamptz, "created_at") WHERE "collection" = 'contacts';
