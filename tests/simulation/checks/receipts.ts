import { interpret } from '../../../src-shared/domain/operation.ts';
import { receiptNumberOf } from '../../../src-shared/domain/receipt.ts';
import type { Check } from './outcome.ts';

/** In each journal the receipts are numbered 1, 2, 3 … in the order in which they were written. */
export const receipts: Check = ({ operations }) => {
  const last = new Map<string, number>();
  return operations.flatMap((operation) => {
    const draft = interpret(operation);
    const number = draft === null ? 0 : receiptNumberOf(draft);
    if (number === 0) return [];
    const { journal, seq } = operation;
    const expected = (last.get(journal) ?? 0) + 1;
    last.set(journal, number);
    return number === expected ? [] : [`Receipt ${number} at ${journal}:${seq} should be ${expected}.`];
  });
};
