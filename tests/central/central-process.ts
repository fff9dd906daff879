import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { askCentral } from '../../src-central/cli/ask-central.ts';

const main = path.resolve(import.meta.dirname, '..', '..', 'src-central', 'main.ts');
const START_MS = 60_000;

/** Central as a process of its own, as `npm run central` runs it. It can be killed and started again on the same data and port. */
export interface CentralProcess {
  /** Where it listens; the same after each start. */
  readonly address: string;
  readonly start: () => Promise<void>;
  /** Ends it without warning, as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Says a command to it and gives the first line of what it answers. */
  readonly ask: (...words: readonly string[]) => Promise<string>;
}

/** Starts central on a data folder, listening at a free port of loopback. `env` may name a PostgreSQL in DATABASE_URL. */
export async function startCentralProcess(
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<CentralProcess> {
  let child = await started({ folder, env, port: 0 });
  const { address } = child;
  const port = Number(new URL(address).port);
  return {
    address,
    start: async () => {
      child = await started({ folder, env, port });
    },
    kill: () => ended(child.process),
    ask: async (...words) => {
      const [line = ''] = await askCentral({ words, folder, host: '', port, databaseUrl: null });
      return line;
    },
  };
}

async function started({
  folder,
  env,
  port,
}: {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  readonly port: number;
}) {
  const args = [main, '--data', folder, '--port', String(port)];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const tooLate = setTimeout(() => reject(new Error(`Central did not start:\n${said}`)), START_MS);
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    const address = /listens at (\S+);/.exec(said)?.[1];
    if (address !== undefined) resolve(address);
  });
  child.once('exit', () => reject(new Error(`Central ended at its start:\n${said}`)));
  try {
    return { process: child, address: await promise };
  } catch (error) {
    await ended(child);
    throw error;
  } finally {
    clearTimeout(tooLate);
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
