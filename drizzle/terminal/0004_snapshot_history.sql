CREATE TABLE `history` (
	`journal` text PRIMARY KEY NOT NULL,
	`filled` integer NOT NULL,
	`filled_hash` text NOT NULL,
	`base` integer NOT NULL,
	`base_hash` text NOT NULL,
	FOREIGN KEY (`journal`) REFERENCES `journals`(`journal`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `snapshot_lines` (
	`id` text PRIMARY KEY NOT NULL
);
