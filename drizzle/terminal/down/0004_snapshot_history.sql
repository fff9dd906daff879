DROP TABLE `snapshot_lines`;--> statement-breakpoint
DROP TABLE `history`;
