DROP INDEX `operations_taking_back`;--> statement-breakpoint
DROP INDEX `operations_to_holder`;--> statement-breakpoint
DROP INDEX `operations_of_holder`;
