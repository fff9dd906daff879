import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askCentral } from '../../src-central/cli/ask-central.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { type KillableProcess, reserveOf, startProcess } from './killable-process.ts';

const main = fileURLToPath(new URL('../../src-central/main.ts', import.meta.url));
const loaded = fileURLToPath(new URL('./processes/loaded-central.ts', import.meta.url));

/** Central as `npm run central` runs it, on PGlite, with the next process standing by loaded: it is back soon after each kill. */
export interface StandbyCentral {
  /** Where the database is. */
  readonly database: string;
  /** Where it listens now; another port after each start. */
  readonly address: () => string;
  /** Asks it as whoever runs it does on the command line. */
  readonly command: (...words: readonly string[]) => Promise<readonly string[]>;
  /** SIGKILL, and waits until it is gone. */
  readonly kill: () => Promise<void>;
  /** Starts the next one on the same folder, and waits until it listens. */
  readonly restart: () => Promise<void>;
}

/** Starts central on a new folder; it is gone with the test. */
export async function startStandbyCentral(): Promise<StandbyCentral> {
  const folder = temporaryFolder();
  const given = { host: '127.0.0.1', port: 0, folder, databaseUrl: null };
  const next = reserveOf(1, () => startProcess(['--import', loaded, main, '--port', '0', '--data', folder]));
  let running: KillableProcess = next();
  let address = '';
  const start = async () => {
    await running.printed(1);
    running.say('begin');
    address = await listening(running);
  };
  await start();
  return {
    database: join(folder, 'pglite'),
    address: () => address,
    command: (...words) => askCentral({ ...given, words }),
    kill: () => running.kill(),
    restart: async () => {
      running = next();
      await start();
    },
  };
}

const LISTENS = /^Coaster central listens at (\S+);/;

/** Waits for the sentence with which central says where it is. */
async function listening(process: KillableProcess): Promise<string> {
  for (let count = 2; ; count += 1) {
    await process.printed(count);
    const address = process.lines().flatMap((line) => LISTENS.exec(line)?.[1] ?? [])[0];
    if (address !== undefined) return address;
  }
}
