import { describe, expect, it } from 'vitest';
import {
  changeLine,
  item,
  type LineState,
  oldestArrival,
  openItems,
  remainingQuantity,
  UNKNOWN_LINE,
} from '../../src-shared/domain/line.ts';
import { sampleId, sampleOrigin, sampleStamp, TAB_A, TABLE_A, TABLE_B } from './samples.ts';

function lineOf(given: { quantity?: number; stamp?: number } & Partial<LineState> = {}): LineState {
  const { quantity = 1, stamp: ms = 1, ...state } = given;
  const stamp = sampleStamp(ms);
  return {
    origin: { value: sampleOrigin({ quantity }), stamp },
    holder: { value: TABLE_A, stamp },
    note: { value: null, stamp },
    seat: { value: null, stamp },
    adjusted: 0,
    corrected: null,
    settled: 0,
    ...state,
  };
}

describe('remainingQuantity', () => {
  it.each([
    { name: 'what was ordered', given: { quantity: 3 }, expected: 3 },
    { name: 'what was ordered and added', given: { quantity: 3, adjusted: 2 }, expected: 5 },
    { name: 'less what was removed', given: { quantity: 3, adjusted: -1 }, expected: 2 },
    { name: 'less what was sold', given: { quantity: 3, settled: 2 }, expected: 1 },
    { name: 'nothing once all is sold', given: { quantity: 3, settled: 3 }, expected: 0 },
    { name: 'below nothing when it was sold twice', given: { quantity: 3, settled: 6 }, expected: -3 },
    {
      name: 'below nothing when sold and removed at once',
      given: { quantity: 1, settled: 1, adjusted: -1 },
      expected: -1,
    },
    {
      name: 'nothing before the line is known',
      given: { origin: null, adjusted: 4, settled: 1 },
      expected: 0,
    },
  ])('is $name', ({ given, expected }) => {
    expect(remainingQuantity(lineOf(given))).toBe(expected);
  });
});

describe('changeLine', () => {
  const stamp = sampleStamp(5);

  it('adds differences up and keeps what the change does not speak of', () => {
    const before = lineOf({ quantity: 2, adjusted: 1, settled: 1 });
    expect(changeLine(before, { adjusted: 3 })).toEqual({ ...before, adjusted: 4 });
    expect(changeLine(before, { settled: 2 })).toEqual({ ...before, settled: 3 });
    expect(changeLine(before, {})).toEqual(before);
  });

  it('writes each field by its own stamp', () => {
    const before = lineOf({ note: { value: 'later', stamp: sampleStamp(9) } });
    const after = changeLine(before, {
      note: { value: 'earlier', stamp },
      seat: { value: 4, stamp },
      holder: { value: TABLE_B, stamp },
    });
    expect(after.note?.value).toBe('later');
    expect(after.seat?.value).toBe(4);
    expect(after.holder?.value).toEqual(TABLE_B);
  });

  it('writes a note that takes the note away', () => {
    const before = lineOf({ note: { value: 'no ice', stamp: sampleStamp(1) } });
    expect(changeLine(before, { note: { value: null, stamp } }).note).toEqual({ value: null, stamp });
  });

  it('keeps what was said first of how the line came to be', () => {
    const early = { value: sampleOrigin({ quantity: 1 }), stamp: sampleStamp(1) };
    const late = { value: sampleOrigin({ quantity: 9 }), stamp: sampleStamp(2) };
    expect(changeLine(changeLine(UNKNOWN_LINE, { origin: early }), { origin: late }).origin).toEqual(early);
    expect(changeLine(changeLine(UNKNOWN_LINE, { origin: late }), { origin: early }).origin).toEqual(early);
  });

  it('keeps changes of a line that is not known yet until it is', () => {
    const heard = changeLine(changeLine(UNKNOWN_LINE, { adjusted: 2 }), { note: { value: 'hot', stamp } });
    expect(openItems(new Map([[sampleId(1), heard]]))).toBeNull();
    const origin = { value: sampleOrigin({ quantity: 1 }), stamp: sampleStamp(1) };
    const holder = { value: TAB_A, stamp: sampleStamp(1) };
    const known = changeLine(heard, { origin, holder, note: { value: null, stamp: sampleStamp(1) } });
    expect(openItems(new Map([[sampleId(1), known]]))).toMatchObject([{ quantity: 3, note: 'hot' }]);
  });
});

describe('openItems', () => {
  it('is null without any line, and without any open one', () => {
    expect(openItems(new Map())).toBeNull();
    expect(openItems(new Map([[sampleId(1), lineOf({ settled: 1 })]]))).toBeNull();
    expect(openItems(new Map([[sampleId(1), lineOf({ settled: 5 })]]))).toBeNull();
    expect(openItems(new Map([[sampleId(1), UNKNOWN_LINE]]))).toBeNull();
  });

  it('lists the oldest first, by the stamp of the ordering and not by when it was heard of', () => {
    const lines = new Map([
      [sampleId(1), lineOf({ stamp: 30 })],
      [sampleId(2), lineOf({ stamp: 10 })],
      [sampleId(3), lineOf({ stamp: 20 })],
    ]);
    expect(openItems(lines)?.map(({ id }) => id)).toEqual([sampleId(2), sampleId(3), sampleId(1)]);
  });

  it('lists lines of one stamp by their id, whatever came first', () => {
    const entries = [3, 1, 2].map((n) => [sampleId(n), lineOf()] as const);
    expect(openItems(new Map(entries))?.map(({ id }) => id)).toEqual([1, 2, 3].map(sampleId));
  });

  it('shows what remains, as items of the declared shape', () => {
    const stamp = sampleStamp(7);
    const line = lineOf({
      quantity: 4,
      settled: 1,
      note: { value: 'no ice', stamp },
      seat: { value: 2, stamp },
    });
    const items = openItems(new Map([[sampleId(1), line]]));
    expect(items).toMatchObject([
      { id: sampleId(1), name: 'Pale ale', quantity: 3, note: 'no ice', seat: 2 },
    ]);
    for (const each of items ?? []) expect(item.parse(each)).toEqual(each);
  });

  it('hides a line that was known to be adjusted but whose holder and origin have not come', () => {
    expect(openItems(new Map([[sampleId(1), { ...UNKNOWN_LINE, adjusted: 5 }]]))).toBeNull();
  });
});

describe('oldestArrival', () => {
  it('is when the first of the open lines came to its holder, even if it was ordered elsewhere before', () => {
    const moved = lineOf({ stamp: 1, holder: { value: TABLE_A, stamp: sampleStamp(9) } });
    const ordered = lineOf({ stamp: 5 });
    expect(oldestArrival(openItems(new Map([[sampleId(1), moved]])))).toBe(sampleStamp(9));
    expect(
      oldestArrival(
        openItems(
          new Map([
            [sampleId(1), moved],
            [sampleId(2), ordered],
          ]),
        ),
      ),
    ).toBe(sampleStamp(5));
    expect(oldestArrival(null)).toBeNull();
  });
});
