DROP INDEX `sales_by_time`;--> statement-breakpoint
DROP INDEX `refunds_by_time`;
