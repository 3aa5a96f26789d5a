DROP INDEX "records_due";--> statement-breakpoint
CREATE INDEX "records_due_first" ON "records" ("portal_id","collection",(due_at is null),"due_at","id");--> statement-breakpoint
CREATE INDEX "records_waiting" ON "records" ("portal_id","due_at") WHERE ball is not null and trashed_at is null;