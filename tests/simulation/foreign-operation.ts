import type { Terminal } from '../../src-main/terminal/terminal.ts';
import { nextStamp } from '../../src-shared/domain/clock.ts';
import { operationHash } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { sha256 } from '../domain/sha256.ts';

/** The next operation of a terminal's journal, as a version newer than every one here would write it. */
export function foreignOperation({ store, settings }: Terminal, at: number): Operation {
  const { terminal, journal, operator } = settings();
  const head = store.operations.head(store.db, journal);
  const unsealed = {
    type: 'kitchen.fired',
    v: 3,
    body: { course: 2, undoes: 1, deep: [{ n: -1.5e-7, none: null }] },
    journal,
    seq: head.seq + 1,
    stamp: nextStamp({ latest: store.operations.latestStamp(store.db), nowMs: at, journal }),
    terminal,
    operator,
    at,
    previousHash: head.hash,
  };
  return { ...unsealed, hash: operationHash(unsealed, sha256) };
}
