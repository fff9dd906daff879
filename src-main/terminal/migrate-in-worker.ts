import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SchemaStep } from '../../src-shared/contract/schema-step.ts';
import type { DatabaseLocation } from '../store/database-location.ts';
import { StoreUnusable, type Unusable } from '../store/store-unusable.ts';

/** What the worker says while it migrates. */
export type MigrationWord =
  | { readonly step: SchemaStep }
  | { readonly done: true }
  | { readonly refused: Unusable; readonly finding: string };

/**
 * Brings a data file up to date in a worker. The script is `migration-worker.ts`, built.
 * @param onStep called before each step.
 * @throws {StoreUnusable}
 */
export async function migrateInWorker(
  script: string,
  location: DatabaseLocation,
  onStep: (step: SchemaStep) => void,
): Promise<void> {
  const worker = new Worker(script, { workerData: location });
  try {
    for await (const [said] of on(worker, 'message', { close: ['exit'] })) {
      const word = said as MigrationWord;
      if ('refused' in word) throw new StoreUnusable(word.refused, word.finding);
      if ('done' in word) return;
      onStep(word.step);
    }
    throw new StoreUnusable('other', 'the migration ended before it was done');
  } finally {
    await worker.terminate();
  }
}
