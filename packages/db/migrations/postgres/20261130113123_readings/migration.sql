ALTER TABLE "invitations" ADD COLUMN "reading" text collate "C";--> statement-breakpoint
ALTER TABLE "auth_user" ADD COLUMN "reading" text collate "C";