import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holderKey } from '../../src-shared/domain/holder.ts';
import { remainingQuantity } from '../../src-shared/domain/line.ts';
import { interpret, type Operation, operation } from '../../src-shared/domain/operation.ts';
import {
  applyOperations,
  EMPTY_VENUE,
  itemsOf,
  type VenueState,
} from '../../src-shared/domain/venue-state.ts';
import { arbitraryPlay, historyOf } from './arbitrary-operations.ts';
import { arbitraryCollidingOperations } from './colliding-operations.ts';
import { comparableState } from './comparable-state.ts';
import { batches, repeated, shuffled } from './delivery.ts';
import { HOLDERS } from './simulated-terminal.ts';
import { venueByDefinition } from './venue-by-definition.ts';

const stateOf = (operations: Iterable<Operation>): VenueState => applyOperations(EMPTY_VENUE, operations);
const comparable = (operations: Iterable<Operation>) => comparableState(stateOf(operations));

describe('what several terminals wrote, whatever their clocks', () => {
  it('is what every operation of the wire may be', () => {
    fc.assert(
      fc.property(arbitraryPlay, (play) => {
        const { operations } = historyOf(play);
        for (const written of operations)
          expect(operation.parse(JSON.parse(JSON.stringify(written)))).toEqual(written);
      }),
      { numRuns: 40 },
    );
  });

  it('comes to the state that the rules of merging define, in any order', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const { operations } = historyOf(play);
        expect(comparable(shuffled(operations, seed))).toEqual(venueByDefinition(operations));
      }),
      { numRuns: 100 },
    );
  });

  it('comes to the same state in any order and with any repetition', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const { operations } = historyOf(play);
        expect(comparable(repeated(operations, seed))).toEqual(comparable(operations));
      }),
      { numRuns: 100 },
    );
  });

  it('comes to the same state in batches of any size', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const { operations } = historyOf(play);
        const inBatches = batches(operations, seed).reduce(applyOperations, EMPTY_VENUE);
        expect(comparableState(inBatches)).toEqual(comparable(operations));
      }),
      { numRuns: 100 },
    );
  });

  it('comes to the same state for three who heard of overlapping parts and then of each other', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const { operations } = historyOf(play);
        const third = Math.ceil(operations.length / 3);
        const parts = [0, third, 2 * third].map((start) =>
          operations.slice(Math.max(0, start - 2), start + third),
        );
        const [a, b, c] = parts.map((part, n) => repeated(part, seed + n)) as [
          Operation[],
          Operation[],
          Operation[],
        ];
        const left = applyOperations(applyOperations(stateOf(a), b), c);
        const right = applyOperations(stateOf([...b, ...c]), a);
        expect(comparableState(left)).toEqual(comparableState(right));
        expect(comparableState(left)).toEqual(comparable(operations));
      }),
      { numRuns: 100 },
    );
  });

  it('shows the same items, in the same order, on every holder of every terminal', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const { operations } = historyOf(play);
        const here = stateOf(operations);
        const there = stateOf(shuffled(operations, seed));
        for (const holder of HOLDERS) expect(itemsOf(there, holder)).toEqual(itemsOf(here, holder));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps every line that was ever added, every sale and every refund', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const { operations } = historyOf(play);
        const state = stateOf(shuffled(operations, seed));
        for (const written of operations) {
          const draft = interpret(written);
          if (draft?.type === 'line.added') {
            expect(state.lines.get(draft.body.line)?.origin?.value).toEqual(draft.body.origin);
          }
          if (draft?.type === 'lines.moved') {
            for (const { newLine } of draft.body.parts) expect(state.lines.get(newLine)?.origin).toBeTruthy();
          }
          if (draft?.type === 'sale.settled') {
            expect(state.sales.get(draft.body.id)?.value).toEqual(draft.body.sale);
          }
          if (draft?.type === 'sale.refunded') {
            expect(state.refunds.get(draft.body.id)?.value).toEqual(draft.body.refund);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('neither loses nor invents a piece: what is open and what was sold is what was ordered, adjusted and corrected', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const { operations } = historyOf(play);
        const lines = [...stateOf(repeated(operations, seed)).lines.values()];
        const corrected = lines.map((line) => (line.origin === null ? 0 : (line.corrected?.value ?? 0)));
        const total = lines.reduce((sum, line) => sum + remainingQuantity(line) + line.settled, 0);
        const brought = operations.map(piecesBroughtBy);
        expect(total).toBe([...brought, ...corrected].reduce((sum, pieces) => sum + pieces, 0));
      }),
      { numRuns: 100 },
    );
  });

  it('has each open line on exactly one holder', () => {
    fc.assert(
      fc.property(arbitraryPlay, (play) => {
        const { operations } = historyOf(play);
        const state = stateOf(operations);
        const shown = HOLDERS.flatMap((holder) =>
          (itemsOf(state, holder) ?? []).map(({ id }) => ({ id, holder: holderKey(holder) })),
        );
        const open = [...state.lines].filter(([, line]) => remainingQuantity(line) > 0).map(([id]) => id);
        expect(shown.map(({ id }) => id).sort()).toEqual(open.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('takes nothing from an operation that this version does not understand, and keeps that it came', () => {
    fc.assert(
      fc.property(arbitraryPlay, (play) => {
        const { operations } = historyOf(play);
        const understood = operations.filter((written) => interpret(written) !== null);
        const { applied, ...whole } = stateOf(operations);
        const { applied: _, ...known } = stateOf(understood);
        expect(comparableState({ applied: new Set(), ...whole })).toEqual(
          comparableState({ applied: new Set(), ...known }),
        );
        expect(applied.size).toBe(operations.length);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves the state that it is applied to as it was', () => {
    fc.assert(
      fc.property(arbitraryPlay, (play) => {
        const { operations } = historyOf(play);
        const half = operations.slice(0, operations.length / 2);
        const before = stateOf(half);
        const asItWas = comparableState(before);
        applyOperations(before, operations);
        expect(comparableState(before)).toEqual(asItWas);
      }),
      { numRuns: 40 },
    );
  });
});

describe('operations that contradict each other under the same ids and stamps', () => {
  it('come to the same state in any order, repetition and grouping', () => {
    fc.assert(
      fc.property(arbitraryCollidingOperations, fc.nat(), (operations, seed) => {
        const state = comparable(operations);
        expect(comparable(repeated(operations, seed))).toEqual(state);
        expect(comparableState(batches(operations, seed).reduce(applyOperations, EMPTY_VENUE))).toEqual(
          state,
        );
      }),
      { numRuns: 500 },
    );
  });
});

/** The pieces by which an operation raises the total of the venue; moving a part raises it by none. */
function piecesBroughtBy(written: Operation): number {
  const draft = interpret(written);
  if (draft?.type === 'line.added') return draft.body.origin.quantity;
  if (draft?.type === 'lines.adjusted') {
    return draft.body.changes.reduce((sum, { delta }) => sum + delta, 0);
  }
  return 0;
}
