import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { Changes } from '../../src-shared/contract/views.ts';
import { type Bar, barOf, openBar } from '../commands/bar.ts';
import { commitsOf } from '../store/commits-of.ts';
import { newDataFile } from '../store/opened-store.ts';
import { openedTerminal, SUNDAY_EVENING } from '../terminal/opened-terminal.ts';

type Publish = Extract<CommandInput, { type: 'publishLayout' }>;

const NONE = { added: [], changed: [], removed: [] };

/** Two terminals that hear of each other through their exchange, as it tells them. */
function openPair(file?: string) {
  const here = openBar(file === undefined ? {} : { file });
  const clock = { nowMs: SUNDAY_EVENING + 60_000 };
  const there = barOf(openedTerminal({ clock }), clock);
  here.done({ type: 'changePerson', person: here.staff('Ben'), role: 'manager' });
  hear(there, here);
  there.terminal.setSettings({ operator: there.staff('Ben') });
  return { here, there };
}

function hear(to: Bar, from: Bar): void {
  const news = from.terminal.store.since(to.terminal.store.vector(), 10_000);
  to.terminal.received(to.terminal.store.append(news).touched, news);
}

function move(at: Bar, name: string, x: number): Publish {
  const table = at.table(name);
  const change = { id: table.id, fields: { x, y: table.y + 1 }, was: { x: table.x, y: table.y } };
  return { type: 'publishLayout', rooms: NONE, tables: { ...NONE, changed: [change] } };
}

const crossings = ({ terminal }: Bar) => terminal.snapshot().crossings;

describe('two who moved one table without seeing each other', () => {
  it('are told, each once, whose place stands', () => {
    const { here, there } = openPair();
    const { id } = here.table('1');
    here.done(move(here, '1', 300));
    const hereAt = here.clock.nowMs;
    there.done(move(there, '1', 700));
    const thereAt = there.clock.nowMs;
    const told: Changes[] = [];
    here.terminal.subscribe((changes) => told.push(changes));
    hear(here, there);
    hear(there, here);
    const moved = { kind: 'table', id, name: '1', what: 'place' };
    expect(crossings(here)).toEqual([{ ...moved, who: 'Ben', at: thereAt, stands: 'theirs' }]);
    expect(crossings(there)).toEqual([{ ...moved, who: 'Ada', at: hereAt, stands: 'yours' }]);
    expect(told.flatMap(({ rows }) => rows)).toContainEqual({ row: 'crossings', value: crossings(here) });
    expect([here.table('1').x, there.table('1').x]).toEqual([700, 700]);
  });

  it('are told no more once they have read it, also after a restart', () => {
    const file = newDataFile();
    const { here, there } = openPair(file);
    here.done(move(here, '1', 300));
    here.terminal.store.close();
    const again = barOf(openedTerminal({ file, clock: here.clock }), here.clock);
    there.done(move(there, '1', 700));
    hear(again, there);
    expect(crossings(again)).toHaveLength(1);
    again.terminal.readCrossings();
    expect(crossings(again)).toEqual([]);
    again.terminal.store.close();
    const later = barOf(openedTerminal({ file, clock: here.clock }), here.clock);
    expect(crossings(later)).toEqual([]);
    later.terminal.store.close();
  });
});

it.each<readonly [string, (given: ReturnType<typeof openPair>) => void]>([
  [
    'knew of the other',
    ({ here, there }) => {
      here.done(move(here, '1', 300));
      hear(there, here);
      there.done(move(there, '1', 700));
    },
  ],
  [
    'moved another table',
    ({ here, there }) => {
      here.done(move(here, '1', 300));
      there.done(move(there, '2', 700));
    },
  ],
  [
    'took the own change back',
    ({ here, there }) => {
      here.done(move(here, '1', 300));
      here.undo();
      there.done(move(there, '1', 700));
    },
  ],
  [
    'knew of the other, and came to the old place in the end',
    ({ here, there }) => {
      here.done(move(here, '1', 300));
      hear(there, here);
      there.done(move(there, '1', 100));
      there.done({ type: 'moveTable', table: there.table('1').id, x: 500, y: 100 });
    },
  ],
])('nobody is told anything by one who %s', (_, act) => {
  const pair = openPair();
  act(pair);
  hear(pair.here, pair.there);
  expect(crossings(pair.here)).toEqual([]);
});

it.each<readonly [string, (bar: Bar) => CommandInput]>([
  ['a table that is moved', (bar) => move(bar, '1', 300)],
  ['a status', (bar) => ({ type: 'setTableStatus', table: bar.at('1').id, status: 'occupied' })],
  ['a line', (bar) => ({ type: 'addLine', holder: bar.at('1'), product: bar.product('Ale') })],
])('%s is on the disk with what is remembered of it by one commit', (_, command) => {
  const bar = openBar({ file: newDataFile() });
  const asked = command(bar);
  expect(commitsOf(bar.terminal.store, () => bar.done(asked))).toBe(1);
});
