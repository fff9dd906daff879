import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore, type Store } from '../../src-main/store/store.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import { type Operation, recordDraft } from '../../src-shared/domain/operation.ts';
import {
  applyOperations,
  EMPTY_VENUE,
  itemsOf,
  recordOf,
  type VenueState,
} from '../../src-shared/domain/venue-state.ts';
import { arbitraryPlay, historyOf } from '../domain/arbitrary-operations.ts';
import { arbitraryCollidingOperations } from '../domain/colliding-operations.ts';
import { comparableState } from '../domain/comparable-state.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import { sampleFields, sampleId, sampleSale, settledSale, TABLE_A } from '../domain/samples.ts';
import { isShownTabOpen } from '../domain/shown-state.ts';
import { deliver, rewritten } from './deliver.ts';
import { migrationsFolder } from './opened-store.ts';
import { heldInRows, stateInRows } from './state-in-rows.ts';
import { tableContents } from './table-contents.ts';

const arbitrarySets: fc.Arbitrary<readonly Operation[]> = fc.oneof(
  arbitraryPlay.map((play) => historyOf(play).operations),
  arbitraryCollidingOperations.map(rewritten),
);

describe('the rows of a store', () => {
  it('say what the domain says of the same operations, whatever the order and repetition of their arrival', () => {
    fc.assert(
      fc.property(arbitrarySets, fc.nat(), (operations, seed) => {
        withStores(1, ([store]) => {
          deliver(store, operations, seed);
          const state = applyOperations(EMPTY_VENUE, operations);
          expect(comparableState(stateInRows(store.db))).toEqual(
            comparableState({ ...state, records: recordsWithFields(state) }),
          );
          for (const { holder, items, open } of heldInRows(store.db)) {
            expect(items, `the items of ${holder.kind} ${holder.id}`).toEqual(itemsOf(state, holder));
            // Of a tab that is known by its lines alone, nothing is shown yet.
            const isKnown =
              holder.kind === 'tab' && recordOf(state, 'tab', holder.id)?.['closed'] !== undefined;
            if (isKnown) expect(open).toBe(isShownTabOpen(state, holder.id));
          }
        });
      }),
      { numRuns: 80 },
    );
  });

  it('are equal in two stores that got the same operations in different orders', () => {
    fc.assert(
      fc.property(arbitrarySets, fc.nat(), fc.nat(), (operations, seed, otherSeed) => {
        withStores(2, ([left, right]) => {
          deliver(left, operations, seed);
          deliver(right, operations, otherSeed);
          expect(contents(left)).toEqual(contents(right));
        });
      }),
      { numRuns: 60 },
    );
  });

  it('pass the check of the whole store, whatever the order of arrival', () => {
    fc.assert(
      fc.property(arbitrarySets, fc.nat(), (operations, seed) => {
        withStores(1, ([store]) => {
          deliver(store, operations, seed);
          expect(verifyStore(store, { migrationsFolder })).toEqual({
            operations: new Set(operations.map(({ journal, seq }) => `${journal}:${seq}`)).size,
            faults: [],
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it('are equal while a room is only referred to by a table that has moved on', () => {
    const [here, there] = [journalWriter(1), journalWriter(2)];
    const placed = (room: number) =>
      recordDraft({
        kind: 'table',
        id: TABLE_A.id,
        fields: { ...sampleFields.table(1), room: sampleId(room) },
      });
    const operations = [here.write(placed(0xe5), 1), there.write(placed(0xe6), 2)];
    withStores(2, ([left, right]) => {
      left.append(operations);
      right.append(operations.toReversed());
      expect(contents(left)).toEqual(contents(right));
    });
  });

  it('keep the payments of two sales that bear one id by mistake', () => {
    const payment = { id: sampleId(0x77), method: 'cash', amountMinor: 450, tenderedMinor: 500 } as const;
    const sales = [1, 2].map((n) => {
      const sale = sampleSale(TABLE_A, [{ line: sampleId(n), quantity: 1 }]);
      return journalWriter(n).write(settledSale(sampleId(0x50 + n), { ...sale, payments: [payment] }), n);
    });
    withStores(2, ([left, right]) => {
      left.append(sales);
      right.append(sales.toReversed());
      expect(contents(left)).toEqual(contents(right));
      expect(contents(left)['payments']).toHaveLength(2);
    });
  });

  it('keep the earlier of two sales that bear one id, with its payments', () => {
    const sales = [1, 2].map((n) => {
      const payment = {
        id: sampleId(0x70 + n),
        method: 'card',
        amountMinor: 450,
        tenderedMinor: 450,
      } as const;
      const sale = sampleSale(TABLE_A, [{ line: sampleId(n), quantity: 1 }]);
      return journalWriter(n).write(settledSale(sampleId(0x50), { ...sale, payments: [payment] }), n);
    });
    withStores(2, ([left, right]) => {
      left.append(sales);
      right.append(sales.toReversed());
      expect(contents(left)).toEqual(contents(right));
      expect(stateInRows(right.db).sales.get(sampleId(0x50))?.value.payments).toMatchObject([
        { id: sampleId(0x71) },
      ]);
    });
  });
});

/** A row that others only refer to and a record of which an operation without fields spoke cannot be told apart. */
function recordsWithFields({ records }: VenueState): VenueState['records'] {
  return new Map([...records].filter(([, record]) => Object.keys(record).length > 0));
}

type Stores = readonly [Store, ...Store[]] & Record<0 | 1, Store>;

/** Stores for one run of a property, closed with it. */
function withStores(count: number, use: (stores: Stores) => void): void {
  const stores = Array.from({ length: count }, () =>
    createStore(openDatabase({ file: ':memory:', migrationsFolder })),
  );
  try {
    use(stores as unknown as Stores);
  } finally {
    for (const store of stores) store.close();
  }
}

function contents({ db }: Store) {
  return tableContents(db.sqlite, (table) => !table.startsWith('__'));
}
