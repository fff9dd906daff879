import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CommandFailed } from './command-failed.ts';

/** What the command line and the environment ask for. */
export interface CentralArguments {
  /** A command and what it needs; none to run the server. */
  readonly words: readonly string[];
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Where the embedded database is, and where the commands find the server that runs. */
  readonly folder: string;
  /** A PostgreSQL server instead of the embedded database. */
  readonly databaseUrl: string | null;
}

const DEFAULT_PORT = 4370;

/** @throws CommandFailed with a sentence about what is wrong. */
export function readArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CentralArguments {
  const { values, positionals: words } = parse(argv);
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CommandFailed(`--port ${values.port} is not a port. Give a number from 0 to 65535.`);
  return {
    words,
    host: values.host ?? '127.0.0.1',
    port,
    folder: resolve(values.data ?? defaultFolder(env)),
    databaseUrl: env['DATABASE_URL'] || null,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { host: { type: 'string' }, port: { type: 'string' }, data: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (cause) {
    throw new CommandFailed(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function defaultFolder(env: Readonly<Record<string, string | undefined>>): string {
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'coaster-central');
}
