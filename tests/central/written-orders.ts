import { randomUUID } from 'node:crypto';
import { nextStamp } from '../../src-shared/domain/clock.ts';
import { GENESIS_HASH, sealOperation } from '../../src-shared/domain/journal.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { addedLine, TABLE_A } from '../domain/samples.ts';
import { sha256 } from '../domain/sha256.ts';

/** A journal of orders at one table, of a terminal that nobody else is. */
export function writtenOrders(
  count: number,
  {
    journal = randomUUID(),
    terminal = randomUUID(),
  }: { readonly journal?: string; readonly terminal?: string } = {},
): readonly Operation[] {
  const written: Operation[] = [];
  for (let n = 0; n < count; n += 1) {
    const last = written.at(-1);
    const at = 1_800_000_000_000 + n;
    const head = { journal, seq: n, hash: last?.hash ?? GENESIS_HASH };
    const stamp = nextStamp({ latest: last?.stamp ?? null, nowMs: at, journal });
    const circumstances = { terminal, operator: null, at, stamp };
    written.push(sealOperation(addedLine(randomUUID(), TABLE_A), head, circumstances, sha256));
  }
  return written;
}
