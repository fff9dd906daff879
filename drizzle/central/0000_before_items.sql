CREATE TABLE "categories" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"position" integer,
	"icon" text,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "categories_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"items" jsonb,
	CONSTRAINT "counters_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "journals" (
	"venue" uuid NOT NULL,
	"journal" uuid NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"stamp" text,
	"receipts" integer NOT NULL,
	CONSTRAINT "journals_venue_journal_pk" PRIMARY KEY("venue","journal")
);
--> statement-breakpoint
CREATE TABLE "lines" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"holder_kind" text,
	"holder_id" uuid,
	"holder_stamp" text,
	"origin" jsonb,
	"origin_stamp" text,
	"note" text,
	"note_stamp" text,
	"seat" integer,
	"seat_stamp" text,
	"adjusted" integer NOT NULL,
	"settled" integer NOT NULL,
	"remaining" integer NOT NULL,
	CONSTRAINT "lines_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "modifier_groups" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"minimum" integer,
	"maximum" integer,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "modifier_groups_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "modifiers" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid,
	"name" text,
	"price_minor" bigint,
	"position" integer,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "modifiers_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "operations" (
	"venue" uuid NOT NULL,
	"journal" uuid NOT NULL,
	"seq" integer NOT NULL,
	"stamp" text NOT NULL,
	"terminal" uuid NOT NULL,
	"operator" uuid,
	"at" bigint NOT NULL,
	"type" text NOT NULL,
	"v" integer NOT NULL,
	"body" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"understood" boolean NOT NULL,
	CONSTRAINT "operations_venue_journal_seq_pk" PRIMARY KEY("venue","journal","seq")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"category" uuid,
	"tax_rate" uuid,
	"name" text,
	"price_minor" bigint,
	"position" integer,
	"barcode" text,
	"favourite" boolean,
	"sold_out" boolean,
	"modifier_groups" jsonb,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "products_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"position" integer,
	"width" integer,
	"height" integer,
	"scenery" jsonb,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "rooms_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "sales" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"journal" uuid NOT NULL,
	"receipt_number" integer NOT NULL,
	"stamp" text NOT NULL,
	"at" bigint NOT NULL,
	"operator" uuid,
	"holder_kind" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"total_minor" bigint NOT NULL,
	"lines" jsonb NOT NULL,
	"taxes" jsonb NOT NULL,
	"payments" jsonb NOT NULL,
	CONSTRAINT "sales_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"venue_name" text,
	"currency" text,
	"locale" text,
	"prices_include_tax" boolean,
	"late_after_minutes" integer,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "settings_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"role" text,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "staff_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "tables" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"room" uuid,
	"name" text,
	"x" integer,
	"y" integer,
	"width" integer,
	"height" integer,
	"rotation" integer,
	"shape" text,
	"seats" integer,
	"status" text,
	"status_at" bigint,
	"reserved_for" bigint,
	"released" bigint,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "tables_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "tabs" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"table_id" uuid,
	"opened_at" bigint,
	"closed" boolean,
	"released" bigint,
	"stamps" jsonb NOT NULL,
	"open" boolean DEFAULT false NOT NULL,
	"items" jsonb,
	CONSTRAINT "tabs_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "tax_rates" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text,
	"basis_points" integer,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "tax_rates_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"venue" uuid NOT NULL,
	"id" uuid NOT NULL,
	"product" uuid,
	"name" text,
	"price_minor" bigint,
	"position" integer,
	"removed" boolean,
	"stamps" jsonb NOT NULL,
	CONSTRAINT "variants_venue_id_pk" PRIMARY KEY("venue","id")
);
--> statement-breakpoint
CREATE TABLE "venues" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "lines_open" ON "lines" USING btree ("venue","holder_kind","holder_id") WHERE remaining > 0;--> statement-breakpoint
CREATE INDEX "sales_receipt" ON "sales" USING btree ("venue","journal","receipt_number");--> statement-breakpoint
CREATE INDEX "tabs_open" ON "tabs" USING btree ("venue") WHERE open;