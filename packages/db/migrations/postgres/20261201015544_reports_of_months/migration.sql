ALTER TABLE "portals" ADD COLUMN "reports_below" text collate "C";--> statement-breakpoint
ALTER TABLE "portals" ADD COLUMN "reports_begun" text collate "C";