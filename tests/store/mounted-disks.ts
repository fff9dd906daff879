import { execFileSync } from 'node:child_process';
import { statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

const CANNOT_MOUNT =
  'This test needs disks of its own, a full one and a read-only one. Run the tests as root on Linux, or as `unshare --map-root-user --mount npm test`.';

/** A disk of the test's own with room for so many bytes. */
export function smallDisk(bytes: number): string {
  const folder = temporaryFolder();
  mount(['-t', 'tmpfs', '-o', `size=${bytes}`, 'coaster-test', folder], folder);
  return folder;
}

/** Makes a folder refuse every change, for root too, as a disk that was mounted read-only after a fault. Answers how to undo that. */
export function makeReadOnly(folder: string): () => void {
  mount(['--bind', folder, folder], folder);
  mount(['-o', 'remount,ro,bind', folder]);
  return () => mount(['-o', 'remount,rw,bind', folder]);
}

/** Leaves just so many bytes free on the disk of a folder. Answers with the file that takes the room: remove it to make room. */
export function fillDisk(folder: string, freeBytes: number): string {
  const { bavail, bsize } = statfsSync(folder);
  const filler = join(folder, 'photos-of-the-summer-party');
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)));
  return filler;
}

function mount(given: readonly string[], folder?: string): void {
  try {
    execFileSync('mount', given, { stdio: 'pipe' });
  } catch (cause) {
    throw new Error(CANNOT_MOUNT, { cause });
  }
  if (folder !== undefined) onTestFinished(() => void execFileSync('umount', ['--lazy', folder]));
}
