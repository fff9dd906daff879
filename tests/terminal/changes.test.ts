import { describe, expect, it } from 'vitest';
import { changedRows } from '../../src-main/terminal/changed-rows.ts';
import {
  type Changes,
  changes as changesSchema,
  snapshot as snapshotSchema,
} from '../../src-shared/contract/views.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';
import { SETTINGS_ID } from '../../src-shared/domain/record.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { barVenue } from '../commands/bar-venue.ts';
import { addedLine, sampleId } from '../domain/samples.ts';
import { newDataFile } from '../store/opened-store.ts';
import { openedTerminal, SUNDAY_EVENING } from './opened-terminal.ts';

/** Does something and answers with what the screen hears of it, but for the row of the terminal, which comes each time. */
function heard(bar: Bar, act: () => unknown): readonly string[] {
  return changesOf(bar, act).flatMap(({ rows }) =>
    rows.flatMap((row) => {
      if (row.row === 'terminal') return [];
      if (row.row === 'gone') return [`gone ${row.kind}`];
      return [
        row.row === 'table' || row.row === 'tab' || row.row === 'room'
          ? `${row.row} ${row.value.name}`
          : row.row,
      ];
    }),
  );
}

function changesOf({ terminal }: Bar, act: () => unknown): readonly Changes[] {
  const all: Changes[] = [];
  const stop = terminal.subscribe((changes) => all.push(changes));
  act();
  stop();
  return all;
}

describe('the stream of changes', () => {
  it('counts up by one, from the revision of the snapshot on', () => {
    const bar = openBar();
    const { revision } = bar.terminal.snapshot();
    const all = changesOf(bar, () => {
      bar.order(bar.at('1'), 'Ale');
      bar.done({ type: 'openTab', name: 'Mia' });
      bar.terminal.setSettings({ theme: 'light' });
      bar.terminal.reportFaults(['The file is damaged.']);
    });
    expect(all.map((changes) => changes.revision)).toEqual([1, 2, 3, 4].map((n) => revision + n));
    expect(bar.terminal.snapshot().revision).toBe(revision + 4);
  });

  it('brings rows that are what the snapshot then shows', () => {
    const bar = openBar();
    const table = bar.at('1');
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    bar.order(table, 'Ale');
    for (const act of [
      () => bar.done({ type: 'mergeHolder', from: table, to: tab }),
      () => bar.order(bar.counter, 'Stout'),
      () => bar.done({ type: 'changeRoom', room: bar.table('1').room, name: 'Big hall' }),
    ]) {
      const [changes] = changesOf(bar, act);
      const shown = bar.terminal.snapshot();
      for (const row of changes?.rows ?? []) {
        if (row.row === 'table') expect(shown.tables).toContainEqual(row.value);
        if (row.row === 'tab') expect(shown.tabs).toContainEqual(row.value);
        if (row.row === 'room') expect(shown.rooms).toContainEqual(row.value);
        if (row.row === 'counter') expect(row.value).toEqual(shown.counter);
        if (row.row === 'terminal') expect(row.value).toEqual(shown.terminal);
      }
      expect(changesSchema.parse(changes)).toEqual(changes);
    }
  });

  it.each<[string, (bar: Bar) => unknown, readonly string[]]>([
    ['an order on a table', (bar) => bar.order(bar.at('1'), 'Ale'), ['table 1']],
    ['an order at the counter', (bar) => bar.order(bar.counter, 'Ale'), ['counter']],
    [
      'a move',
      (bar) => {
        bar.done({ type: 'mergeHolder', from: bar.at('2'), to: bar.at('3') });
      },
      ['table 2', 'table 3'],
    ],
    ['a new tab', (bar) => bar.done({ type: 'openTab', name: 'Zoe' }), ['tab Zoe']],
    [
      'a tab that closes',
      (bar) => bar.done({ type: 'closeTab', tab: bar.tab('Mia')?.id ?? '' }),
      ['gone tab'],
    ],
    [
      'a table that is removed',
      (bar) => bar.done({ type: 'removeTable', table: bar.at('1').id }),
      ['gone table'],
    ],
    [
      'a room that is removed',
      (bar) => bar.done({ type: 'removeRoom', room: bar.room('Garden')?.id ?? '' }),
      ['gone room'],
    ],
    [
      'a table that is moved',
      (bar) => bar.done({ type: 'moveTable', table: bar.at('1').id, x: 1, y: 1 }),
      ['table 1'],
    ],
    [
      'a table that was never changed',
      (bar) =>
        bar.done({ type: 'moveTable', table: bar.at('1').id, x: bar.table('1').x, y: bar.table('1').y }),
      [],
    ],
    ['a refusal', (bar) => bar.refusal({ type: 'removeTable', table: bar.at('2').id }), []],
    ['nonsense', (bar) => bar.refusal({ type: 'nonsense' }), []],
  ])('of %s brings the rows that it touched and no others', (_, act, rows) => {
    const bar = openBar();
    bar.done({ type: 'openTab', name: 'Mia' });
    bar.order(bar.at('2'), 'Ale');
    expect([...heard(bar, () => act(bar))].sort()).toEqual([...rows].sort());
  });

  it('brings the terminal each time, with what could be taken back now', () => {
    const bar = openBar();
    const rows = changesOf(bar, () => bar.order(bar.at('1'), 'Ale')).flatMap((changes) => changes.rows);
    const { ownOperations } = bar.terminal.snapshot().terminal;
    expect(rows.find(({ row }) => row === 'terminal')).toMatchObject({
      value: { ownOperations, undo: { seq: ownOperations, type: 'line.added' } },
    });
  });

  it('says to fetch everything when the venue was set up', () => {
    const terminal = openedTerminal();
    const all: Changes[] = [];
    terminal.subscribe((changes) => all.push(changes));
    terminal.importVenue(barVenue);
    expect(all.map(({ rows }) => rows)).toEqual([[{ row: 'everything' }]]);
  });

  it('reaches all who listen, in order, until they stop', () => {
    const bar = openBar();
    const [one, two]: [number[], number[]] = [[], []];
    const stopOne = bar.terminal.subscribe(({ revision }) => one.push(revision));
    bar.terminal.subscribe(({ revision }) => two.push(revision));
    bar.order(bar.at('1'), 'Ale');
    stopOne();
    bar.order(bar.at('1'), 'Stout');
    expect(one).toHaveLength(1);
    expect(two).toEqual([one[0], (one[0] ?? 0) + 1]);
  });
});

