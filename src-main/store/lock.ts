import SqliteDatabase from 'better-sqlite3';
import { bindingOptions } from './database-location.ts';
import { StoreUnusable } from './store-unusable.ts';

/**
 * Takes the right to write a terminal's database, for one process at a time. The lock is a transaction held open on a file of
 * its own: the operating system drops it with the process, however that ends, and readers of the database are not hindered.
 * @returns a function that gives the lock back. Keep it: what nobody can reach any more is collected, and the lock with it.
 * @throws {StoreUnusable} when another process holds it, or the folder cannot be written.
 */
export function lockDatabase(given: { readonly file: string; readonly nativeBinding?: string }): () => void {
  let lock: SqliteDatabase.Database | undefined;
  try {
    lock = new SqliteDatabase(`${given.file}.lock`, { ...bindingOptions(given), timeout: 0 });
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock?.close();
    throw StoreUnusable.from(cause);
  }
  const held = lock;
  return () => held.close();
}
