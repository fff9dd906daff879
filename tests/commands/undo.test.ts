import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';
import { sampleId } from '../domain/samples.ts';
import { newDataFile } from '../store/opened-store.ts';
import { type Bar, openBar } from './bar.ts';

/** What people see, without what tells one arrival or moment from another. */
function shown(bar: Bar): unknown {
  const { rooms, tables, tabs, counter, products } = bar.terminal.snapshot();
  return JSON.parse(
    JSON.stringify({ rooms, tables, tabs, counter, products }, (key, value: unknown) =>
      key === 'arrived' ? '' : value,
    ),
  );
}

/** A bar where every command can be done: two lines on table 1, one at the counter, a tab with a line and one without. */
function busyBar(file?: string) {
  const bar = openBar(file === undefined ? {} : { file });
  const table = bar.at('1');
  const ale = bar.order(table, 'Ale', { quantity: 3, note: 'cold', seat: 1 });
  const stout = bar.order(table, 'Stout');
  bar.order(bar.counter, 'Ale');
  const tab = bar.created({ type: 'openTab', name: 'Mia' });
  bar.order({ kind: 'tab', id: tab }, 'Ale');
  const empty = bar.created({ type: 'openTab', name: 'Noah', table: bar.at('2').id });
  return { bar, table, ale, stout, tab: { kind: 'tab', id: tab } as const, empty };
}
type Busy = ReturnType<typeof busyBar>;

const hall = ({ bar }: Busy) => bar.room('Hall')?.id ?? '';
const garden = ({ bar }: Busy) => bar.room('Garden')?.id ?? '';

/** Every command that can be taken back. */
const UNDOABLE: readonly (readonly [string, (busy: Busy) => CommandInput])[] = [
  ['addRoom', () => ({ type: 'addRoom', name: 'Cellar', width: 500, height: 500 })],
  ['changeRoom', (busy) => ({ type: 'changeRoom', room: garden(busy), name: 'Orchard', width: 900 })],
  ['removeRoom', (busy) => ({ type: 'removeRoom', room: garden(busy) })],
  [
    'addTable',
    (busy) => ({
      type: 'addTable',
      room: hall(busy),
      name: '9',
      x: 1,
      y: 1,
      width: 90,
      height: 90,
      rotation: 0,
      shape: 'booth',
      seats: 2,
    }),
  ],
  ['selling out', ({ bar }) => ({ type: 'setSoldOut', product: bar.product('Tap water'), soldOut: true })],
  [
    'ordering a round',
    ({ bar, table }) => ({
      type: 'addLines',
      holder: table,
      lines: ['Ale', 'Tap water'].map((name) => ({ product: bar.product(name) })),
    }),
  ],
  [
    'opening a tab for an order',
    ({ table }) => ({ type: 'moveToNewTab', from: table, name: 'Zoe', table: null }),
  ],
  ['changeTable', ({ bar }) => ({ type: 'changeTable', table: bar.at('2').id, name: '2b', seats: 9 })],
  ['moveTable', (busy) => ({ type: 'moveTable', table: busy.table.id, x: 5, y: 6, room: garden(busy) })],
  ['removeTable', ({ bar }) => ({ type: 'removeTable', table: bar.at('3').id })],
  ['seating guests', ({ bar }) => ({ type: 'setTableStatus', table: bar.at('3').id, status: 'occupied' })],
  [
    'asking for the bill',
    ({ table }) => ({ type: 'setTableStatus', table: table.id, status: 'bill_requested' }),
  ],
  [
    'reserving',
    ({ bar }) => ({ type: 'setTableStatus', table: bar.at('3').id, status: 'reserved', reservedFor: 7 }),
  ],
  ['openTab', () => ({ type: 'openTab', name: 'Zoe' })],
  ['renameTab', ({ tab }) => ({ type: 'renameTab', tab: tab.id, name: 'Mia B.' })],
  ['linkTab', ({ bar, tab }) => ({ type: 'linkTab', tab: tab.id, table: bar.at('2').id })],
  ['closeTab', ({ empty }) => ({ type: 'closeTab', tab: empty })],
  ['ordering', ({ bar, table }) => ({ type: 'addLine', holder: table, product: bar.product('Tap water') })],
  [
    'ordering more of the same',
    ({ bar }) => ({ type: 'addLine', holder: bar.counter, product: bar.product('Ale') }),
  ],
  ['changeQuantity', ({ ale }) => ({ type: 'changeQuantity', line: ale, delta: -2 })],
  ['removeLine', ({ ale }) => ({ type: 'removeLine', line: ale, reason: 'Spilt' })],
  ['annotateLine', ({ ale }) => ({ type: 'annotateLine', line: ale, note: null, seat: 2 })],
  [
    'moving whole lines and parts',
    ({ bar, table, ale, stout }) => ({
      type: 'moveLines',
      from: table,
      to: bar.at('2'),
      lines: [
        { line: ale, quantity: 2 },
        { line: stout, quantity: 1 },
      ],
    }),
  ],
  ['mergeHolder of a table', ({ table, tab }) => ({ type: 'mergeHolder', from: table, to: tab })],
  ['mergeHolder of a tab', ({ table, tab }) => ({ type: 'mergeHolder', from: tab, to: table })],
  ['mergeHolder of the counter', ({ bar, table }) => ({ type: 'mergeHolder', from: bar.counter, to: table })],
  ['clearHolder of a table', ({ table }) => ({ type: 'clearHolder', holder: table, reason: 'Walked out' })],
  ['clearHolder of a tab', ({ tab }) => ({ type: 'clearHolder', holder: tab, reason: 'Walked out' })],
  ['clearHolder of the counter', ({ bar }) => ({ type: 'clearHolder', holder: bar.counter, reason: 'Test' })],
];

