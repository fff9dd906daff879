CREATE TABLE `categories` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`position` integer,
	`icon` text,
	`removed` integer,
	`stamps` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`id` text PRIMARY KEY NOT NULL,
	`items` text
);
--> statement-breakpoint
CREATE TABLE `installation` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `journals` (
	`journal` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`stamp` text,
	`receipts` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `lines` (
	`id` text PRIMARY KEY NOT NULL,
	`holder_kind` text,
	`holder_id` text,
	`holder_stamp` text,
	`origin` text,
	`origin_stamp` text,
	`note` text,
	`note_stamp` text,
	`seat` integer,
	`seat_stamp` text,
	`adjusted` integer NOT NULL,
	`settled` integer NOT NULL,
	`remaining` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `lines_open` ON `lines` (`holder_kind`,`holder_id`) WHERE remaining > 0;--> statement-breakpoint
CREATE TABLE `modifier_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`minimum` integer,
	`maximum` integer,
	`removed` integer,
	`stamps` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `modifiers` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text,
	`name` text,
	`price_minor` integer,
	`position` integer,
	`removed` integer,
	`stamps` text NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `modifier_groups`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `operations` (
	`journal` text NOT NULL,
	`seq` integer NOT NULL,
	`stamp` text NOT NULL,
	`terminal` text NOT NULL,
	`operator` text,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`v` integer NOT NULL,
	`body` text NOT NULL,
	`previous_hash` text NOT NULL,
	`hash` text NOT NULL,
	`understood` integer NOT NULL,
	PRIMARY KEY(`journal`, `seq`),
	FOREIGN KEY (`journal`) REFERENCES `journals`(`journal`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `operations_not_understood` ON `operations` (`journal`,`seq`) WHERE understood = 0;--> statement-breakpoint
CREATE TABLE `payments` (
	`sale` text NOT NULL,
	`id` text NOT NULL,
	`method` text NOT NULL,
	`amount_minor` integer NOT NULL,
	`tendered_minor` integer NOT NULL,
	PRIMARY KEY(`sale`, `id`),
	FOREIGN KEY (`sale`) REFERENCES `sales`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` text PRIMARY KEY NOT NULL,
	`category` text,
	`tax_rate` text,
	`name` text,
	`price_minor` integer,
	`position` integer,
	`barcode` text,
	`favourite` integer,
	`sold_out` integer,
	`modifier_groups` text,
	`removed` integer,
	`stamps` text NOT NULL,
	FOREIGN KEY (`category`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tax_rate`) REFERENCES `tax_rates`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `rooms` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`position` integer,
	`width` integer,
	`height` integer,
	`scenery` text,
	`removed` integer,
	`stamps` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `sales` (
	`id` text PRIMARY KEY NOT NULL,
	`journal` text NOT NULL,
	`receipt_number` integer NOT NULL,
	`stamp` text NOT NULL,
	`at` integer NOT NULL,
	`operator` text,
	`holder_kind` text NOT NULL,
	`holder_id` text NOT NULL,
	`total_minor` integer NOT NULL,
	`lines` text NOT NULL,
	`taxes` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sales_receipt` ON `sales` (`journal`,`receipt_number`);--> statement-breakpoint
CREATE TABLE `settings` (
	`id` text PRIMARY KEY NOT NULL,
	`venue_name` text,
	`currency` text,
	`locale` text,
	`prices_include_tax` integer,
	`late_after_minutes` integer,
	`stamps` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`role` text,
	`removed` integer,
	`stamps` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tables` (
	`id` text PRIMARY KEY NOT NULL,
	`room` text,
	`name` text,
	`x` integer,
	`y` integer,
	`width` integer,
	`height` integer,
	`rotation` integer,
	`shape` text,
	`seats` integer,
	`status` text,
	`status_at` integer,
	`reserved_for` integer,
	`released` integer,
	`removed` integer,
	`stamps` text NOT NULL,
	FOREIGN KEY (`room`) REFERENCES `rooms`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tabs` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`table_id` text,
	`opened_at` integer,
	`closed` integer,
	`released` integer,
	`stamps` text NOT NULL,
	`open` integer DEFAULT false NOT NULL,
	`items` text,
	FOREIGN KEY (`table_id`) REFERENCES `tables`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tabs_open` ON `tabs` (`id`) WHERE open = 1;--> statement-breakpoint
CREATE TABLE `tax_rates` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`basis_points` integer,
	`removed` integer,
	`stamps` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `variants` (
	`id` text PRIMARY KEY NOT NULL,
	`product` text,
	`name` text,
	`price_minor` integer,
	`position` integer,
	`removed` integer,
	`stamps` text NOT NULL,
	FOREIGN KEY (`product`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `variants_of_product` ON `variants` (`product`);