CREATE TABLE "attempts" (
	"key" text collate "C" PRIMARY KEY,
	"points" bigint NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE TABLE "collab_tickets" (
	"hash" text collate "C" PRIMARY KEY,
	"sealed" bytea NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "attempts_expire" ON "attempts" ("expire");--> statement-breakpoint
CREATE INDEX "collab_tickets_expires" ON "collab_tickets" ("expires_at");