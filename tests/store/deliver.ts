import type { Store } from '../../src-main/store/store.ts';
import { type Draft, interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { batches, repeated } from '../domain/delivery.ts';
import { type JournalWriter, journalWriter } from '../domain/journal-writer.ts';

/** Gives all operations to a store, in any order of journals, again and again, until it has them all. */
export function deliver(store: Store, operations: readonly Operation[], seed: number): void {
  const missing = () => {
    const vector = store.vector();
    return operations.filter(({ journal, seq }) => seq > (vector[journal] ?? 0));
  };
  for (let round = 0; missing().length > 0; round += 1) {
    // What is known already comes again from time to time; otherwise what comes too early is offered once more.
    const offered = round % 3 === 0 ? operations : missing();
    for (const batch of batches(repeated(offered, seed + round), seed + round)) store.append(batch);
  }
}

/** The operations of several journals, whole and sound, with what the given ones say: for operations that no chain holds together. */
export function rewritten(operations: readonly Operation[]): readonly Operation[] {
  const writers = new Map<string, JournalWriter>();
  return operations.map((given) => {
    const writer = writers.get(given.journal) ?? journalWriter(writers.size);
    writers.set(given.journal, writer);
    return writer.write(interpret(given) as Draft, given.at);
  });
}
