CREATE TABLE `refunds` (
	`id` text PRIMARY KEY NOT NULL,
	`sale` text NOT NULL,
	`journal` text NOT NULL,
	`receipt_number` integer NOT NULL,
	`stamp` text NOT NULL,
	`at` integer NOT NULL,
	`operator` text,
	`total_minor` integer NOT NULL,
	`lines` text NOT NULL,
	`taxes` text NOT NULL,
	`method` text NOT NULL,
	`reason` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `refunds_of_sale` ON `refunds` (`sale`);--> statement-breakpoint
CREATE TABLE `tab_links` (
	`tab` text NOT NULL,
	`stamp` text NOT NULL,
	`table_id` text,
	`was` text,
	PRIMARY KEY(`tab`, `stamp`)
);
--> statement-breakpoint
ALTER TABLE `lines` ADD `corrected` integer;--> statement-breakpoint
ALTER TABLE `lines` ADD `corrected_stamp` text;--> statement-breakpoint
CREATE INDEX `lines_overdrawn` ON `lines` (`id`) WHERE remaining < 0;--> statement-breakpoint
INSERT INTO `tab_links` (`tab`, `stamp`, `table_id`, `was`)
SELECT body ->> '$.id', stamp, body ->> '$.fields.table', body ->> '$.was.table' FROM `operations`
WHERE type = 'tab.set' AND understood = 1 AND json_type(body, '$.fields.table') IS NOT NULL AND json_type(body, '$.was.table') IS NOT NULL;