describe('taking back', () => {
  it.each(UNDOABLE)('%s leaves everything as it was', (_, command) => {
    const busy = busyBar();
    const before = shown(busy.bar);
    const { seq } = busy.bar.done(command(busy));
    expect(shown(busy.bar)).not.toEqual(before);
    expect(busy.bar.terminal.snapshot().terminal.undo).toMatchObject({ seq });
    busy.bar.undo();
    expect(shown(busy.bar)).toEqual(before);
  });

  it('goes back step by step, as far as there was nothing but the import, also after a restart', () => {
    const file = newDataFile();
    const start = shown(openBar({ file }));
    const busy = busyBar(file);
    const states = UNDOABLE.filter(([name]) => !/Room|(change|remove)Table|bill/.test(name)).map(
      ([, command]) => {
        const before = shown(busy.bar);
        const result = busy.bar.terminal.execute(command(busy));
        // Some of them cannot follow each other; those that were refused are not among the steps.
        return result.ok && result.seq !== null ? [before] : [];
      },
    );
    expect(states.flat().length).toBeGreaterThan(10);
    const later = openBar({ file, clock: busy.bar.clock });
    for (const before of states.flat().toReversed()) {
      later.undo();
      expect(shown(later)).toEqual(before);
    }
    while (later.terminal.snapshot().terminal.undo !== null) later.undo();
    expect(shown(later)).toEqual(start);
    expect(later.refusal({ type: 'undo', seq: later.terminal.settings().importedThrough })).toEqual({
      code: 'not_last_command',
    });
  });

  it.each<[string, (busy: Busy) => readonly CommandInput[]]>([
    [
      'that a table was renamed twice',
      ({ bar }) => ['2b', '2c'].map((name) => ({ type: 'changeTable', table: bar.at('2').id, name })),
    ],
    [
      'that a tab was renamed and got its name back',
      ({ tab }) => [
        { type: 'renameTab', tab: tab.id, name: 'Mia B.' },
        { type: 'renameTab', tab: tab.id, name: 'Mia' },
      ],
    ],
    [
      'that a line was moved twice',
      ({ bar, table, stout }) => {
        const lines = [{ line: stout, quantity: 1 }];
        return [
          { type: 'moveLines', from: table, to: bar.at('2'), lines },
          { type: 'moveLines', from: bar.at('2'), to: bar.at('3'), lines },
        ];
      },
    ],
    [
      'that a note was written twice',
      ({ ale }) => ['warm', 'hot'].map((note) => ({ type: 'annotateLine', line: ale, note })),
    ],
    [
      'that guests were seated and asked for the bill',
      ({ bar }) =>
        (['occupied', 'bill_requested'] as const).map((status) => ({
          type: 'setTableStatus',
          table: bar.at('3').id,
          status,
        })),
    ],
  ])('takes back both, %s', (_, commands) => {
    const busy = busyBar();
    const states = commands(busy).map((command) => {
      const before = shown(busy.bar);
      busy.bar.done(command);
      return before;
    });
    for (const before of states.toReversed()) {
      busy.bar.undo();
      expect(shown(busy.bar)).toEqual(before);
    }
  });

  it('takes back a tab that was opened and then renamed for a while', () => {
    const bar = openBar();
    const tab = bar.created({ type: 'openTab', name: 'Mia' });
    bar.done({ type: 'renameTab', tab, name: 'Mia B.' });
    bar.undo();
    bar.undo();
    expect(bar.terminal.snapshot().tabs).toEqual([]);
  });

  it('does not take back what somebody else wrote between two commands of which the later was taken back', () => {
    const { bar } = busyBar();
    const { id } = bar.table('2');
    const seats = (count: number): CommandInput => ({ type: 'changeTable', table: id, seats: count });
    const { seq } = bar.done(seats(5));
    bar.receive({ type: 'table.set', body: { id, fields: { seats: 6 } } });
    bar.done(seats(7));
    bar.undo();
    expect(bar.table('2').seats).toBe(6);
    expect(bar.refusal({ type: 'undo', seq: seq ?? 0 })).toEqual({
      code: 'cannot_undo',
      because: 'changed_meanwhile',
    });
  });

  it('goes on with what was done after something was taken back', () => {
    const { bar, table } = busyBar();
    const before = shown(bar);
    bar.order(table, 'Tap water');
    bar.undo();
    bar.order(table, 'Tap water', { quantity: 2 });
    bar.undo();
    expect(shown(bar)).toEqual(before);
  });

  it('is not itself taken back', () => {
    const { bar, table, empty } = busyBar();
    bar.order(table, 'Tap water');
    const { seq } = bar.undo();
    expect(bar.refusal({ type: 'undo', seq: seq ?? 0 })).toEqual({ code: 'not_last_command' });
    // What comes next is the opening of the empty tab, the last command before.
    bar.undo();
    expect(bar.terminal.snapshot().tabs.map(({ id }) => id)).not.toContain(empty);
  });

  it('names the command, so that a second tap does not take back another', () => {
    const { bar, table } = busyBar();
    bar.order(table, 'Tap water');
    const seq = bar.terminal.snapshot().terminal.undo?.seq ?? 0;
    bar.done({ type: 'undo', seq });
    expect(bar.refusal({ type: 'undo', seq })).toEqual({ code: 'not_last_command' });
    expect(bar.refusal({ type: 'undo', seq: seq - 1 - 1 })).toEqual({ code: 'not_last_command' });
    expect(bar.refusal({ type: 'undo', seq: 1_000_000 })).toEqual({ code: 'not_last_command' });
  });

  it('takes back nothing of a colleague at the same terminal', () => {
    const { bar, table } = busyBar();
    const line = bar.order(table, 'Tap water');
    bar.terminal.setSettings({ operator: bar.staff('Ben') });
    expect(bar.terminal.snapshot().terminal.undo).toBeNull();
    expect(bar.refusal({ type: 'undo', seq: bar.terminal.snapshot().terminal.ownOperations })).toEqual({
      code: 'not_last_command',
    });
    bar.order(bar.at('2'), 'Ale');
    bar.undo();
    expect(bar.items(bar.at('2'))).toEqual([]);
    expect(bar.terminal.snapshot().terminal.undo).toBeNull();

    bar.terminal.setSettings({ operator: bar.staff('Ada') });
    bar.undo();
    expect(bar.items(table).map(({ id }) => id)).not.toContain(line);
  });

  it('never reaches what came with the venue', () => {
    const bar = openBar();
    bar.terminal.setSettings({ operator: null });
    expect(bar.terminal.snapshot().terminal.undo).toBeNull();
    for (const seq of [1, bar.terminal.settings().importedThrough]) {
      expect(bar.refusal({ type: 'undo', seq })).toEqual({ code: 'signed_out' });
    }
    bar.terminal.setSettings({ operator: bar.staff('Ada') });
    for (const seq of [1, bar.terminal.settings().importedThrough]) {
      expect(bar.refusal({ type: 'undo', seq })).toEqual({ code: 'not_last_command' });
    }
  });

  it('is refused for a sale, and for what was done before it', () => {
    const { bar, table } = busyBar();
    const { seq } = bar.settleAll(table);
    expect(bar.terminal.snapshot().terminal.undo).toBeNull();
    expect(bar.refusal({ type: 'undo', seq: seq ?? 0 })).toEqual({ code: 'cannot_undo', because: 'sale' });
    expect(bar.refusal({ type: 'undo', seq: (seq ?? 0) - 1 })).toEqual({ code: 'not_last_command' });
  });

  it('gives a table the status back that it showed, not one that was said long ago', () => {
    const { bar, table } = busyBar();
    bar.done({ type: 'setTableStatus', table: table.id, status: 'bill_requested' });
    bar.settleAll(table);
    expect(bar.table('1').status).toBe('available');
    bar.done({ type: 'setTableStatus', table: table.id, status: 'occupied' });
    bar.undo();
    expect(bar.table('1').status).toBe('available');
  });

  it('does not ask for a bill again that was asked for before the guests ordered more', () => {
    const bar = openBar();
    const table = bar.at('1').id;
    for (const status of ['occupied', 'bill_requested'] as const) {
      bar.done({ type: 'setTableStatus', table, status });
    }
    bar.order(bar.at('1'), 'Ale');
    expect(bar.table('1').status).toBe('occupied');
    bar.done({ type: 'setTableStatus', table, status: 'bill_requested' });
    bar.undo();
    expect(bar.table('1').status).toBe('occupied');
  });

  it('leaves a table that was seated by hand seated, since when it was', () => {
    const bar = openBar();
    const table = bar.at('1').id;
    bar.done({ type: 'setTableStatus', table, status: 'occupied' });
    const { seatedAt } = bar.table('1');
    const line = bar.order(bar.at('1'), 'Ale');
    bar.done({ type: 'setTableStatus', table, status: 'bill_requested' });
    bar.undo();
    bar.done({ type: 'removeLine', line, reason: 'Test' });
    expect(bar.table('1')).toMatchObject({ status: 'occupied', seatedAt });
  });
});

