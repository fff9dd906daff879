ALTER TABLE `refunds` ADD `former_receipt` text;--> statement-breakpoint
ALTER TABLE `sales` ADD `former_receipt` text;