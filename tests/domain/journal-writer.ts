import { laterStamp, nextStamp, type Stamp } from '../../src-shared/domain/clock.ts';
import {
  GENESIS_HASH,
  type JournalHead,
  operationHash,
  sealOperation,
} from '../../src-shared/domain/journal.ts';
import type { Draft, Operation } from '../../src-shared/domain/operation.ts';
import { sampleId } from './samples.ts';
import { sha256 } from './sha256.ts';

/** What a terminal of another version may write. */
export type ForeignDraft = Pick<Operation, 'type' | 'v' | 'body'>;

/** Writes one journal as a terminal does: chained, and stamped later than everything that it wrote or saw. */
export interface JournalWriter {
  readonly journal: string;
  readonly terminal: string;
  readonly written: readonly Operation[];
  write(draft: Draft, nowMs: number): Operation;
  writeForeign(draft: ForeignDraft, nowMs: number): Operation;
  see(operation: Operation): void;
}

/** @param n a small number, different for each writer. */
export function journalWriter(n: number): JournalWriter {
  const journal = sampleId(0x1000 + n);
  const terminal = sampleId(0x2000 + n);
  const written: Operation[] = [];
  let head: JournalHead = { journal, seq: 0, hash: GENESIS_HASH };
  let latest: Stamp | null = null;

  const circumstancesAt = (nowMs: number) => {
    latest = nextStamp({ latest, nowMs, journal });
    return { terminal, operator: null, at: nowMs, stamp: latest };
  };
  const keep = (sealed: Operation) => {
    head = { journal, seq: sealed.seq, hash: sealed.hash };
    written.push(sealed);
    return sealed;
  };

  return {
    journal,
    terminal,
    written,
    write: (draft, nowMs) => keep(sealOperation(draft, head, circumstancesAt(nowMs), sha256)),
    writeForeign: (draft, nowMs) => {
      const unsealed = {
        ...circumstancesAt(nowMs),
        ...draft,
        journal,
        seq: head.seq + 1,
        previousHash: head.hash,
      };
      return keep({ ...unsealed, hash: operationHash(unsealed, sha256) });
    },
    see: (operation) => {
      latest = laterStamp(latest, operation.stamp);
    },
  };
}
