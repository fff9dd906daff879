import { expect } from 'vitest';
import { interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { receiptNumberOf } from '../../src-shared/domain/receipt.ts';
import type { Acknowledged } from './acknowledged.ts';

/** Everything that was acknowledged is among the operations once, as it was written, and no line was added twice. */
export function expectAllOnce(written: readonly Operation[], taken: readonly Acknowledged[]): void {
  const hashes = new Map(written.map(({ journal, seq, hash }) => [`${journal} ${seq}`, hash]));
  expect(hashes.size, 'each operation is there once').toBe(written.length);
  const told = taken.flatMap(({ journal, operations }) =>
    operations.map(({ seq, hash }) => [`${journal} ${seq}`, hash] as const),
  );
  expect(new Set(told.map(([identity]) => identity)).size, 'no number was given out twice').toBe(told.length);
  expect(
    told.filter(([identity, hash]) => hashes.get(identity) !== hash),
    'nothing that was acknowledged is lost',
  ).toEqual([]);
  const tags = addedTags(written);
  expect(new Set(tags).size, 'no line was added twice').toBe(tags.length);
}

/** What the lines were marked with when they were added. */
export function addedTags(written: readonly Operation[]): readonly string[] {
  return written.flatMap((operation) => {
    const draft = interpret(operation);
    return draft?.type === 'line.added' && draft.body.note !== null ? [draft.body.note] : [];
  });
}

/** The receipts of each journal are 1, 2, 3 … in the order in which they were written. Answers how many there are. */
export function expectGaplessReceipts(written: readonly Operation[]): number {
  const numbered = written.flatMap((operation) => {
    const draft = interpret(operation);
    const number = draft === null ? 0 : receiptNumberOf(draft);
    return number === 0 ? [] : [{ journal: operation.journal, seq: operation.seq, number }];
  });
  for (const receipts of Map.groupBy(numbered, ({ journal }) => journal).values()) {
    const inOrder = receipts.toSorted((left, right) => left.seq - right.seq).map(({ number }) => number);
    expect(inOrder).toEqual(inOrder.map((_, index) => index + 1));
  }
  return numbered.length;
}
