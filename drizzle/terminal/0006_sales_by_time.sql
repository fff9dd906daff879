CREATE INDEX `refunds_by_time` ON `refunds` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `sales_by_time` ON `sales` (`at`,`id`);