ALTER TABLE "notices" ADD COLUMN "page_id" text collate "C";--> statement-breakpoint
ALTER TABLE "notices" ADD COLUMN "file_id" text collate "C";--> statement-breakpoint
ALTER TABLE "notices" ALTER COLUMN "record_id" DROP NOT NULL;