describe('the rows to show of what another terminal wrote', () => {
  const rowsOf = ({ terminal }: Bar, ...drafts: readonly Draft[]) => {
    const author = { terminal: sampleId(1), journal: sampleId(2), operator: null, nowMs: SUNDAY_EVENING };
    const { touched } = terminal.store.change(({ write }) => write(author, drafts));
    return changedRows(terminal.store, terminal.settings().terminal, touched);
  };

  it('are everything when it changed the menu, the staff or the settings', () => {
    const bar = openBar();
    const everything = [{ row: 'everything' }];
    expect(
      rowsOf(bar, { type: 'product.set', body: { id: bar.product('Ale'), fields: { soldOut: true } } }),
    ).toEqual(everything);
    expect(
      rowsOf(bar, { type: 'staff.set', body: { id: bar.staff('Ben'), fields: { name: 'Benjamin' } } }),
    ).toEqual(everything);
    expect(
      rowsOf(bar, { type: 'settings.set', body: { id: SETTINGS_ID, fields: { lateAfterMinutes: 5 } } }),
    ).toEqual(everything);
  });

  it('are none when it was about the counter of that terminal', () => {
    const counter = { kind: 'counter', id: sampleId(1) } as const;
    expect(rowsOf(openBar(), addedLine(sampleId(3), counter))).toEqual([]);
  });
});

describe('the snapshot', () => {
  it('is what the contract says, before and after there is a venue', () => {
    const empty = openedTerminal().snapshot();
    expect(snapshotSchema.parse(empty)).toEqual(empty);
    expect(empty).toMatchObject({ settings: null, tables: [], terminal: { operator: null, undo: null } });

    const bar = openBar();
    bar.order(bar.at('1'), 'Steak', { modifiers: [bar.modifier('Rare')], note: 'x', seat: 2 });
    bar.done({ type: 'setTableStatus', table: bar.at('2').id, status: 'reserved', reservedFor: 5 });
    const shown = bar.terminal.snapshot();
    expect(snapshotSchema.parse(shown)).toEqual(shown);
  });

  it('shows the menu in the order of its venue', () => {
    const { products, categories } = openBar().terminal.snapshot();
    expect(categories.map(({ name }) => name)).toEqual(['Drinks', 'Food']);
    const drinks = products.filter(({ category }) => category === categories[0]?.id);
    expect(drinks.map(({ name }) => name)).toEqual(['Ale', 'Stout', 'Wine', 'Tap water', 'Mead']);
    expect(products.find(({ name }) => name === 'Wine')?.variants.map(({ name }) => name)).toEqual([
      'Glass',
      'Bottle',
    ]);
  });
});

describe('the settings of a terminal', () => {
  it('are those of a new one at first', () => {
    expect(openedTerminal().snapshot().terminal).toMatchObject({
      name: 'Terminal',
      theme: 'dark',
      kiosk: false,
      operator: null,
      ownOperations: 0,
      faults: [],
    });
  });

  it('are kept over a restart, with who the terminal is', () => {
    const file = newDataFile();
    const terminal = openedTerminal({ file });
    const window = { x: 1, y: -2, width: 1366, height: 768, maximized: true };
    terminal.setSettings({ name: 'Bar left', theme: 'light', kiosk: true, window });
    const before = terminal.settings();
    terminal.store.close();
    const later = openedTerminal({ file });
    expect(later.settings()).toEqual(before);
    expect(later.settings()).toMatchObject({ name: 'Bar left', theme: 'light', kiosk: true, window });
  });

  it('change by those that are given', () => {
    const bar = openBar();
    bar.terminal.setSettings({ name: 'Bar left' });
    bar.terminal.setSettings({ operator: bar.staff('Ben') });
    expect(bar.terminal.settings()).toMatchObject({ name: 'Bar left', operator: bar.staff('Ben') });
    bar.order(bar.at('1'), 'Ale');
    expect(bar.items(bar.at('1'))).toMatchObject([{ operator: bar.staff('Ben') }]);
  });

  it('are no operations: other terminals never hear of them', () => {
    const bar = openBar();
    expect(bar.written(() => bar.terminal.setSettings({ theme: 'light' }))).toEqual([]);
  });

  it('differ between two terminals, which write two journals', () => {
    const [one, two] = [openedTerminal().settings(), openedTerminal().settings()];
    expect(one.terminal).not.toBe(two.terminal);
    expect(one.journal).not.toBe(two.journal);
  });
});

describe('what a check found', () => {
  it('is shown until the next check', () => {
    const bar = openBar();
    const rows = changesOf(bar, () => bar.terminal.reportFaults(['The file is damaged.'])).flatMap(
      (changes) => changes.rows,
    );
    expect(rows).toMatchObject([{ row: 'terminal', value: { faults: ['The file is damaged.'] } }]);
    expect(bar.terminal.snapshot().terminal.faults).toEqual(['The file is damaged.']);
    bar.terminal.reportFaults([]);
    expect(bar.terminal.snapshot().terminal.faults).toEqual([]);
  });
});
