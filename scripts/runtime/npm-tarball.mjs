import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from '../terminal/fault.mjs';
import { runNpm } from '../terminal/npm.mjs';

/**
 * Fetches one package's tarball through npm, so that the user's registry, proxy and certificates apply, and checks it
 * against the integrity that this project names, whatever the registry says.
 * @param {{ spec: string, integrity: string, bytes: number, folder: string, setDetail: (detail: string) => void }} wanted
 * @returns {Promise<string>} the tarball, in `folder`
 */
export async function fetchTarball({ spec, integrity, bytes, folder, setDetail }) {
  // npm says nothing on its way, but what it has so far grows in its cache; a cache of its own makes that countable.
  const npmCache = path.join(folder, 'npm-cache');
  const timer = setInterval(() => setDetail(`${percent(sizeOf(npmCache), bytes)} %`), 250);
  try {
    await runNpm(['pack', spec, '--pack-destination', folder, '--cache', npmCache], { cwd: folder });
  } finally {
    clearInterval(timer);
    rmSync(npmCache, { recursive: true, force: true });
  }
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (name === undefined) throw new Fault(`npm did not fetch ${spec}. Run the same command again.`);
  const tarball = path.join(folder, name);
  await checkIntegrity(tarball, integrity);
  return tarball;
}

/**
 * @param {string} file
 * @param {string} integrity as in package-lock.json: "sha512-" and base64
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (`sha512-${hash.digest('base64')}` === integrity) return;
  throw new Fault(
    `${path.basename(file)} is not the file that was expected: it is damaged, or it was changed. Run the same command again; if it happens again, do not trust the registry or proxy in your npm configuration.`,
  );
}

/** @param {number} part @param {number} whole */
const percent = (part, whole) => Math.min(99, Math.floor((part / whole) * 100));

/**
 * @param {string} folder
 * @returns {number} bytes; files come and go while npm works
 */
function sizeOf(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
