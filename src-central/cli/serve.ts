import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createStream } from 'rotating-file-stream';
import { newSecret } from '../access/secrets.ts';
import { listVenues } from '../access/venues.ts';
import { buildCentralServer } from '../server/build-central-server.ts';
import { type CentralDatabase, openCentralDatabase } from '../store/database.ts';
import { postgresWake } from '../wake/postgres-wake.ts';
import { inProcessWake } from '../wake/wake.ts';
import type { CentralArguments } from './arguments.ts';
import { CommandFailed } from './command-failed.ts';
import { noteRunning } from './running-central.ts';

/** What the log takes of the disk at the most: the file that is written, and those before it. */
const LOG_SIZE = { size: '8M', rotate: 8 } as const;

const migrationsFolder = fileURLToPath(new URL('../../drizzle/central', import.meta.url));

/** Runs central until it is asked to stop. Says in one line where it listens and where its data is. */
export async function serve(given: CentralArguments): Promise<void> {
  const { host, port, folder, databaseUrl } = given;
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase(given);
  const wake = databaseUrl === null ? inProcessWake() : await postgresWake(databaseUrl);
  const logFile = createStream('central.log', { path: join(folder, 'logs'), ...LOG_SIZE });
  // Standard error has every line, too: a log that cannot be written ends no call.
  logFile.on(
    'error',
    (error) => void process.stderr.write(`The log file is not written: ${error.message}\n`),
  );
  const adminToken = newSecret();
  const server = await buildCentralServer({
    database,
    wake,
    now: Date.now,
    newId: randomUUID,
    adminToken,
    log: {
      write: (line) => {
        process.stderr.write(line);
        if (!logFile.destroyed) logFile.write(line);
      },
    },
  });
  const address = await server.listen({ host, port }).catch((cause: unknown) => {
    throw new CommandFailed(`Central cannot listen at ${host}:${port}. Choose another port with --port.`, {
      cause,
    });
  });
  const forget = noteRunning(folder, { address, adminToken });
  process.stdout.write(`Coaster central listens at ${address}; its data is in ${database.place}.\n`);
  if ((await listVenues(database.db)).length === 0)
    process.stdout.write('It has no venue yet: npm run central -- add-venue "The Copper Still"\n');

  const stop = async () => {
    forget();
    await server.close();
    await wake.close();
    await database.close();
    logFile.end();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
}

function openDatabase({ folder, databaseUrl }: CentralArguments): Promise<CentralDatabase> {
  const opened =
    databaseUrl === null
      ? openCentralDatabase({ folder: join(folder, 'pglite'), migrationsFolder })
      : openCentralDatabase({ url: databaseUrl, migrationsFolder });
  return opened.catch((cause: unknown) => {
    const where = databaseUrl === null ? `the data in ${folder}` : 'the PostgreSQL of DATABASE_URL';
    throw new CommandFailed(`Central cannot open ${where}: ${String(cause)}`, { cause });
  });
}
