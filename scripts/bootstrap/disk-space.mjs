import { mkdirSync, statfsSync } from 'node:fs';
import { Fault } from '../terminal/fault.mjs';

const mega = 1_000_000;

/**
 * Better told before a long download than after it.
 * @param {string} folder
 * @param {number} bytes
 * @param {string} alternative to freeing space, in the user's words
 */
export function requireSpace(folder, bytes, alternative) {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new Fault(
    `The disk is full: ${folder} needs ${Math.ceil(bytes / mega)} MB for this and has ${Math.floor(free / mega)} MB. Free some space, or ${alternative}, and run the same command again.`,
  );
}
