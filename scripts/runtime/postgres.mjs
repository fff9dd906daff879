import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Debian keeps each version's programs here, and none of the server's on the PATH. */
const debianFolder = '/usr/lib/postgresql';
const programs = ['initdb', 'postgres'];

/** @returns {string | null} the folder with the programs of a PostgreSQL server, of the newest version that is installed */
export function findPostgres() {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const folders = [
    ...versions
      .sort((left, right) => Number(right) - Number(left))
      .map((version) => path.join(debianFolder, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ];
  const isComplete = (/** @type {string} */ folder) =>
    programs.every((program) => existsSync(path.join(folder, program)));
  return folders.find(isComplete) ?? null;
}
