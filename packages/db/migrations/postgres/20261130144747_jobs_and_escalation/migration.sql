CREATE TABLE "escalation_rules" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"side" text collate "C" NOT NULL,
	"business_days" bigint NOT NULL,
	"to_role" text collate "C",
	"to_person" text collate "C",
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "escalations" (
	"id" text collate "C" PRIMARY KEY,
	"portal_id" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"rule_id" text collate "C" NOT NULL,
	"ball_since" timestamp(3) with time zone NOT NULL,
	"side" text collate "C" NOT NULL,
	"business_days" bigint NOT NULL,
	"to_role" text collate "C",
	"to_person" text collate "C",
	"to_side" text collate "C" NOT NULL,
	"at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text collate "C" PRIMARY KEY,
	"kind" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"data" json NOT NULL,
	"run_at" timestamp(3) with time zone NOT NULL,
	"attempts" bigint NOT NULL,
	"claim" text collate "C",
	"claimed_until" timestamp(3) with time zone,
	"died_at" timestamp(3) with time zone,
	"error" text collate "C",
	"created_at" timestamp(3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "escalation_rules_portal" ON "escalation_rules" ("portal_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "escalations_once" ON "escalations" ("record_id","rule_id","ball_since");--> statement-breakpoint
CREATE UNIQUE INDEX "jobs_key" ON "jobs" ("kind","key");--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" ("died_at","run_at");--> statement-breakpoint
ALTER TABLE "escalation_rules" ADD CONSTRAINT "escalation_rules_portal_id_portals_id_fkey" FOREIGN KEY ("portal_id") REFERENCES "portals"("id");--> statement-breakpoint
ALTER TABLE "escalations" ADD CONSTRAINT "escalations_record" FOREIGN KEY ("portal_id","record_id") REFERENCES "records"("portal_id","id");