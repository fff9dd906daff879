import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { ConflictView } from '../../src-shared/contract/conflict-view.ts';
import { type Bar, barOf } from '../commands/bar.ts';
import { openCentral, snapshotOf } from '../exchange/exchange-stores.ts';
import { openedTerminal, SUNDAY_EVENING } from '../terminal/opened-terminal.ts';
import { openTwoBars } from './two-bars.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

describe('a terminal whose older history is missing', () => {
  it('tells of money that was taken twice once it knows by whom, and then what everybody tells', async () => {
    const { here, there, meet } = openTwoBars();
    here.order(here.at('1'), 'Ale', { quantity: 2 });
    meet();
    here.settleAll(here.at('1'));
    there.settleAll(there.at('1'));
    meet();
    const { bar: behind, fill, history } = await startedFrom(here);
    // Both journals are long enough to be cut between the two sales.
    for (let from = 0; from < history.length; from += 1) {
      expect(behind.terminal.snapshot().conflicts).toEqual([]);
      fill(history.slice(from, from + 1));
    }
    expect(told(behind)).toEqual(told(here));
    expect(told(here).map(({ kind }) => kind)).toEqual(['paidTwice']);
  });

  it('tells at once what happens twice after its snapshot', async () => {
    const { here, there, meet } = openTwoBars();
    here.order(here.at('1'), 'Ale', { quantity: 2 });
    meet();
    const { bar: behind } = await startedFrom(here);
    here.settleAll(here.at('1'));
    there.settleAll(there.at('1'));
    meet();
    const { store } = behind.terminal;
    const { touched, notTaken } = store.append(here.terminal.store.since(store.vector(), 1000));
    expect(notTaken).toEqual([]);
    behind.terminal.received(touched, []);
    expect(store.missingOperations()).toBeGreaterThan(0);
    expect(told(behind)).toEqual(told(here));
    expect(told(here).map(({ kind }) => kind)).toEqual(['paidTwice']);
  });

  it('tells of a tab that was linked twice when it knows all of its links', async () => {
    const { here, there, meet } = openTwoBars();
    const tab = here.created({ type: 'openTab', name: 'Cleo' });
    meet();
    const linkTo = (bar: Bar, table: string) => bar.done({ type: 'linkTab', tab, table: bar.at(table).id });
    linkTo(here, '1');
    linkTo(here, '2');
    linkTo(there, '3');
    meet();
    const { bar: behind, fill, history } = await startedFrom(here);
    for (let from = 0; from < history.length; from += 1) {
      expect(behind.terminal.snapshot().conflicts).toEqual([]);
      fill(history.slice(from, from + 1));
    }
    expect(told(behind)).toEqual(told(here));
    expect(told(here).map(({ kind }) => kind)).toEqual(['linkedTwice']);
  });
});

/** A terminal that started from a snapshot of what a bar has. */
async function startedFrom({ terminal: known }: Bar) {
  const history = known.store.since({}, 1000);
  const clock = { nowMs: SUNDAY_EVENING + 3_600_000 };
  const terminal = openedTerminal({ clock });
  terminal.received(terminal.store.adoptSnapshot(await snapshotOf(central, history)).touched, []);
  return {
    bar: barOf(terminal, clock),
    history,
    fill: (operations: typeof history) => {
      const { touched, notTaken } = terminal.store.fillHistory(operations);
      expect(notTaken).toEqual([]);
      terminal.received(touched, operations);
    },
  };
}

/** The conflicts of a bar, but for which terminal is "here". */
function told({ terminal }: Bar): readonly ConflictView[] {
  const text = JSON.stringify(terminal.snapshot().conflicts).replaceAll('"here":true', '"here":false');
  return JSON.parse(text) as ConflictView[];
}
