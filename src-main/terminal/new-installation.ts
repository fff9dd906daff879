import { writeTransaction } from '../store/database.ts';
import { type Installation, writeInstallation } from '../store/installation.ts';
import type { Store } from '../store/store.ts';

/** Makes a terminal of its own of an empty data file. */
export function newInstallation({ db }: Store, newId: () => string): Installation {
  const installation: Installation = {
    terminal: newId(),
    journal: newId(),
    name: 'Terminal',
    theme: 'dark',
    language: null,
    kiosk: false,
    operator: null,
    autoLockMinutes: 5,
    wrongPins: {},
    importedThrough: 0,
    window: null,
    membership: null,
    joining: null,
    standing: null,
    layout: { writes: {}, unread: [] },
  };
  writeTransaction(db, (write) => writeInstallation(write, installation));
  return installation;
}
