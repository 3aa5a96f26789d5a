ALTER TABLE "revisions" ADD COLUMN "type" text collate "C";--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "name" text collate "C";--> statement-breakpoint
ALTER TABLE "revisions" ADD COLUMN "reach" bytea;