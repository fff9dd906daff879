import { writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { SupportFileResult } from '../../src-shared/contract/monitoring.ts';
import { storageFault } from '../store/storage-fault.ts';

const packed = promisify(gzip);

/** Asks where a support file should lie and writes it there, as gzipped JSON. */
export async function saveSupportFile(given: {
  /** Asks the person, with a name to begin with; null if they thought better of it. */
  readonly chooseFile: (name: string) => Promise<string | null>;
  readonly content: () => Promise<unknown>;
}): Promise<SupportFileResult> {
  const file = await given.chooseFile('coaster-support.json.gz');
  if (file === null) return { outcome: 'cancelled' };
  const bytes = await packed(JSON.stringify(await given.content()));
  try {
    await writeFile(file, bytes);
    return { outcome: 'saved', file };
  } catch (error) {
    if (storageFault(error) === null && !isNoFolder(error)) throw error;
    return { outcome: 'failed', because: 'not_written' };
  }
}

function isNoFolder(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR');
}
