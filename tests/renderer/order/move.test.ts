import { describe, expect, it } from 'vitest';
import { moveObstacle } from '../../../src-renderer/order/move-obstacle.ts';
import { moveOrder } from '../../../src-renderer/order/move-order.ts';
import {
  isWhole,
  possibleSelection,
  selectAll,
  selectionAmountMinor,
  selectionCount,
  withQuantity,
} from '../../../src-renderer/order/move-selection.ts';
import { movedSentence } from '../../../src-renderer/order/moved-sentence.ts';
import type { Holder } from '../../../src-shared/domain/holder.ts';
import type { Item } from '../../../src-shared/domain/line.ts';

const line = (id: string, quantity: number, unitPriceMinor: number): Item => ({
  id,
  product: 'lager',
  name: 'Lager 0.5',
  variant: null,
  variantName: null,
  modifiers: [],
  unitPriceMinor,
  basisPoints: 2200,
  note: null,
  seat: null,
  quantity,
  at: 0,
  operator: null,
  arrived: '',
});
const items = [line('lager', 3, 560), line('burger', 1, 1650)];
const from: Holder = { kind: 'table', id: '8' };
const to: Holder = { kind: 'table', id: '7' };

describe('moveOrder', () => {
  it('merges the orders when everything goes, so that the table becomes free', () => {
    expect(moveOrder({ from, to, items, selection: selectAll(items) })).toEqual({
      type: 'mergeHolder',
      from,
      to,
    });
  });

  it('moves pieces of lines when some stay', () => {
    const selection = withQuantity(withQuantity(selectAll(items), 'lager', 2), 'burger', 0);
    expect(moveOrder({ from, to, items, selection })).toEqual({
      type: 'moveLines',
      from,
      to,
      lines: [{ line: 'lager', quantity: 2 }],
    });
  });
});

describe('a selection', () => {
  it('follows an order that changed meanwhile', () => {
    const wanted = selectAll(items);
    const smaller = [line('lager', 1, 560)];
    expect([...possibleSelection(wanted, smaller)]).toEqual([['lager', 1]]);
    expect(isWhole(possibleSelection(wanted, smaller), smaller)).toBe(true);
  });

  it('is no longer whole when a line was added meanwhile', () => {
    const larger = [...items, line('stout', 1, 650)];
    expect(isWhole(possibleSelection(selectAll(items), larger), larger)).toBe(false);
  });

  it('counts pieces and money', () => {
    const selection = withQuantity(selectAll(items), 'lager', 2);
    expect(selectionCount(selection)).toBe(3);
    expect(selectionAmountMinor(selection, items)).toBe(2770);
  });

  it('of nothing is never whole', () => {
    expect(isWhole(new Map(), [])).toBe(false);
  });
});

describe('moveOrder', () => {
  it('to a new tab opens it with the lines, or with everything', () => {
    const to = { kind: 'new_tab', name: ' Anna ' } as const;
    expect(moveOrder({ from, to, items, selection: selectAll(items) })).toEqual({
      type: 'moveToNewTab',
      from,
      name: 'Anna',
      lines: null,
    });
    expect(moveOrder({ from, to, items, selection: new Map([['lager', 1]]) })).toMatchObject({
      type: 'moveToNewTab',
      lines: [{ line: 'lager', quantity: 1 }],
    });
  });
});

describe('moveObstacle', () => {
  it.each([
    [from, { id: '8', status: 'occupied' }, 'already_there'],
    [from, { id: '9', status: 'unavailable' }, 'out_of_use'],
    [from, { id: '9', status: 'occupied' }, null],
    [from, { id: '9', status: 'reserved' }, null],
    [from, { id: '9', status: 'bill_requested' }, null],
    [{ kind: 'tab', id: '8' }, { id: '8', status: 'available' }, null],
  ] as const)('from %o to %o: %s', (holder, table, obstacle) => {
    expect(moveObstacle(holder, { ...table, items: null })).toBe(obstacle);
  });

  it.each(['merge', 'swap'] as const)('to %s there must be an order to meet', (intent) => {
    const table = { id: '9', status: 'reserved', items: null } as const;
    expect(moveObstacle(from, table, intent)).toBe('holds_nothing');
    expect(moveObstacle(from, { ...table, items: [] }, intent)).toBeNull();
  });
});

describe('movedSentence', () => {
  it('tells a whole move from a part and from a counter order', () => {
    const said = { from, fromName: 'Table 8', targetName: 'Table 7', isAll: true, count: 4 };
    expect(movedSentence(said)).toBe('Table 8 moved to Table 7.');
    expect(movedSentence({ ...said, isAll: false, count: 1 })).toBe('1 item moved to Table 7.');
    expect(movedSentence({ ...said, from: { kind: 'counter', id: 'here' } })).toBe(
      'The order is on Table 7 now.',
    );
  });
});
