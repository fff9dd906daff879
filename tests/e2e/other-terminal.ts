import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { openStore } from '../../src-main/store/open-store.ts';
import type { Store } from '../../src-main/store/store.ts';
import { openTerminal, type Terminal } from '../../src-main/terminal/terminal.ts';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { TableView } from '../../src-shared/contract/views.ts';
import { dataFile } from './data-file.ts';
import { repo } from './launch.ts';

/** Works at a terminal as its own program would, without a screen. */
export interface TerminalAtWork {
  readonly done: (command: CommandInput) => string | null;
  readonly table: (name: string) => TableView;
  /** Takes the money for all that a table holds. */
  readonly settle: (table: string, method: 'cash' | 'card') => void;
}

/**
 * What the terminal of a data folder and another one of its venue do without seeing each other; then the first one learns what
 * the other did. The app must not be running on the folder.
 */
export function workApart(
  dataDir: string,
  act: (given: { readonly here: TerminalAtWork; readonly there: TerminalAtWork }) => void,
): void {
  const own = storeAt(dataFile(dataDir));
  const other = storeAt(':memory:');
  try {
    other.append(own.since({}, 100_000));
    const here = openedOn(own);
    const there = openedOn(other);
    there.setSettings({
      operator: there.snapshot().staff.find(({ name }) => name === 'Conor Daly')?.id ?? null,
    });
    act({ here: atWork(here), there: atWork(there) });
    const { notTaken } = own.append(other.since(own.vector(), 100_000));
    if (notTaken.length > 0) throw new Error(`The terminal did not take ${JSON.stringify(notTaken)}.`);
  } finally {
    own.close();
    other.close();
  }
}

function storeAt(file: string): Store {
  return openStore({ file, migrationsFolder: path.join(repo, 'drizzle', 'terminal') });
}

function openedOn(store: Store): Terminal {
  return openTerminal({ store, now: () => Date.now(), newId: randomUUID, written: () => undefined });
}

function atWork(terminal: Terminal): TerminalAtWork {
  const table: TerminalAtWork['table'] = (name) => {
    const found = terminal.snapshot().tables.find((each) => each.name === name);
    if (found === undefined) throw new Error(`There is no table ${name}.`);
    return found;
  };
  const done: TerminalAtWork['done'] = (command) => {
    const result = terminal.execute(command);
    if (!result.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(result.refusal)}`);
    return result.created;
  };
  return {
    done,
    table,
    settle: (name, method) => {
      const { id, items } = table(name);
      const held = items ?? [];
      const amountMinor = held.reduce(
        (sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor,
        0,
      );
      const lines = held.map(({ id: line, quantity }) => ({ line, quantity }));
      const payments = [{ method, amountMinor }];
      done({ type: 'settle', holder: { kind: 'table', id }, lines, payments });
    },
  };
}
