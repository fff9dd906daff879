import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyStore } from '../../src-main/store/verify.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import { GENESIS_HASH, operationHash } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { arbitraryPlay, historyOf } from '../domain/arbitrary-operations.ts';
import { comparableState } from '../domain/comparable-state.ts';
import { sha256 } from '../domain/sha256.ts';
import { venueByDefinition } from '../domain/venue-by-definition.ts';
import { deliver } from './deliver.ts';
import { migrationsFolder, openedStore } from './opened-store.ts';
import { stateInRows } from './state-in-rows.ts';

it('leaves the rows that a rebuild makes, wherever a journal forks, whatever else has come, and when a branch is moved twice', () => {
  fc.assert(
    fc.property(arbitraryPlay, fc.nat(), fc.nat(), fc.boolean(), (play, at, seed, isKnown) => {
      const { journals, operations } = historyOf(play);
      const own = receiptsCounted(journals[0] ?? []);
      const others = operations.filter(({ journal }) => journal !== own[0]?.journal);
      const journal = own[0]?.journal ?? '';
      const common = at % (own.length + 1);
      const store = openedStore();
      if (isKnown) {
        // The branch was moved before: what became of it is here already as somebody else's.
        const elsewhere = openedStore();
        elsewhere.append(own);
        elsewhere.change(({ moveBranch }) => moveBranch({ journal, seq: common }));
        store.append(elsewhere.since({ [journal]: own.length }, own.length));
      }
      deliver(store, [...own, ...others], seed);
      const moved = store.change(({ moveBranch }) => moveBranch({ journal, seq: common })).result;

      const left = store.since({}, Number.MAX_SAFE_INTEGER);
      expect(moved.moved).toBe(own.length - common);
      expect(left).toHaveLength(operations.length);
      expect(left.map(content).sort()).toEqual([...own, ...others].map(content).sort());
      expect(verifyStore(store, { migrationsFolder }).faults).toEqual([]);
      expect(comparableState(stateInRows(store.db))).toEqual(venueByDefinition(left));
    }),
    { numRuns: 150 },
  );
}, 120_000);

/** What an operation says, but for its place: its journal, what follows from that, and the number of its receipt. */
function content({ stamp, terminal, operator, at, type, v, body }: Operation): string {
  const { undoes: _, ...said } = withReceipt(body, { receiptNumber: 0, formerReceipt: 0 });
  return canonical([stamp.slice(0, 17), terminal, operator, at, type, v, said]);
}

function withReceipt(body: Operation['body'], receipt: object): Operation['body'] {
  const kind = ['sale', 'refund'].find((name) => typeof body[name] === 'object');
  return kind === undefined ? body : { ...body, [kind]: Object.assign({}, body[kind], receipt) };
}

/** The same journal with receipts numbered as a terminal does. */
function receiptsCounted(operations: readonly Operation[]): readonly Operation[] {
  let receiptNumber = 0;
  let previousHash = GENESIS_HASH;
  return operations.map(({ hash: _, ...operation }) => {
    if (['sale.settled', 'sale.refunded'].includes(operation.type)) receiptNumber += 1;
    const body = withReceipt(operation.body, { receiptNumber });
    const unsealed = { ...operation, body, previousHash };
    previousHash = operationHash(unsealed, sha256);
    return { ...unsealed, hash: previousHash };
  });
}
