import { onTestFinished } from 'vitest';
import { postgresWake } from '../../src-central/wake/postgres-wake.ts';
import type { PostgresOfFile } from './postgres-of-file.ts';
import { type StartedCentral, startCentral } from './started-central.ts';

/** What a process of central has to itself: connections, a listening one, and a server. They share nothing but the database. */
export async function startProcess(postgres: PostgresOfFile, address: string): Promise<StartedCentral> {
  const wake = await postgresWake(address);
  onTestFinished(wake.close);
  return startCentral(await postgres.open(address), { wake });
}

/** Two processes of central on one new database. */
export async function startTwoProcesses(
  postgres: PostgresOfFile,
): Promise<{ readonly address: string; readonly processes: readonly [StartedCentral, StartedCentral] }> {
  const address = await postgres.server().newDatabase();
  return {
    address,
    processes: await Promise.all([startProcess(postgres, address), startProcess(postgres, address)]),
  };
}
