import { resolve } from 'node:path';

export interface StartOptions {
  /** A venue file to import if the terminal has no venue yet. */
  readonly venue: string | null;
}

/** What the command line asks for. Chromium's and Electron's own switches are passed over. */
export function readStartOptions(argv: readonly string[]): StartOptions {
  const at = argv.indexOf('--venue');
  const value =
    at < 0 ? argv.find((word) => word.startsWith('--venue='))?.slice('--venue='.length) : argv[at + 1];
  return { venue: value === undefined || value === '' ? null : resolve(value) };
}
