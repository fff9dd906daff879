/** What a data file goes through when its schema changes, in this order. */
export const SCHEMA_STEPS = ['check', 'backup', 'rehearsal', 'change'] as const;
export type SchemaStep = (typeof SCHEMA_STEPS)[number];

/** The page that shows them, after the origin of the app; the step stands behind a `#`. */
export const MIGRATION_PAGE = '/migration.html';