describe('taking back what others went on with', () => {
  const moved = (line: string, from: Holder, to: Holder): Draft => ({
    type: 'lines.moved',
    body: { from, to, merging: false, whole: [line], parts: [] },
  });
  const fewer = (line: string, holder: Holder, delta: number): Draft => ({
    type: 'lines.adjusted',
    body: { holder, kind: 'quantity', changes: [{ line, delta }], reason: null },
  });

  it("takes back one's own part of a quantity, and leaves theirs", () => {
    const { bar, table, ale } = busyBar();
    bar.done({ type: 'changeQuantity', line: ale, delta: 2 });
    bar.receive(fewer(ale, table, 4));
    bar.undo();
    expect(bar.items(table)).toMatchObject([{ id: ale, quantity: 7 }, {}]);
  });

  it('keeps the fields that they changed', () => {
    const { bar } = busyBar();
    const { id } = bar.table('2');
    bar.done({ type: 'changeTable', table: id, seats: 9 });
    bar.receive({ type: 'table.set', body: { id, fields: { shape: 'round' } } });
    bar.undo();
    expect(bar.table('2')).toMatchObject({ seats: 4, shape: 'round' });
  });

  it.each<[string, (busy: Busy) => CommandInput, (busy: Busy) => readonly Draft[]]>([
    [
      'a field that they wrote again',
      ({ bar }) => ({ type: 'changeTable', table: bar.at('2').id, seats: 9 }),
      ({ bar }) => [{ type: 'table.set', body: { id: bar.at('2').id, fields: { seats: 8 } } }],
    ],
    [
      'a table that they changed after it was added',
      (busy) => UNDOABLE[3]?.[1](busy) ?? { type: 'undo', seq: 1 },
      ({ bar }) => [{ type: 'table.set', body: { id: bar.at('9').id, fields: { seats: 8 } } }],
    ],
    [
      'a room in which they put a table',
      () => ({ type: 'addRoom', name: 'Cellar', width: 500, height: 500 }),
      ({ bar, table }) => [
        { type: 'table.set', body: { id: table.id, fields: { room: bar.room('Cellar')?.id ?? '' } } },
      ],
    ],
    [
      'a tab to which they moved a line',
      () => ({ type: 'openTab', name: 'Zoe' }),
      ({ bar, table, ale }) => [moved(ale, table, { kind: 'tab', id: bar.tab('Zoe')?.id ?? '' })],
    ],
    [
      'a line of which they took away a part',
      ({ bar, table }) => ({
        type: 'addLine',
        holder: table,
        product: bar.product('Tap water'),
        quantity: 2,
      }),
      ({ bar, table }) => [fewer(lineOf(bar, 'Tap water'), table, -1)],
    ],
    [
      'a note that they wrote again',
      ({ ale }) => ({ type: 'annotateLine', line: ale, note: 'warm' }),
      ({ table, ale }) => [
        { type: 'line.annotated', body: { line: ale, holder: table, fields: { note: 'hot' }, was: {} } },
      ],
    ],
    [
      'a quantity of which they left less',
      ({ ale }) => ({ type: 'changeQuantity', line: ale, delta: 2 }),
      ({ table, ale }) => [fewer(ale, table, -4)],
    ],
    [
      'a move of a line that they moved on',
      ({ bar, table, stout }) => ({
        type: 'moveLines',
        from: table,
        to: bar.at('2'),
        lines: [{ line: stout, quantity: 1 }],
      }),
      ({ bar, stout }) => [moved(stout, bar.at('2'), bar.at('3'))],
    ],
    [
      'a move from a table that they removed',
      ({ bar, table }) => ({ type: 'mergeHolder', from: table, to: bar.at('2') }),
      ({ table }) => [{ type: 'table.set', body: { id: table.id, fields: { removed: true } } }],
    ],
    [
      'a removal of a line whose table they removed',
      ({ table }) => ({ type: 'clearHolder', holder: table, reason: 'Test' }),
      ({ table }) => [{ type: 'table.set', body: { id: table.id, fields: { removed: true } } }],
    ],
    [
      'a table whose name they have given to another',
      ({ bar }) => ({ type: 'removeTable', table: bar.at('3').id }),
      ({ bar }) => [{ type: 'table.set', body: { id: bar.at('2').id, fields: { name: '3' } } }],
    ],
    [
      'a table whose room they have removed',
      ({ bar }) => ({ type: 'removeTable', table: bar.at('3').id }),
      (busy) => [{ type: 'room.set', body: { id: hall(busy), fields: { removed: true } } }],
    ],
    [
      'a room whose name they have given to another',
      (busy) => ({ type: 'changeRoom', room: garden(busy), name: 'Orchard' }),
      (busy) => [{ type: 'room.set', body: { id: hall(busy), fields: { name: 'garden' } } }],
    ],
    [
      'a tab whose name they have given to another',
      ({ empty }) => ({ type: 'closeTab', tab: empty }),
      ({ tab }) => [{ type: 'tab.set', body: { id: tab.id, fields: { name: 'Noah' } } }],
    ],
  ])('is refused for %s', (_, command, meanwhile) => {
    const busy = busyBar();
    const { seq } = busy.bar.done(command(busy));
    busy.bar.receive(...meanwhile(busy));
    expect(busy.bar.refusal({ type: 'undo', seq: seq ?? 0 })).toEqual({
      code: 'cannot_undo',
      because: 'changed_meanwhile',
    });
  });

  it('opens a tab again to which a removed line comes back', () => {
    const { bar, tab } = busyBar();
    bar.done({ type: 'clearHolder', holder: tab, reason: 'Test' });
    bar.receive({ type: 'tab.set', body: { id: tab.id, fields: { closed: true } } });
    bar.undo();
    expect(bar.tab('Mia')?.items).toHaveLength(1);
  });

  it('of a line that they moved takes it from where it is now', () => {
    const { bar, table } = busyBar();
    const line = bar.order(table, 'Tap water');
    bar.receive(moved(line, table, bar.at('2')));
    bar.undo();
    expect(bar.items(bar.at('2'))).toEqual([]);
    expect(bar.items(table)).toHaveLength(2);
  });

  it('is about this terminal alone: what another wrote last is never offered', () => {
    const { bar } = busyBar();
    const offered = bar.terminal.snapshot().terminal.undo;
    bar.receive({ type: 'room.set', body: { id: sampleId(1), fields: { name: 'New' } } });
    expect(bar.terminal.snapshot().terminal.undo).toEqual(offered);
  });
});

function lineOf(bar: Bar, product: string): string {
  const items = bar.terminal.snapshot().tables.flatMap((table) => table.items ?? []);
  return items.find(({ name }) => name === product)?.id ?? expect.fail(`nobody ordered ${product}`);
}
