DROP INDEX `lines_overdrawn`;--> statement-breakpoint
ALTER TABLE `lines` DROP COLUMN `corrected_stamp`;--> statement-breakpoint
ALTER TABLE `lines` DROP COLUMN `corrected`;--> statement-breakpoint
DROP TABLE `tab_links`;--> statement-breakpoint
DROP TABLE `refunds`;
