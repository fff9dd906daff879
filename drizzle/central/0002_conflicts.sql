CREATE TABLE "refunds" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"sale" uuid NOT NULL,
	"journal" uuid NOT NULL,
	"receipt_number" integer NOT NULL,
	"stamp" text NOT NULL,
	"at" bigint NOT NULL,
	"operator" uuid,
	"total_minor" bigint NOT NULL,
	"lines" jsonb NOT NULL,
	"taxes" jsonb NOT NULL,
	"method" text NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "refunds_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "tab_links" (
	"venue" uuid NOT NULL,
	"tab" uuid NOT NULL,
	"stamp" text NOT NULL,
	"table_id" uuid,
	"was" uuid,
	CONSTRAINT "tab_links_venue_tab_stamp_pk" PRIMARY KEY("venue","tab","stamp")
);
--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "corrected" integer;--> statement-breakpoint
ALTER TABLE "lines" ADD COLUMN "corrected_stamp" text;--> statement-breakpoint
CREATE INDEX "refunds_of_sale" ON "refunds" USING btree ("venue","sale");--> statement-breakpoint
CREATE INDEX "lines_overdrawn" ON "lines" USING btree ("venue") WHERE remaining < 0;