DROP INDEX "records_created";--> statement-breakpoint
DROP INDEX "records_updated";--> statement-breakpoint
DROP INDEX "records_when";--> statement-breakpoint
DROP INDEX "records_title";--> statement-breakpoint
DROP INDEX "records_state";--> statement-breakpoint
DROP INDEX "records_assignee";--> statement-breakpoint
DROP INDEX "records_due_first";--> statement-breakpoint
DROP INDEX "records_waiting";--> statement-breakpoint
CREATE INDEX "files_newest" ON "files" ("placed_at","id","portal_id","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_live_created" ON "records" ("portal_id","collection","created_at","id","state","assignee","ball","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_live_updated" ON "records" ("portal_id","collection","updated_at","id","state","assignee","ball","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_live_when" ON "records" ("portal_id","collection","when_at","id","state","assignee","ball","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_live_number" ON "records" ("portal_id","collection","number","id","state","assignee","ball","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_live_title" ON "records" ("portal_id","collection","title","id","state","assignee","ball","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_live_due" ON "records" ("portal_id","collection",(due_at is null),"due_at","id","state","assignee","ball","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_live_state" ON "records" ("portal_id","collection","state","id","when_at","ball","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_live_assignee" ON "records" ("portal_id","collection","assignee","state","id","when_at","ball","trashed_at") WHERE trashed_at is null;--> statement-breakpoint
CREATE INDEX "records_trashed" ON "records" ("portal_id","collection","updated_at","id") WHERE trashed_at is not null;--> statement-breakpoint
CREATE INDEX "records_turns" ON "records" ("portal_id","ball","collection","state","assignee","due_at","id","trashed_at") WHERE ball is not null and trashed_at is null;