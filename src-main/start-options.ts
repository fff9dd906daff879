import { resolve } from 'node:path';

export interface StartOptions {
  /** A venue file to import if the terminal has no venue yet. */
  readonly venue: string | null;
  /** What is to be done with the data file in place of a start. */
  readonly data: DataRequest | null;
}

export interface DataRequest {
  /** As it was given; see `DATA_ACTIONS`. */
  readonly action: string;
  /** The migration to go to, by its tag; null for the newest of this version. */
  readonly to: string | null;
}

/** What the command line asks for. Chromium's and Electron's own switches are passed over. */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const venue = valueOf(argv, '--venue');
  const action = valueOf(argv, '--data');
  return {
    venue: venue === null || venue === '' ? null : resolve(venue),
    data: action === null ? null : { action, to: valueOf(argv, '--to') },
  };
}

/** `--name value` or `--name=value`; an empty text where the value is left out. */
function valueOf(argv: readonly string[], name: string): string | null {
  const at = argv.indexOf(name);
  if (at >= 0) return argv[at + 1] ?? '';
  return argv.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
