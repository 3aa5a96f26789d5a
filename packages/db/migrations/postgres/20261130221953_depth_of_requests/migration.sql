ALTER TABLE "portals" ADD COLUMN "contract_hours" double precision;--> statement-breakpoint
ALTER TABLE "portals" ADD COLUMN "check_items" json DEFAULT '["依頼どおりか","漏れはないか","誤字脱字はないか"]' NOT NULL;--> statement-breakpoint
ALTER TABLE "records" ADD COLUMN "parent_id" text collate "C";--> statement-breakpoint
CREATE INDEX "records_parts" ON "records" ("portal_id","parent_id") WHERE parent_id is not null;