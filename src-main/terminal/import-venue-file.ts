import type { ImportResult } from '../../src-shared/contract/contract.ts';
import { type StorageFault, storageFault } from '../store/storage-fault.ts';
import type { Terminal } from './terminal.ts';
import { readVenueFile } from './venue-file-reader.ts';

const FAULTS: Readonly<Record<StorageFault, string>> = {
  disk_full: 'the disk is full. Free some space and try again.',
  read_only: 'the data folder cannot be written. Check its permissions and try again.',
  damaged: 'the data file is damaged. Set it aside and start again.',
  in_use: 'another program holds the data file. Close it and try again.',
  other: 'the data file could not be written. Try again.',
};

/** Reads a venue file into a terminal that has no venue yet: all of it, or nothing and the reasons. */
export function importVenueFile(terminal: Terminal, path: string): ImportResult {
  const reading = readVenueFile(path);
  if (!reading.ok) return { outcome: 'faulty', file: path, issues: [...reading.issues] };
  try {
    return terminal.importVenue(reading.file)
      ? { outcome: 'imported', venueName: reading.file.venue.name }
      : { outcome: 'failed', message: 'This terminal has a venue already; the file was not imported.' };
  } catch (error) {
    const fault = storageFault(error);
    if (fault === null) throw error;
    return { outcome: 'failed', message: `Nothing was imported: ${FAULTS[fault]}` };
  }
}
