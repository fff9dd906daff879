import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/runtime/postgres.mjs';

/** A PostgreSQL server of one's own on loopback, in a folder that goes with it. */
export interface PostgresServer {
  /** Makes an empty database, and answers with its address. */
  readonly newDatabase: () => Promise<string>;
  /** Stops it as a crash would, without a checkpoint and without telling anybody, as `pg_ctl stop -m immediate` does. */
  readonly crash: () => Promise<void>;
  /** Starts it again, with the same data at the same address. */
  readonly start: () => Promise<void>;
  /** Stops it and removes all that it kept. */
  readonly remove: () => Promise<void>;
}

interface Options {
  /** Where its folder is made; the system's temporary folder by default. The system's user `postgres` must reach it. */
  readonly parent?: string;
  /** Whether a commit waits for the disk. Without, it survives a crash of the server, not of the machine. */
  readonly fsync?: boolean;
}

const USER = 'coaster';
const READY_WITHIN_MS = 60_000;

/** @throws when no PostgreSQL is installed, with what to install: central is not tested without one. */
export async function startPostgres({
  parent = tmpdir(),
  fsync = false,
}: Options = {}): Promise<PostgresServer> {
  const programs = findPostgres();
  if (programs === null)
    throw new Error(
      'Central is tested on a real PostgreSQL, and there is none here. Run "sudo apt-get install postgresql", or put its initdb and postgres on the PATH.',
    );
  const folder = mkdtempSync(join(parent, 'coaster-postgres-'));
  const data = join(folder, 'data');
  if (isRoot()) chownSync(folder, idOf('-u'), idOf('-g'));
  const port = await freePort();
  const initialise = [join(programs, 'initdb'), '-D', data, '-U', USER, '-A', 'trust', '-E', 'UTF8'];
  runAsServer([...initialise, '--no-sync', '--locale=C.UTF-8'], folder);

  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    ...(fsync ? [] : ['fsync=off', 'full_page_writes=off']),
  ];
  const command = [join(programs, 'postgres'), '-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const addressOf = (database: string) => `postgresql://${USER}@127.0.0.1:${port}/${database}`;
  let running: ChildProcess | null = null;

  const start = async () => {
    const server = spawnAsServer(command, folder);
    running = server;
    let said = '';
    server.stderr?.on('data', (text: Buffer) => {
      said = (said + text.toString()).slice(-4000);
    });
    for (const until = Date.now() + READY_WITHIN_MS; !(await answers(addressOf('postgres'))); await wait(20))
      if (server.exitCode !== null || Date.now() > until)
        throw new Error(`PostgreSQL does not start: ${said}`);
  };
  const crash = async () => {
    const server = running;
    running = null;
    if (server === null || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  };
  const remove = async () => {
    await crash();
    rmSync(folder, { recursive: true, force: true });
  };
  await start().catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  return {
    newDatabase: async () => {
      const name = `coaster_${randomUUID().replaceAll('-', '')}`;
      await query(addressOf('postgres'), `CREATE DATABASE ${name}`);
      return addressOf(name);
    },
    crash,
    start,
    remove,
  };
}

/** One statement on a connection of its own. */
export async function query(address: string, statement: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: address });
  // A connection that is lost fails the statement too.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

function answers(address: string): Promise<boolean> {
  return query(address, 'SELECT 1').then(
    () => true,
    () => false,
  );
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** PostgreSQL refuses to run as root. On Linux the server also ends with the process that started it, however that ends. */
function asServer(command: readonly string[], options: readonly string[] = []): [string, string[]] {
  const user = isRoot() ? ['--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  const [program = '', ...args] =
    process.platform === 'linux' ? ['setpriv', ...user, ...options, ...command] : command;
  return [program, args];
}

function runAsServer(command: readonly string[], cwd: string): void {
  const [program, args] = asServer(command);
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
}

function spawnAsServer(command: readonly string[], cwd: string): ChildProcess {
  const [program, args] = asServer(command, ['--pdeathsig=QUIT']);
  return spawn(program, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
}

function idOf(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'postgres'], { encoding: 'utf8' }));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('A socket on loopback has a port.');
  return address.port;
}
