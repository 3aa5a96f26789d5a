CREATE TABLE "auth_account" (
	"id" text collate "C" PRIMARY KEY,
	"account_id" text collate "C" NOT NULL,
	"provider_id" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"access_token" text collate "C",
	"refresh_token" text collate "C",
	"id_token" text collate "C",
	"access_token_expires_at" timestamp(3) with time zone,
	"refresh_token_expires_at" timestamp(3) with time zone,
	"scope" text collate "C",
	"password" text collate "C",
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_apikey" (
	"id" text collate "C" PRIMARY KEY,
	"config_id" text collate "C" NOT NULL,
	"name" text collate "C",
	"start" text collate "C",
	"reference_id" text collate "C" NOT NULL,
	"prefix" text collate "C",
	"key" text collate "C" NOT NULL,
	"refill_interval" bigint,
	"refill_amount" bigint,
	"last_refill_at" timestamp(3) with time zone,
	"enabled" boolean DEFAULT true,
	"rate_limit_enabled" boolean DEFAULT true,
	"rate_limit_time_window" bigint DEFAULT 86400000,
	"rate_limit_max" bigint DEFAULT 10,
	"request_count" bigint DEFAULT 0,
	"remaining" bigint,
	"last_request" timestamp(3) with time zone,
	"expires_at" timestamp(3) with time zone,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"permissions" text collate "C",
	"metadata" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "page_bodies" (
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C" PRIMARY KEY,
	"seq" bigint NOT NULL,
	"content" json,
	"fields" json NOT NULL,
	"markdown" text collate "C" NOT NULL,
	"text" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_clients" (
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C",
	"client_id" bigint,
	"actor_id" text collate "C" NOT NULL,
	CONSTRAINT "page_clients_pkey" PRIMARY KEY("page_id","client_id")
);
--> statement-breakpoint
CREATE TABLE "record_comments" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"body" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"side" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigint PRIMARY KEY,
	"id" text collate "C" NOT NULL,
	"portal_id" text collate "C",
	"type" text collate "C" NOT NULL,
	"subject_kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"collection" text collate "C",
	"actor_kind" text collate "C" NOT NULL,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"data" json NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_versions" (
	"id" text collate "C" PRIMARY KEY,
	"file_id" text collate "C" NOT NULL,
	"portal_id" text collate "C" NOT NULL,
	"number" bigint NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"size" bigint NOT NULL,
	"type" text collate "C" NOT NULL,
	"placed_by" text collate "C" NOT NULL,
	"placed_by_name" text collate "C" NOT NULL,
	"placed_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"folder" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"versions" bigint NOT NULL,
	"version" bigint NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"trashed_at" timestamp(3) with time zone,
	"placed_at" timestamp(3) with time zone NOT NULL,
	"name_folded" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "firm_admins" (
	"user_id" text collate "C" PRIMARY KEY,
	"since" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor_id" text collate "C",
	"key" text collate "C",
	"request_hash" text collate "C" NOT NULL,
	"status" bigint NOT NULL,
	"body" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY("actor_id","key")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"accepted_at" timestamp(3) with time zone,
	"invited_by" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"portal_id" text collate "C",
	"user_id" text collate "C",
	"role" text collate "C" NOT NULL,
	"joined_at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "members_pkey" PRIMARY KEY("portal_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "pages" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"parent_id" text collate "C",
	"slug" text collate "C" NOT NULL,
	"path" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"type" text collate "C" NOT NULL,
	"position" double precision NOT NULL,
	"fields" json NOT NULL,
	"version" bigint NOT NULL,
	"head_seq" bigint NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"updated_by" text collate "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"trashed_at" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "portals" (
	"id" text collate "C" PRIMARY KEY,
	"slug" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"mode" text collate "C" NOT NULL,
	"time_zone" text collate "C" NOT NULL,
	"accent" text collate "C" NOT NULL,
	"version" bigint NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "projections" (
	"name" text collate "C" PRIMARY KEY,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "record_changes" (
	"portal_id" text collate "C" NOT NULL,
	"record_id" text collate "C",
	"version" bigint,
	"field" text collate "C",
	"before" json,
	"after" json,
	"actor_id" text collate "C" NOT NULL,
	"actor_name" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "record_changes_pkey" PRIMARY KEY("record_id","version","field")
);
--> statement-breakpoint
CREATE TABLE "record_counters" (
	"portal_id" text collate "C",
	"collection" text collate "C",
	"last" bigint NOT NULL,
	CONSTRAINT "record_counters_pkey" PRIMARY KEY("portal_id","collection")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"collection" text collate "C" NOT NULL,
	"number" bigint,
	"title" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"ball" text collate "C",
	"ball_since" timestamp(3) with time zone,
	"assignee" text collate "C",
	"starts_at" timestamp(3) with time zone,
	"due_at" timestamp(3) with time zone,
	"fields" json NOT NULL,
	"version" bigint NOT NULL,
	"created_by" text collate "C" NOT NULL,
	"created_by_name" text collate "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"trashed_at" timestamp(3) with time zone,
	"when_at" timestamp(3) with time zone NOT NULL,
	"title_folded" text collate "C" NOT NULL,
	"text_folded" text collate "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_redirects" (
	"portal_id" text collate "C",
	"path" text collate "C",
	"page_id" text collate "C" NOT NULL,
	CONSTRAINT "page_redirects_pkey" PRIMARY KEY("portal_id","path")
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C" NOT NULL,
	"number" bigint NOT NULL,
	"kind" text collate "C" NOT NULL,
	"title" text collate "C" NOT NULL,
	"message" text collate "C" NOT NULL,
	"fields" json NOT NULL,
	"markdown" text collate "C" NOT NULL,
	"authors" json NOT NULL,
	"seq" bigint NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"state" bytea NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text collate "C" PRIMARY KEY,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"token" text collate "C" NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"ip_address" text collate "C",
	"user_agent" text collate "C",
	"user_id" text collate "C" NOT NULL,
	"impersonated_by" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "page_snapshots" (
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C",
	"seq" bigint,
	"state" bytea NOT NULL,
	CONSTRAINT "page_snapshots_pkey" PRIMARY KEY("page_id","seq")
);
--> statement-breakpoint
CREATE TABLE "auth_two_factor" (
	"id" text collate "C" PRIMARY KEY,
	"secret" text collate "C" NOT NULL,
	"backup_codes" text collate "C" NOT NULL,
	"user_id" text collate "C" NOT NULL,
	"verified" boolean DEFAULT true,
	"failed_verification_count" bigint DEFAULT 0,
	"locked_until" timestamp(3) with time zone
);
--> statement-breakpoint
CREATE TABLE "page_update_heads" (
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C" PRIMARY KEY,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_updates" (
	"portal_id" text collate "C" NOT NULL,
	"page_id" text collate "C",
	"seq" bigint,
	"actor_id" text collate "C" NOT NULL,
	"data" bytea NOT NULL,
	"at" timestamp(3) with time zone NOT NULL,
	CONSTRAINT "page_updates_pkey" PRIMARY KEY("page_id","seq")
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text collate "C" PRIMARY KEY,
	"name" text collate "C" NOT NULL,
	"email" text collate "C" NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text collate "C",
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL,
	"two_factor_enabled" boolean DEFAULT false,
	"role" text collate "C",
	"banned" boolean DEFAULT false,
	"ban_reason" text collate "C",
	"ban_expires" timestamp(3) with time zone,
	"locale" text collate "C"
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text collate "C" PRIMARY KEY,
	"identifier" text collate "C" NOT NULL,
	"value" text collate "C" NOT NULL,
	"expires_at" timestamp(3) with time zone NOT NULL,
	"created_at" timestamp(3) with time zone NOT NULL,
	"updated_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "auth_account_user" ON "auth_account" ("user_id");--> statement-breakpoint
CREATE INDEX "auth_apikey_key" ON "auth_apikey" ("key");--> statement-breakpoint
CREATE INDEX "auth_apikey_reference" ON "auth_apikey" ("reference_id");--> statement-breakpoint
CREATE INDEX "auth_apikey_config" ON "auth_apikey" ("config_id");--> statement-breakpoint
CREATE INDEX "record_comments_at" ON "record_comments" ("record_id","at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_id" ON "events" ("id");--> statement-breakpoint
CREATE INDEX "events_portal" ON "events" ("portal_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "file_versions_number" ON "file_versions" ("file_id","number");--> statement-breakpoint
CREATE INDEX "file_versions_content" ON "file_versions" ("portal_id","sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "files_in_portal" ON "files" ("portal_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "files_live_place" ON "files" ("portal_id","folder","name") WHERE "trashed_at" is null;--> statement-breakpoint
CREATE INDEX "files_placed" ON "files" ("portal_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_at" ON "idempotency_keys" ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" ("token_hash");--> statement-breakpoint
CREATE INDEX "members_user" ON "members" ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pages_in_portal" ON "pages" ("portal_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "pages_live_path" ON "pages" ("portal_id","path") WHERE "trashed_at" is null;--> statement-breakpoint
CREATE INDEX "pages_siblings" ON "pages" ("portal_id","parent_id","position");--> statement-breakpoint
CREATE INDEX "pages_trash" ON "pages" ("portal_id","trashed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "portals_slug" ON "portals" ("slug");--> statement-breakpoint
CREATE INDEX "portals_name" ON "portals" ("name","id");--> statement-breakpoint
CREATE UNIQUE INDEX "records_in_portal" ON "records" ("portal_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "records_number" ON "records" ("portal_id","collection","number");--> statement-breakpoint
CREATE INDEX "records_created" ON "records" ("portal_id","collection","created_at","id");--> statement-breakpoint
CREATE INDEX "records_updated" ON "records" ("portal_id","collection","updated_at","id");--> statement-breakpoint
CREATE INDEX "records_when" ON "records" ("portal_id","collection","when_at","id");--> statement-breakpoint
CREATE INDEX "records_due" ON "records" ("portal_id","collection","due_at","id");--> statement-breakpoint
CREATE INDEX "records_title" ON "records" ("portal_id","collection","title","id");--> statement-breakpoint
CREATE INDEX "records_state" ON "records" ("portal_id","collection","state","id");--> statement-breakpoint
CREATE INDEX "records_assignee" ON "records" ("portal_id","assignee");--> statement-breakpoint
CREATE UNIQUE INDEX "revisions_number" ON "revisions" ("page_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "auth_session_token" ON "auth_session" ("token");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" ("user_id");--> statement-breakpoint
CREATE INDEX "auth_two_factor_user" ON "auth_two_factor" ("user_id");--> statement-breakpoint
CREATE INDEX "auth_two_factor_secret" ON "auth_two_factor" ("secret");--> statement-breakpoint
CREATE UNIQUE INDEX "auth_user_email" ON "auth_user" ("email");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier" ON "auth_verification" ("identifier");--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "page_bodies" ADD CONSTRAINT "page_bodies_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
ALTER TABLE "page_clients" ADD CONSTRAINT "page_clients_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
ALTER TABLE "record_comments" ADD CONSTRAINT "record_comments_record" FOREIGN KEY ("portal_id","record_id") REFERENCES "records"("portal_id","id");--> statement-breakpoint
ALTER TABLE "file_versions" ADD CONSTRAINT "file_versions_file" FOREIGN KEY ("portal_id","file_id") REFERENCES "files"("portal_id","id");--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "pages" ADD CONSTRAINT "pages_parent" FOREIGN KEY ("portal_id","parent_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
ALTER TABLE "record_changes" ADD CONSTRAINT "record_changes_record" FOREIGN KEY ("portal_id","record_id") REFERENCES "records"("portal_id","id");--> statement-breakpoint
ALTER TABLE "record_counters" ADD CONSTRAINT "record_counters_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "page_redirects" ADD CONSTRAINT "page_redirects_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "page_snapshots" ADD CONSTRAINT "page_snapshots_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
ALTER TABLE "auth_two_factor" ADD CONSTRAINT "auth_two_factor_user_id_auth_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "auth_user"("id") ON DELETE CASCADE;--> statement-breakpoint
ALTER TABLE "page_update_heads" ADD CONSTRAINT "page_update_heads_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");--> statement-breakpoint
ALTER TABLE "page_updates" ADD CONSTRAINT "page_updates_page" FOREIGN KEY ("portal_id","page_id") REFERENCES "pages"("portal_id","id");