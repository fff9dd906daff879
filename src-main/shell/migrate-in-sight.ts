import type { SchemaStep } from '../../src-shared/contract/schema-step.ts';
import type { DatabaseLocation } from '../store/database-location.ts';
import { migrateInWorker } from '../terminal/migrate-in-worker.ts';
import { type MigrationWindow, openMigrationWindow } from './terminal-window.ts';

/** A migration that is done sooner is not worth a window. */
const SHOWN_AFTER_MS = 400;

/**
 * Brings a data file up to date, and shows how far it is when that takes a while.
 * @returns what closes the window. Call it once another is open: with the last window the app ends.
 * @throws {StoreUnusable}
 */
export async function migrateInSight(script: string, location: DatabaseLocation): Promise<() => void> {
  let window: MigrationWindow | null = null;
  let now: SchemaStep = 'check';
  const timer = setTimeout(() => {
    window = openMigrationWindow();
    window.show(now);
  }, SHOWN_AFTER_MS);
  try {
    await migrateInWorker(script, location, (step) => {
      now = step;
      window?.show(step);
    });
  } finally {
    clearTimeout(timer);
  }
  return () => window?.close();
}
