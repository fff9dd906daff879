ALTER TABLE "refunds" ADD COLUMN "former_receipt" jsonb;--> statement-breakpoint
ALTER TABLE "sales" ADD COLUMN "former_receipt" jsonb;