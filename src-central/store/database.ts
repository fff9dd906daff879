import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzleNodePostgres } from 'drizzle-orm/node-postgres';
import { migrate as migrateNodePostgres } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import type { Pool, PoolConfig } from 'pg';
import { DatabasePool } from './database-pool.ts';
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

const POOL: PoolConfig = {
  /** Connections of one process. Processes are stateless, so more of them share the work. */
  max: 10,
  /** A call that cannot be answered is refused, and made again later, rather than left hanging. */
  connectionTimeoutMillis: 5_000,
  statement_timeout: 30_000,
  /** Longer than the server's own: for a server that is gone without a word. */
  query_timeout: 35_000,
  idle_in_transaction_session_timeout: 30_000,
  keepAlive: true,
};

/** Any number: held while a process brings the schema up to date, so that those starting together do not do it twice. */
const MIGRATION_LOCK = 4_715_003;

/** Opens central's database and brings its schema up to date. */
export async function openCentralDatabase(location: CentralLocation): Promise<CentralDatabase> {
  const { migrationsFolder } = location;
  if ('url' in location) {
    const pool = new DatabasePool({ ...POOL, connectionString: location.url });
    const db = drizzleNodePostgres(pool, { schema });
    try {
      await migrateAlone(pool, migrationsFolder);
    } catch (error) {
      await pool.end();
      throw error;
    }
    return { db, place: `PostgreSQL at ${new URL(location.url).host}`, close: () => pool.end() };
  }
  const pglite = location.folder === null ? new PGlite() : new PGlite(location.folder);
  const db = drizzlePglite(pglite, { schema });
  await migratePglite(db, { migrationsFolder });
  return { db, place: location.folder ?? 'memory', close: () => pglite.close() };
}

/** Brings the schema up to date on one connection, while others that want to wait. */
async function migrateAlone(pool: Pool, migrationsFolder: string): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('SET statement_timeout = 0');
    await connection.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateNodePostgres(drizzleNodePostgres(connection, { schema }), { migrationsFolder });
  } finally {
    // Closed rather than given back: the lock and the setting end with it.
    connection.release(true);
  }
}
