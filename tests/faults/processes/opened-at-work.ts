import { randomUUID } from 'node:crypto';
import { lockDatabase } from '../../../src-main/store/lock.ts';
import { openStore } from '../../../src-main/store/open-store.ts';
import { openTerminal, type Terminal } from '../../../src-main/terminal/terminal.ts';

/** Opens a terminal as the app does at its start: the lock first, then the file. Gives nothing back: such a process is killed. */
export function openedAtWork(given: { readonly file: string; readonly migrationsFolder: string }): Terminal {
  const keptLock = lockDatabase(given);
  process.on('exit', keptLock);
  const store = openStore(given);
  return openTerminal({ store, now: Date.now, newId: randomUUID, written: () => undefined });
}
