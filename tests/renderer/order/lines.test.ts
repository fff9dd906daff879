import { describe, expect, it } from 'vitest';
import { lineDetails } from '../../../src-renderer/order/line-details.ts';
import { lineRounds } from '../../../src-renderer/order/line-rounds.ts';
import { piecesByProduct } from '../../../src-renderer/order/pieces-by-product.ts';
import { inPlace, steadyPlaces } from '../../../src-renderer/order/steady-order.ts';
import { nextIndex } from '../../../src-renderer/order/walk-grid.ts';

const MINUTE_MS = 60_000;
const line = (id: string, minute: number) => ({ id, at: minute * MINUTE_MS });

describe('lineRounds', () => {
  it('keeps lines together that were ordered one soon after the other', () => {
    const rounds = lineRounds([line('a', 0), line('b', 4), line('c', 8), line('d', 20)], new Set());
    expect(rounds.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['a', 'b', 'c'], ['d']]);
    expect(rounds.map(({ at }) => at)).toEqual([0, 20 * MINUTE_MS]);
  });

  it('sets what was just added apart, however soon it came', () => {
    const rounds = lineRounds([line('a', 0), line('b', 1), line('c', 2)], new Set(['b', 'c']));
    expect(rounds.map(({ fresh, lines }) => [fresh, lines.length])).toEqual([
      [false, 1],
      [true, 2],
    ]);
  });

  it('keeps the order of the lines when an older one grew', () => {
    const rounds = lineRounds([line('a', 0), line('b', 1), line('c', 2)], new Set(['b']));
    expect(rounds.flatMap(({ lines }) => lines.map(({ id }) => id))).toEqual(['a', 'b', 'c']);
  });

  it('begins a round with what was ordered long before and came late', () => {
    const rounds = lineRounds([line('a', 30), line('b', 2), line('c', 3)], new Set());
    expect(rounds.map(({ lines }) => lines.map(({ id }) => id))).toEqual([['a'], ['b', 'c']]);
  });

  it('has none for an empty order', () => {
    expect(lineRounds([], new Set())).toEqual([]);
  });
});

describe('the places of lines on an open order', () => {
  it('stay, with what the lines are now, and others come last', () => {
    const current = [
      { ...line('early', 5), quantity: 1 },
      { ...line('a', 10), quantity: 3 },
      { ...line('b', 20), quantity: 1 },
    ];
    const places = steadyPlaces(['a', 'b'], current);
    expect(inPlace(places, current)).toEqual([current[1], current[2], current[0]]);
  });

  it('are kept for lines that are gone, so that an undo brings them back where they were', () => {
    const places = steadyPlaces(['a', 'b'], [line('b', 2)]);
    expect(inPlace(places, [line('b', 2)])).toEqual([line('b', 2)]);
    const back = [line('a', 1), line('b', 2)];
    expect(inPlace(steadyPlaces(places, back), back)).toEqual(back);
  });
});

describe('lineDetails', () => {
  it('says size, modifiers, note and seat in this order', () => {
    const modifiers = [{ modifier: 'm', name: 'Medium', priceMinor: 0 }];
    expect(lineDetails({ variantName: '250 g', modifiers, note: 'no onion', seat: 2 })).toBe(
      '250 g · Medium · no onion · seat 2',
    );
    expect(lineDetails({ variantName: null, modifiers: [], note: null, seat: null })).toBe('');
  });
});

describe('piecesByProduct', () => {
  it('adds up the lines of one product', () => {
    const items = [
      { product: 'lager', quantity: 2 },
      { product: 'burger', quantity: 1 },
      { product: 'lager', quantity: 3 },
    ];
    expect(piecesByProduct(items).get('lager')).toBe(5);
    expect(piecesByProduct(items)).toBe(piecesByProduct(items));
  });

  it('is empty for an empty order', () => {
    expect(piecesByProduct(null).size).toBe(0);
  });
});

describe('nextIndex', () => {
  const at = (index: number) => ({ index, columns: 4, count: 10 });

  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, null],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 8, null],
    ['ArrowUp', 5, 1],
    ['Home', 7, 0],
    ['End', 2, 9],
    ['a', 2, null],
  ])('leads by %s from %i to %s', (key, from, to) => {
    expect(nextIndex(key, at(from))).toBe(to);
  });
});
