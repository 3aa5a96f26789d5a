ALTER TABLE "portals" ADD COLUMN "inquiry_code" text collate "C";--> statement-breakpoint
CREATE UNIQUE INDEX "portals_inquiry" ON "portals" ("inquiry_code");