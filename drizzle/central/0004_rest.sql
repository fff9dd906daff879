CREATE TABLE "rest_calls" (
	"venue" uuid NOT NULL,
	"key" text NOT NULL,
	"call" text NOT NULL,
	"created" uuid NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "rest_calls_venue_key_pk" PRIMARY KEY("venue","key")
);
--> statement-breakpoint
ALTER TABLE "venues" ADD COLUMN "journal" uuid;--> statement-breakpoint
CREATE INDEX "rest_calls_time" ON "rest_calls" USING btree ("venue","at");--> statement-breakpoint
CREATE INDEX "sales_time" ON "sales" USING btree ("venue","at","id");