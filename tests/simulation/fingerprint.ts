import { canonical } from '../../src-shared/domain/canonical.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';

/**
 * What an operation is wherever it is kept: who did what, and when. Its place in a journal is left out, and what follows from the
 * place, since a branch that moves to another journal takes others there.
 */
export function fingerprint({ terminal, operator, at, stamp, type, v, body }: Operation): string {
  const { undoes: _, ...said } = body;
  const time = stamp.slice(0, STAMP_TIME_LENGTH);
  return canonical({ terminal, operator, at, time, type, v, body: withoutReceipt(said) });
}

/** Milliseconds and counter, without the journal. */
const STAMP_TIME_LENGTH = 17;

function withoutReceipt(body: Operation['body']): unknown {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => {
      if ((name !== 'sale' && name !== 'refund') || typeof value !== 'object' || Array.isArray(value))
        return [name, value];
      return [name, { ...value, receiptNumber: null, formerReceipt: null }];
    }),
  );
}
