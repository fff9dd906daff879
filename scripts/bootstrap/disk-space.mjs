import { mkdirSync, statfsSync } from 'node:fs';
import { Fault } from '../terminal/fault.mjs';

const mega = 1_000_000;

/**
 * Better told before a long download than after it.
 * @param {string} folder
 * @param {number} bytes
 */
export function requireSpace(folder, bytes) {
  mkdirSync(folder, { recursive: true });
  const { bavail, bsize } = statfsSync(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new Fault(
    `The disk is full: ${folder} needs ${Math.ceil(bytes / mega)} MB for this and has ${Math.floor(free / mega)} MB. Free some space, or set XDG_CACHE_HOME to a folder on another disk, and run the same command again.`,
  );
}
