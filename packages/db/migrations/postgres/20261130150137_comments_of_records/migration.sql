ALTER TABLE "record_comments" ADD COLUMN "firm_only" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "record_comments" ADD COLUMN "mentions" json DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "record_comments" ADD COLUMN "files" json DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "record_comments" ADD COLUMN "former" json DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE "record_comments" ADD COLUMN "edited_at" timestamp(3) with time zone;--> statement-breakpoint
ALTER TABLE "record_comments" ADD COLUMN "removed_at" timestamp(3) with time zone;