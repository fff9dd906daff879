import { assertNever } from '../../src-shared/domain/assert.ts';
import { type StorageFault, storageFault } from './storage-fault.ts';

export type Unusable = StorageFault | 'newer';

/** The database cannot be used as it is. The message is a sentence for the person who starts the terminal. */
export class StoreUnusable extends Error {
  readonly because: Unusable;

  constructor(because: Unusable, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnusable';
    this.because = because;
  }

  static newer(file: string): StoreUnusable {
    return new StoreUnusable('newer', openSentence('newer', file, null));
  }

  /** A check found what SQLite itself had not met yet. */
  static damaged(file: string, finding: string): StoreUnusable {
    return new StoreUnusable('damaged', openSentence('damaged', file, finding), { cause: finding });
  }

  /** Wraps what SQLite threw while opening or migrating the file. */
  static from(cause: unknown, file: string): StoreUnusable {
    const because = storageFault(cause) ?? 'other';
    return new StoreUnusable(because, openSentence(because, file, cause), { cause });
  }
}

function openSentence(because: Unusable, file: string, cause: unknown): string {
  switch (because) {
    case 'damaged':
      return `The data file ${file} is damaged. Do not delete it: keep a copy, then restore a backup in its place.`;
    case 'newer':
      return `The data file ${file} was written by a newer Coaster. Install that version or a later one; the file was not touched.`;
    case 'in_use':
      return `The data file ${file} is in use by another program. Close the other Coaster first.`;
    case 'disk_full':
      return `There is no room left on the disk for ${file}. Free some space and start again; nothing is lost.`;
    case 'read_only':
      return `The data file ${file} cannot be opened for writing. Check the permissions of the file and its folder.`;
    case 'other':
      return `The data file ${file} could not be opened: ${cause instanceof Error ? cause.message : String(cause)}`;
    default:
      return assertNever(because);
  }
}
