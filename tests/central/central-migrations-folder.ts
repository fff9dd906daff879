import { fileURLToPath } from 'node:url';

/** The migrations of central that are shipped. */
export const centralMigrations = fileURLToPath(new URL('../../drizzle/central', import.meta.url));
