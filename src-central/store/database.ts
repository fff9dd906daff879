import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzleNodePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import { Pool } from 'pg';
import * as schema from './schema.ts';

/** Central's database or a transaction on it, whichever driver is behind. */
export type CentralDb = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface CentralDatabase {
  readonly db: CentralDb;
  /** Where the data is, in words for whoever started central. */
  readonly place: string;
  readonly close: () => Promise<void>;
}

export type CentralLocation =
  /** A PostgreSQL server: the way to grow. */
  | { readonly url: string; readonly migrationsFolder: string }
  /** PGlite in this process, in a folder of its own or in memory: nothing to install. */
  | { readonly folder: string | null; readonly migrationsFolder: string };

/** Connections of one process. Processes are stateless, so more of them share the work. */
const POOL_SIZE = 10;

/** Opens central's database and brings its schema up to date. */
export async function openCentralDatabase(location: CentralLocation): Promise<CentralDatabase> {
  const { migrationsFolder } = location;
  if ('url' in location) {
    const pool = new Pool({ connectionString: location.url, max: POOL_SIZE });
    const db = drizzleNodePostgres(pool, { schema });
    await migrateNodePostgres(db, { migrationsFolder });
    return { db, place: `PostgreSQL at ${new URL(location.url).host}`, close: () => pool.end() };
  }
  const pglite = location.folder === null ? new PGlite() : new PGlite(location.folder);
  const db = drizzlePglite(pglite, { schema });
  await migratePglite(db, { migrationsFolder });
  return { db, place: location.folder ?? 'memory', close: () => pglite.close() };
}
