import { describe, expect, it } from 'vitest';
import { type Command, type CommandInput, command } from '../../src-shared/contract/command.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import type { Action } from '../../src-shared/domain/permissions.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { barVenue } from '../commands/bar-venue.ts';
import { adjustedLine, sampleId, sampleSale, settledSale } from '../domain/samples.ts';
import { quickSignIn } from './quick-pins.ts';

type Given = Readonly<{ bar: Bar; line: string; tab: string; room: string }>;
/** What it takes of a server, who has none of the leads' permissions; null for what a server may do. */
type Case = readonly [type: Command['type'], make: (given: Given) => CommandInput, needs: Action | null];

const size = { width: 100, height: 100 };

const CASES: readonly Case[] = [
  ['addRoom', () => ({ type: 'addRoom', name: 'Cellar', ...size }), 'editLayout'],
  ['changeRoom', ({ room }) => ({ type: 'changeRoom', room, name: 'Orchard' }), 'editLayout'],
  ['removeRoom', ({ room }) => ({ type: 'removeRoom', room }), 'editLayout'],
  [
    'addTable',
    ({ room }) => ({
      type: 'addTable',
      room,
      name: '9',
      x: 1,
      y: 1,
      ...size,
      rotation: 0,
      shape: 'round',
      seats: 4,
    }),
    'editLayout',
  ],
  ['changeTable', ({ bar }) => ({ type: 'changeTable', table: bar.at('1').id, seats: 3 }), 'editLayout'],
  ['moveTable', ({ bar }) => ({ type: 'moveTable', table: bar.at('1').id, x: 1, y: 2 }), 'editLayout'],
  ['removeTable', ({ bar }) => ({ type: 'removeTable', table: bar.at('2').id }), 'editLayout'],
  [
    'setTableStatus',
    ({ bar }) => ({ type: 'setTableStatus', table: bar.at('2').id, status: 'unavailable' }),
    'closeTables',
  ],
  [
    'setTableStatus',
    ({ bar }) => ({ type: 'setTableStatus', table: bar.at('2').id, status: 'reserved' }),
    null,
  ],
  ['openTab', () => ({ type: 'openTab', name: 'Noah' }), null],
  ['renameTab', ({ tab }) => ({ type: 'renameTab', tab, name: 'Mia B.' }), null],
  ['linkTab', ({ bar, tab }) => ({ type: 'linkTab', tab, table: bar.at('1').id }), null],
  ['closeTab', ({ tab }) => ({ type: 'closeTab', tab }), null],
  ['addLine', ({ bar }) => ({ type: 'addLine', holder: bar.at('1'), product: bar.product('Stout') }), null],
  [
    'addLines',
    ({ bar }) => ({ type: 'addLines', holder: bar.at('1'), lines: [{ product: bar.product('Stout') }] }),
    null,
  ],
  ['changeQuantity', ({ line }) => ({ type: 'changeQuantity', line, delta: -1 }), null],
  ['removeLine', ({ line }) => ({ type: 'removeLine', line, reason: 'Spilt' }), null],
  ['annotateLine', ({ line }) => ({ type: 'annotateLine', line, note: 'x' }), null],
  [
    'moveLines',
    ({ bar, line }) => ({
      type: 'moveLines',
      from: bar.at('1'),
      to: bar.counter,
      lines: [{ line, quantity: 1 }],
    }),
    null,
  ],
  ['mergeHolder', ({ bar }) => ({ type: 'mergeHolder', from: bar.at('1'), to: bar.counter }), null],
  ['moveToNewTab', ({ bar }) => ({ type: 'moveToNewTab', from: bar.at('1'), name: 'Noah' }), null],
  ['swapTables', ({ bar }) => swapOf(bar), null],
  ['takeApart', ({ bar }) => mergeOf(bar), null],
  ['setSoldOut', ({ bar }) => ({ type: 'setSoldOut', product: bar.product('Stout'), soldOut: true }), null],
  ['clearHolder', ({ bar }) => ({ type: 'clearHolder', holder: bar.at('1'), reason: 'Left' }), 'clearOrders'],
  [
    'settle',
    ({ bar, line }) => ({
      type: 'settle',
      holder: bar.at('1'),
      lines: [{ line, quantity: 1 }],
      payments: [{ method: 'card', amountMinor: 450 }],
    }),
    null,
  ],
  ['refund', ({ bar }) => refundOf(bar), 'refund'],
  ['correctLines', ({ bar }) => correctionOf(bar), 'decideConflicts'],
  ['keepLink', ({ bar, tab }) => linkOf(bar, tab), 'decideConflicts'],
  ['restoreTable', ({ bar }) => ({ type: 'restoreTable', table: bar.at('2').id }), 'editLayout'],
  ['restoreRoom', ({ room }) => ({ type: 'restoreRoom', room }), 'editLayout'],
  [
    'publishLayout',
    ({ bar }) => ({
      type: 'publishLayout',
      rooms: { added: [], changed: [], removed: [] },
      tables: { added: [], changed: [], removed: [bar.at('2').id] },
    }),
    'editLayout',
  ],
  ['addPerson', () => ({ type: 'addPerson', name: 'Cleo', role: 'server' }), 'managePeople'],
  [
    'changePerson',
    ({ bar }) => ({ type: 'changePerson', person: bar.staff('Cy'), role: 'manager' }),
    'managePeople',
  ],
  ['removePerson', ({ bar }) => ({ type: 'removePerson', person: bar.staff('Cy') }), 'managePeople'],
  ['undo', ({ bar }) => ({ type: 'undo', seq: bar.terminal.snapshot().terminal.undo?.seq ?? 0 }), null],
];

