import { afterAll, beforeAll } from 'vitest';
import { type CentralDatabase, openCentralDatabase } from '../../src-central/store/database.ts';
import { centralMigrations } from './central-migrations-folder.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** A PostgreSQL server for the tests of one file, started before the first of them and removed after the last. */
export interface PostgresOfFile {
  readonly server: () => PostgresServer;
  /** Opens central's database at an address, in a new database by default. It is closed when the file is through. */
  readonly open: (address?: string) => Promise<CentralDatabase>;
}

export function postgresOfFile(): PostgresOfFile {
  let started: PostgresServer | null = null;
  const opened: CentralDatabase[] = [];
  const server = () => {
    if (started === null) throw new Error('PostgreSQL runs from beforeAll on.');
    return started;
  };
  beforeAll(async () => {
    started = await startPostgres();
  });
  afterAll(async () => {
    await Promise.all(opened.map((database) => database.close()));
    await started?.remove();
  });
  return {
    server,
    open: async (address) => {
      const url = address ?? (await server().newDatabase());
      const database = await openCentralDatabase({ url, migrationsFolder: centralMigrations });
      opened.push(database);
      return database;
    },
  };
}
