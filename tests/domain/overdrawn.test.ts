import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { remainingQuantity } from '../../src-shared/domain/line.ts';
import { type Draft, interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { type OverdrawnLine, overdrawnConflicts } from '../../src-shared/domain/overdrawn.ts';
import { takingsOf } from '../../src-shared/domain/taking.ts';
import { applyOperations, EMPTY_VENUE, type VenueState } from '../../src-shared/domain/venue-state.ts';
import { arbitraryPlay, historyOf } from './arbitrary-operations.ts';
import { shuffled } from './delivery.ts';
import { type JournalWriter, journalWriter } from './journal-writer.ts';
import {
  addedLine,
  adjustedLine,
  clearedLines,
  correctedLine,
  refundedSale,
  sampleId,
  sampleOrigin,
  sampleSale,
  settledSale,
  TAB_A,
  TABLE_A,
  TABLE_B,
} from './samples.ts';

const [line, second, part, otherPart] = [sampleId(1), sampleId(2), sampleId(3), sampleId(4)];
const [annasSale, lucasSale, carlasSale] = [sampleId(0x11), sampleId(0x12), sampleId(0x13)];

/** Terminals that wrote apart after all had seen what was ordered. */
function venueOf(ordered: readonly Draft[], apart: readonly (readonly Draft[])[]): readonly Operation[] {
  const bar = journalWriter(1);
  for (const draft of ordered) bar.write(draft, 1000);
  const writers = apart.map((drafts, index): JournalWriter => {
    const writer = journalWriter(2 + index);
    for (const operation of bar.written) writer.see(operation);
    for (const draft of drafts) writer.write(draft, 2000 + index * 1000);
    return writer;
  });
  return [bar, ...writers].flatMap(({ written }) => written);
}

function overdrawnIn(state: VenueState, operations: readonly Operation[]): readonly OverdrawnLine[] {
  const history = operations.flatMap((operation) => {
    const draft = interpret(operation);
    return draft === null ? [] : [{ operation, draft }];
  });
  return [...state.lines].flatMap(([id, known]) =>
    remainingQuantity(known) < 0 ? [{ line: id, state: known, takings: takingsOf(id, history) }] : [],
  );
}

function conflictsIn(operations: readonly Operation[]) {
  const state = applyOperations(EMPTY_VENUE, operations);
  return overdrawnConflicts(overdrawnIn(state, operations), (id) => {
    const known = state.lines.get(id);
    return known === undefined ? 0 : remainingQuantity(known);
  });
}

const sold = (sale: string, quantities: Readonly<Record<string, number>>): Draft =>
  settledSale(
    sale,
    sampleSale(
      TABLE_A,
      Object.entries(quantities).map(([sold, quantity]) => ({ line: sold, quantity })),
    ),
  );
const moved = (to: typeof TABLE_B, newLine: string, quantity: number): Draft => ({
  type: 'lines.moved',
  body: {
    from: TABLE_A,
    to,
    merging: false,
    whole: [],
    parts: [{ line, quantity, newLine, origin: sampleOrigin(), note: null, seat: null }],
  },
});

describe('what was paid twice', () => {
  it('is one conflict for all lines of the later sale, which names both', () => {
    const conflicts = conflictsIn(
      venueOf(
        [addedLine(line, TABLE_A, 2), addedLine(second, TABLE_A, 1)],
        [[sold(annasSale, { [line]: 2, [second]: 1 })], [sold(lucasSale, { [line]: 2, [second]: 1 })]],
      ),
    );
    expect(conflicts).toMatchObject([
      {
        kind: 'paidTwice',
        holder: TABLE_A,
        sale: lucasSale,
        lines: [
          { line, quantity: 2 },
          { line: second, quantity: 1 },
        ],
        takings: [
          { how: 'settled', sale: annasSale, at: 2000 },
          { how: 'settled', sale: lucasSale, at: 3000 },
        ],
      },
    ]);
  });

  it('is only what is too much when both took a part', () => {
    const apart = [[sold(annasSale, { [line]: 2 })], [sold(lucasSale, { [line]: 2 })]];
    expect(conflictsIn(venueOf([addedLine(line, TABLE_A, 3)], apart))).toMatchObject([
      { kind: 'paidTwice', sale: lucasSale, lines: [{ line, quantity: 1 }] },
    ]);
  });

  it('is given back sale by sale, the latest first, when three took it', () => {
    const apart = [annasSale, lucasSale, carlasSale].map((sale) => [sold(sale, { [line]: 1 })]);
    expect(conflictsIn(venueOf([addedLine(line, TABLE_A)], apart))).toMatchObject([
      { kind: 'paidTwice', sale: carlasSale, lines: [{ line, quantity: 1 }] },
      { kind: 'paidTwice', sale: lucasSale, lines: [{ line, quantity: 1 }] },
    ]);
  });

  it.each<[string, readonly Draft[]]>([
    [
      'the money was given back',
      [refundedSale(sampleId(0x21), { sale: lucasSale, lines: [{ line, quantity: 1 }] })],
    ],
    ['the guest had one more', [correctedLine(line, 1)]],
  ])('is over once %s, also where two terminals said so', (_, remedy) => {
    const apart = [[sold(annasSale, { [line]: 1 })], [sold(lucasSale, { [line]: 1 })], remedy];
    expect(conflictsIn(venueOf([addedLine(line, TABLE_A)], apart))).toEqual([]);
  });

  it('proposes the other sale when the later one was given back already and there is still too much', () => {
    const refund = refundedSale(sampleId(0x21), { sale: carlasSale, lines: [{ line, quantity: 1 }] });
    const apart = [
      ...[annasSale, lucasSale, carlasSale].map((sale) => [sold(sale, { [line]: 1 })]),
      [refund],
    ];
    expect(conflictsIn(venueOf([addedLine(line, TABLE_A)], apart))).toMatchObject([
      { sale: lucasSale, takings: [{ sale: annasSale }, { sale: lucasSale }] },
    ]);
  });
});

describe('setting a line right', () => {
  it('counts once when two terminals did the same without seeing each other', () => {
    const removed = adjustedLine(line, TABLE_A, -1);
    const apart = [[removed], [removed], [correctedLine(line, 1)], [correctedLine(line, 1)]];
    const operations = venueOf([addedLine(line, TABLE_A)], apart);
    const state = applyOperations(EMPTY_VENUE, operations);
    expect(state.lines.get(line)).toMatchObject({ adjusted: -2, corrected: { value: 1 } });
    expect(conflictsIn(operations)).toEqual([]);
  });
});

describe('what was taken twice', () => {
  it('is one conflict for all lines that the same people cleared', () => {
    const cleared = clearedLines(TABLE_A, [
      { line, delta: -2 },
      { line: second, delta: -1 },
    ]);
    expect(
      conflictsIn(venueOf([addedLine(line, TABLE_A, 2), addedLine(second, TABLE_A)], [[cleared], [cleared]])),
    ).toMatchObject([
      {
        kind: 'takenTwice',
        lines: [
          { line, quantity: 2 },
          { line: second, quantity: 1 },
        ],
        takings: [{ how: 'cleared' }, { how: 'cleared' }],
        stillOpen: [],
        paid: null,
      },
    ]);
  });

  it('tells of a part that was moved and is still open there, the later first', () => {
    const apart = [[moved(TABLE_B, part, 2)], [moved(TAB_A, otherPart, 2)]];
    expect(conflictsIn(venueOf([addedLine(line, TABLE_A, 3)], apart))).toMatchObject([
      {
        kind: 'takenTwice',
        lines: [{ line, quantity: 1 }],
        stillOpen: [{ line: otherPart, quantity: 1 }],
        paid: null,
      },
    ]);
  });

  it('tells of the money when the same pieces were paid and moved', () => {
    const apart = [[moved(TABLE_B, part, 1)], [sold(annasSale, { [line]: 2 })]];
    expect(conflictsIn(venueOf([addedLine(line, TABLE_A, 2)], apart))).toMatchObject([
      {
        kind: 'takenTwice',
        takings: [{ how: 'moved', part: { line: part, to: TABLE_B } }, { how: 'settled' }],
        stillOpen: [{ line: part, quantity: 1 }],
        paid: { sale: annasSale, lines: [{ line, quantity: 1 }] },
      },
    ]);
  });

  it('is no double payment when two paid a piece each and a third took one away', () => {
    const apart = [
      [sold(annasSale, { [line]: 1 })],
      [sold(lucasSale, { [line]: 1 })],
      [adjustedLine(line, TABLE_A, -1)],
    ];
    expect(conflictsIn(venueOf([addedLine(line, TABLE_A, 2)], apart))).toMatchObject([
      { kind: 'takenTwice' },
    ]);
  });

  it('does not tell of a removal that was taken back', () => {
    const undone: Draft = {
      type: 'lines.adjusted',
      body: { holder: TABLE_A, kind: 'quantity', changes: [{ line, delta: 1 }], reason: null, undoes: 1 },
    };
    const apart = [
      [adjustedLine(line, TABLE_A, -1), undone],
      [adjustedLine(line, TABLE_A, -1)],
      [sold(annasSale, { [line]: 1 })],
    ];
    expect(conflictsIn(venueOf([addedLine(line, TABLE_A)], apart))).toMatchObject([
      { takings: [{ how: 'removed', at: 3000 }, { how: 'settled' }] },
    ]);
  });
});

describe('the conflicts of a venue', () => {
  it('account for every piece that lines lack, and no remedy asks for more than was taken', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const operations = shuffled(historyOf(play).operations, seed);
        const state = applyOperations(EMPTY_VENUE, operations);
        const lacking = [...state.lines.values()]
          .filter((known) => known.holder !== null)
          .reduce((sum, known) => sum + Math.max(0, -remainingQuantity(known)), 0);
        const conflicts = conflictsIn(operations);
        const told = conflicts.flatMap(({ lines }) => lines).reduce((sum, { quantity }) => sum + quantity, 0);
        expect(told).toBe(lacking);
        expect(conflicts).toEqual(conflictsIn(historyOf(play).operations));
      }),
      { numRuns: 200 },
    );
  });
});
