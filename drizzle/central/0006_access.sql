CREATE TABLE "api_keys" (
	"venue" uuid NOT NULL,
	"name" text NOT NULL,
	"key_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"revoked_at" bigint,
	CONSTRAINT "api_keys_venue_name_pk" PRIMARY KEY("venue","name"),
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "enrolment_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"venue" uuid NOT NULL,
	"expires_at" bigint NOT NULL,
	"terminal" uuid,
	"token_hash" text
);
--> statement-breakpoint
CREATE TABLE "quarantine" (
	"venue" uuid NOT NULL,
	"terminal" uuid NOT NULL,
	"journal" uuid NOT NULL,
	"seq" integer NOT NULL,
	"operation" text NOT NULL,
	"received_at" bigint NOT NULL,
	CONSTRAINT "quarantine_venue_terminal_journal_seq_pk" PRIMARY KEY("venue","terminal","journal","seq")
);
--> statement-breakpoint
CREATE TABLE "terminals" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" text NOT NULL,
	"enrolled_at" bigint NOT NULL,
	"revoked_at" bigint,
	"last_seen_at" bigint,
	CONSTRAINT "terminals_venue_id_pk" PRIMARY KEY("venue","id"),
	CONSTRAINT "terminals_token_hash_unique" UNIQUE("token_hash")
);