/** Ben, a server, at work; an order of his at table 1. */
function barOfBen(): Given {
  const bar = openBar();
  bar.done({ type: 'addPerson', name: 'Cy', role: 'bartender' });
  const room = bar.room('Garden')?.id ?? '';
  bar.terminal.setSettings({ operator: bar.staff('Ben') });
  const tab = bar.created({ type: 'openTab', name: 'Mia' });
  const line = bar.order(bar.at('1'), 'Ale', { quantity: 5 });
  return { bar, line, tab, room };
}

/** What another terminal was paid as well. */
function refundOf(bar: Bar): CommandInput {
  const line = bar.order(bar.at('3'), 'Stout');
  const { created: sale } = bar.settleAll(bar.at('3'));
  bar.receive(settledSale(sampleId(0x5a1e), sampleSale(bar.at('3'), [{ line, quantity: 1 }])));
  return {
    type: 'refund',
    sale: sale ?? '',
    lines: [{ line, quantity: 1 }],
    method: 'cash',
    reason: 'Paid twice',
  };
}

/** What was merged a moment ago, to be taken apart again. */
function mergeOf(bar: Bar): CommandInput {
  bar.done({ type: 'mergeHolder', from: bar.at('1'), to: bar.counter });
  const { journal } = bar.terminal.settings();
  return { type: 'takeApart', journal, seq: bar.terminal.store.vector()[journal] ?? 0 };
}

function swapOf(bar: Bar): CommandInput {
  bar.order(bar.at('2'), 'Stout');
  return { type: 'swapTables', table: bar.at('1').id, other: bar.at('2').id };
}

/** Of a tab that another terminal has put at another table. */
function linkOf(bar: Bar, tab: string): CommandInput {
  const table = bar.at('3').id;
  bar.done({ type: 'linkTab', tab, table: bar.at('2').id });
  bar.receive(recordDraft({ kind: 'tab', id: tab, fields: { table }, was: { table: null } }));
  return { type: 'keepLink', tab, table };
}

/** What another terminal removed as well. */
function correctionOf(bar: Bar): CommandInput {
  const line = bar.order(bar.counter, 'Ale', { quantity: 2 });
  bar.receive(adjustedLine(line, bar.counter, -3));
  return { type: 'correctLines', lines: [{ line, delta: 1 }], reason: 'Counted' };
}

describe('what a server asks for', () => {
  it('is decided here for every command that there is', () => {
    const types = command.options.map(({ shape }) => shape.type.value);
    expect([...new Set(CASES.map(([type]) => type))].sort()).toEqual([...types].sort());
  });

  it.each(CASES.filter(([, , needs]) => needs === null))('is done for %s', (_, make) => {
    const given = barOfBen();
    given.bar.done(make(given));
  });

  it.each(CASES.filter(([, , needs]) => needs !== null))(
    'is refused for %s, and done once an admin approves',
    async (_, make, needs) => {
      const given = barOfBen();
      const { bar } = given;
      const asked = make(given);
      expect(bar.refusal(asked)).toMatchObject({ code: 'not_allowed', action: needs });
      const [ada, cy] = [bar.staff('Ada'), bar.staff('Cy')];
      const signIn = quickSignIn(bar.terminal);
      if (needs !== 'closeTables')
        expect(await signIn.approve({ command: asked, person: cy, pin: null })).toMatchObject({ ok: false });
      const before = bar.terminal.store.vector();
      expect(await signIn.approve({ command: asked, person: ada, pin: null })).toMatchObject({ ok: true });
      const written = bar.terminal.store.since(before, 100);
      for (const { operator, body } of written)
        expect({ operator, approvedBy: body['approvedBy'] }).toEqual({
          operator: bar.staff('Ben'),
          approvedBy: ada,
        });
    },
  );

  it('is written without an approver when it needed none', async () => {
    const { bar } = barOfBen();
    const before = bar.terminal.store.vector();
    const opening = { type: 'openTab', name: 'Noah' } as const;
    await quickSignIn(bar.terminal).approve({ command: opening, person: bar.staff('Ada'), pin: null });
    expect(bar.terminal.store.since(before, 10).map(({ body }) => 'approvedBy' in body)).toEqual([false]);
  });
});

