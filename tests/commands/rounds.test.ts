import { describe, expect, it } from 'vitest';
import { openBar } from './bar.ts';

describe('ordering in rounds', () => {
  it('makes a line of its own of what is ordered again in a later round', () => {
    const bar = openBar();
    const first = bar.order(bar.at('1'), 'Ale');
    bar.clock.nowMs += 5 * 60_000;
    const later = bar.order(bar.at('1'), 'Ale');
    expect(later).not.toBe(first);
    expect(bar.items(bar.at('1'))).toMatchObject([{ quantity: 1 }, { quantity: 1 }]);
  });

  it('makes the line grow while the round lasts', () => {
    const bar = openBar();
    const first = bar.order(bar.at('1'), 'Ale');
    bar.clock.nowMs += 4 * 60_000;
    expect(bar.order(bar.at('1'), 'Ale')).toBe(first);
  });
});

describe('ordering several things at once', () => {
  it('adds all of them, and takes all of them back together', () => {
    const bar = openBar();
    const holder = bar.at('1');
    bar.order(holder, 'Ale');
    const lines = [
      { product: bar.product('Ale'), quantity: 2 },
      { product: bar.product('Wine'), variant: bar.variant('Wine', 'Glass') },
    ];
    bar.done({ type: 'addLines', holder, lines });
    expect(bar.items(holder).map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Ale', 3],
      ['Wine', 1],
    ]);
    bar.undo();
    expect(bar.items(holder).map(({ name, quantity }) => [name, quantity])).toEqual([['Ale', 1]]);
  });

  it('adds none when one of them is sold out', () => {
    const bar = openBar();
    const lines = ['Ale', 'Mead'].map((name) => ({ product: bar.product(name) }));
    expect(bar.refusal({ type: 'addLines', holder: bar.at('1'), lines })).toEqual({
      code: 'sold_out',
      name: 'Mead',
    });
  });

  it('goes on undoing with the command before, once all of the last one is taken back', () => {
    const bar = openBar();
    const holder = bar.at('1');
    bar.order(holder, 'Stout');
    const lines = ['Ale', 'Tap water'].map((name) => ({ product: bar.product(name) }));
    bar.done({ type: 'addLines', holder, lines });
    bar.undo();
    bar.undo();
    expect(bar.items(holder)).toEqual([]);
    expect(bar.table('1').status).toBe('available');
  });

  it('takes nothing back when one of them was paid meanwhile', () => {
    const bar = openBar();
    const holder = bar.at('1');
    const lines = ['Ale', 'Stout'].map((name) => ({ product: bar.product(name) }));
    bar.done({ type: 'addLines', holder, lines });
    const seq = bar.terminal.snapshot().terminal.undo?.seq ?? 0;
    const ale = bar.items(holder)[0]?.id ?? '';
    bar.receive({
      type: 'lines.adjusted',
      body: { holder, kind: 'removal', changes: [{ line: ale, delta: -1 }], reason: 'Mistake' },
    });
    expect(bar.refusal({ type: 'undo', seq })).toEqual({ code: 'cannot_undo', because: 'changed_meanwhile' });
  });
});

describe('a new table with an order', () => {
  const place = { x: 10, y: 10, width: 100, height: 100, rotation: 0, shape: 'round', seats: 2 } as const;

  it('stands there with its lines, and goes with them when it is taken back', () => {
    const bar = openBar();
    const room = bar.room('Garden')?.id ?? '';
    const items = [{ product: bar.product('Ale'), quantity: 2 }, { product: bar.product('Stout') }];
    const table = bar.created({ type: 'addTable', room, name: '9', ...place, items });
    expect(bar.table('9')).toMatchObject({ id: table, status: 'occupied' });
    expect(bar.items(bar.at('9'))).toMatchObject([
      { name: 'Ale', quantity: 2 },
      { name: 'Stout', quantity: 1 },
    ]);
    bar.undo();
    expect(bar.terminal.snapshot().tables.map(({ name }) => name)).not.toContain('9');
  });

  it('is not made when something of the order cannot be ordered', () => {
    const bar = openBar();
    const items = [{ product: bar.product('Ale') }, { product: bar.product('Wine') }];
    expect(
      bar.refusal({ type: 'addTable', room: bar.room('Garden')?.id, name: '9', ...place, items }),
    ).toEqual({ code: 'variant_needed', name: 'Wine' });
  });

  it('stays when somebody ordered more there meanwhile', () => {
    const bar = openBar();
    const room = bar.room('Garden')?.id ?? '';
    const items = [{ product: bar.product('Ale') }];
    bar.done({ type: 'addTable', room, name: '9', ...place, items });
    const { seq = 0 } = bar.terminal.snapshot().terminal.undo ?? {};
    bar.terminal.setSettings({ operator: bar.staff('Ben') });
    bar.order(bar.at('9'), 'Stout');
    bar.terminal.setSettings({ operator: bar.staff('Ada') });
    expect(bar.refusal({ type: 'undo', seq })).toEqual({ code: 'cannot_undo', because: 'changed_meanwhile' });
  });
});

describe('selling out', () => {
  it('is told at once, refuses orders, and is taken back', () => {
    const bar = openBar();
    const ale = bar.product('Ale');
    bar.done({ type: 'setSoldOut', product: ale, soldOut: true });
    expect(bar.refusal({ type: 'addLine', holder: bar.counter, product: ale })).toEqual({
      code: 'sold_out',
      name: 'Ale',
    });
    bar.undo();
    expect(bar.order(bar.counter, 'Ale')).not.toBe('');
  });

  it('changes nothing when it is so already', () => {
    const bar = openBar();
    expect(bar.done({ type: 'setSoldOut', product: bar.product('Mead'), soldOut: true })).toMatchObject({
      seq: null,
    });
    expect(bar.refusal({ type: 'setSoldOut', product: bar.at('1').id, soldOut: true })).toEqual({
      code: 'not_found',
      what: 'product',
    });
  });
});
