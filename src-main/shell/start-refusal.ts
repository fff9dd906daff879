import { t } from '@lingui/core/macro';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { storageFault } from '../store/storage-fault.ts';
import { StoreUnusable, type Unusable } from '../store/store-unusable.ts';

/** What keeps the terminal from starting, and what to do about it, for the person who starts it. */
export function startRefusal(error: unknown, file: string): string {
  const finding = error instanceof Error ? error.message : String(error);
  const because = error instanceof StoreUnusable ? error.because : storageFault(error);
  return because === null ? t`Coaster could not start: ${finding}` : fileRefusal(because, file, finding);
}

function fileRefusal(because: Unusable, file: string, finding: string): string {
  switch (because) {
    case 'damaged':
      return t`The data file ${file} is damaged. Do not delete it: keep a copy, then restore a backup in its place.`;
    case 'newer':
      return t`The data file ${file} was written by a newer Coaster. Install that version or a later one; the file was not touched.`;
    case 'not_migrated':
      return t`The data file ${file} could not be brought up to this version, and stands as it was. Start the Coaster that you had before, and report this: ${finding}`;
    case 'in_use':
      return t`The data file ${file} is in use by another Coaster on this machine. Close it first.`;
    case 'disk_full':
      return t`There is no room left on the disk for ${file}. Free some space and start again; nothing is lost.`;
    case 'read_only':
      return t`The data file ${file} cannot be opened for writing. Check the permissions of the file and its folder.`;
    case 'other':
      return t`The data file ${file} could not be opened: ${finding}`;
    default:
      return assertNever(because);
  }
}