describe('what was ordered', () => {
  const LATER_MS = 10 * 60_000 + 1;

  it('is taken away freely while it is fresh, and by a lead later', () => {
    const { bar, line } = barOfBen();
    bar.done({ type: 'changeQuantity', line, delta: -1 });
    bar.clock.nowMs += LATER_MS;
    const needs = { code: 'not_allowed', action: 'removeOrdered', roles: ['manager', 'admin'] };
    expect(bar.refusal({ type: 'changeQuantity', line, delta: -1 })).toEqual(needs);
    expect(bar.refusal({ type: 'removeLine', line, reason: 'Spilt' })).toEqual(needs);
    bar.terminal.setSettings({ operator: bar.staff('Ada') });
    bar.done({ type: 'removeLine', line, reason: 'Spilt' });
  });

  it('again just now can be taken back, and no more than that', () => {
    const { bar, line } = barOfBen();
    bar.clock.nowMs += LATER_MS;
    bar.done({ type: 'changeQuantity', line, delta: 2 });
    expect(bar.refusal({ type: 'changeQuantity', line, delta: -3 })).toMatchObject({ code: 'not_allowed' });
    bar.done({ type: 'changeQuantity', line, delta: -2 });
    expect(bar.refusal({ type: 'changeQuantity', line, delta: -1 })).toMatchObject({ code: 'not_allowed' });
  });

  it('a while ago is not undone without a lead, a move is', () => {
    const { bar, line } = barOfBen();
    const offered = () => ({ type: 'undo', seq: bar.terminal.snapshot().terminal.undo?.seq ?? 0 }) as const;
    bar.clock.nowMs += LATER_MS;
    expect(bar.refusal(offered())).toMatchObject({ code: 'not_allowed', action: 'removeOrdered' });
    bar.done({ type: 'moveLines', from: bar.at('1'), to: bar.counter, lines: [{ line, quantity: 5 }] });
    bar.clock.nowMs += LATER_MS;
    bar.done(offered());
  });

  it('by a clock that was set back is fresh: a wrong clock keeps nobody from their work', () => {
    const { bar, line } = barOfBen();
    bar.clock.nowMs -= 365 * 24 * 60 * 60_000;
    bar.done({ type: 'changeQuantity', line, delta: -1 });
  });
});

describe('the people of a venue', () => {
  it('always keep one who may manage them', () => {
    const bar = openBar();
    const ada = bar.staff('Ada');
    const last = { code: 'last_manager', name: 'Ada' };
    expect(bar.refusal({ type: 'removePerson', person: ada })).toEqual(last);
    expect(bar.refusal({ type: 'changePerson', person: ada, role: 'server' })).toEqual(last);
    bar.done({ type: 'changePerson', person: bar.staff('Ben'), role: 'manager' });
    bar.done({ type: 'removePerson', person: ada });
  });

  it('are not made admins by a manager, nor by taking back what made one less', () => {
    const bar = openBar();
    const [ada, ben] = [bar.staff('Ada'), bar.staff('Ben')];
    bar.done({ type: 'changePerson', person: ben, role: 'admin' });
    bar.done({ type: 'changePerson', person: ada, role: 'manager' });
    const needs = { code: 'not_allowed', action: 'manageAdmins' };
    expect(bar.refusal({ type: 'changePerson', person: ada, role: 'admin' })).toMatchObject(needs);
    const seq = bar.terminal.snapshot().terminal.undo?.seq ?? 0;
    expect(bar.refusal({ type: 'undo', seq })).toMatchObject(needs);
    expect(bar.refusal({ type: 'removePerson', person: ben })).toMatchObject(needs);
  });

  it('have names that tell them apart', () => {
    const bar = openBar();
    expect(bar.refusal({ type: 'addPerson', name: ' ben ', role: 'server' })).toEqual({
      code: 'name_in_use',
      name: 'ben',
    });
    bar.done({ type: 'changePerson', person: bar.staff('Ben'), name: 'BEN' });
  });

  it('who were removed work no more, at whatever terminal they are signed in', () => {
    const { bar } = barOfBen();
    bar.receive({ type: 'staff.set', body: { id: bar.staff('Ben'), fields: { removed: true } } });
    expect(bar.refusal({ type: 'openTab', name: 'Noah' })).toEqual({ code: 'signed_out' });
  });

  it('may all do everything where the venue has none', () => {
    const bar = openBar({ venue: { ...barVenue, staff: [] } });
    bar.order(bar.at('1'), 'Ale');
    bar.done({ type: 'clearHolder', holder: bar.at('1'), reason: 'Test' });
  });
});
