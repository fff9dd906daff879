import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { addVenue } from '../../src-central/access/venues.ts';
import { type CentralDatabase, openCentralDatabase } from '../../src-central/store/database.ts';
import { centralMigrations } from '../../tests/central/central-migrations-folder.ts';
import { query, startPostgres } from '../../tests/central/postgres-server.ts';

/** On disk, and where the system's user `postgres` reaches it, which the cache of root is not. */
const SHARED_FOLDER = '/var/tmp';

/** Central's database of one kind, with the means to open more of them. */
export interface BenchCentral {
  readonly open: () => Promise<CentralDatabase>;
  readonly remove: () => Promise<void>;
}

export interface BenchPostgres extends BenchCentral {
  /** What the tables of the database that was opened last take up with their indexes, in bytes. */
  readonly bytes: () => Promise<number>;
}

/** A PostgreSQL server as Debian configures it: every commit waits for the disk. */
export async function startBenchPostgres(folder: string): Promise<BenchPostgres> {
  const parent = process.getuid?.() === 0 ? SHARED_FOLDER : folder;
  const server = await startPostgres({ parent, fsync: true });
  let url = '';
  return {
    open: async () => {
      url = await server.newDatabase();
      return openCentralDatabase({ url, migrationsFolder: centralMigrations });
    },
    bytes: async () => {
      const [sum] = await query(
        url,
        "SELECT sum(pg_total_relation_size(oid))::float AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
      );
      return Number(sum?.['bytes']);
    },
    remove: server.remove,
  };
}

/** The embedded database, in folders as central keeps it. */
export function benchPglite(parent: string): BenchCentral {
  const folder = mkdtempSync(path.join(parent, 'pglite-'));
  return {
    open: () =>
      openCentralDatabase({ folder: path.join(folder, randomUUID()), migrationsFolder: centralMigrations }),
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  };
}

/** @returns the id of a venue that is new at central. */
export async function newBenchVenue({ db }: CentralDatabase): Promise<string> {
  const venue = { id: randomUUID(), name: 'The bench' };
  await addVenue(db, venue);
  return venue.id;
}
