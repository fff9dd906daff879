import type { ReadDb } from './database.ts';
import { storageFault } from './storage-fault.ts';

/** How long nothing must have been written before the log is moved into the file. */
const IDLE_MS = 1500;

export interface Checkpointer {
  /** Call after each commit. */
  readonly written: () => void;
  readonly stop: () => void;
}

/** Moves the write-ahead log into the database when the terminal is idle, so that no tap has to wait for it. */
export function startCheckpointer({ sqlite }: ReadDb): Checkpointer {
  let timer: NodeJS.Timeout | undefined;
  const checkpoint = () => {
    try {
      sqlite.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      // What was committed is safe in the log, and the next idle moment tries again; a full disk shows itself on the next tap.
      if (storageFault(error) === null) throw error;
    }
  };
  return {
    written: () => {
      if (timer === undefined) timer = setTimeout(checkpoint, IDLE_MS).unref();
      else timer.refresh();
    },
    stop: () => clearTimeout(timer),
  };
}
