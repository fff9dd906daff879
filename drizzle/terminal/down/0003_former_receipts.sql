ALTER TABLE `sales` DROP COLUMN `former_receipt`;--> statement-breakpoint
ALTER TABLE `refunds` DROP COLUMN `former_receipt`;
