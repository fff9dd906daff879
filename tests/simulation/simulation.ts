import { fileURLToPath } from 'node:url';
import { type CentralDatabase, openCentralDatabase } from '../../src-central/store/database.ts';
import type { AppVersion } from './app-version.ts';
import { emptyCentral, openVenue } from './central-node.ts';
import { emptyDisk } from './disks.ts';
import { runSeed, type SeedResult } from './run-seed.ts';
import { switchOn } from './terminal-node.ts';
import { newTrace } from './trace.ts';
import type { Sabotage } from './world.ts';

/** Runs seeds one after the other. Opening central takes seconds, so all of them share one. */
export interface Simulation {
  readonly database: CentralDatabase;
  readonly run: (
    seed: number,
    given?: { readonly sabotage?: Sabotage; readonly told?: (line: string) => void },
  ) => Promise<SeedResult>;
  readonly close: () => Promise<void>;
}

const centralMigrations = fileURLToPath(new URL('../../drizzle/central', import.meta.url));
/** Rows of venues that are no more needed make central slow. */
const VENUES_AT_MOST = 50;

export async function openSimulation(older: readonly AppVersion[]): Promise<Simulation> {
  const database = await openCentralDatabase({ folder: null, migrationsFolder: centralMigrations });
  const disk = emptyDisk();
  const versions = { current: { switchOn, openVenue, cannot: new Set<never>() }, older };
  let venues = 0;
  return {
    database,
    run: async (seed, { sabotage, told } = {}) => {
      venues += 1;
      if (venues % VENUES_AT_MOST === 0) await emptyCentral(database);
      const trace = newTrace(told);
      return runSeed({ seed, database, emptyDisk: disk, versions, trace, ...(sabotage ? { sabotage } : {}) });
    },
    close: () => database.close(),
  };
}
