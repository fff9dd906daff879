import type { RefundState } from '../../src-shared/domain/refund.ts';
import { earlierRegister } from '../../src-shared/domain/register.ts';
import { readRows, writeRows } from './bulk-rows.ts';
import type { CentralDb } from './database.ts';
import type { EffectsOn } from './page-projection.ts';
import * as schema from './schema.ts';

const REFUND_FIELDS = [
  'sale',
  'journal',
  'receiptNumber',
  'formerReceipt',
  'stamp',
  'at',
  'operator',
  'totalMinor',
  'lines',
  'taxes',
  'method',
  'reason',
] as const;

/** A refund is said once; should two operations carry one id, the earlier stands. */
export async function applyToRefunds(
  db: CentralDb,
  venue: string,
  effects: EffectsOn<'refund'>,
): Promise<void> {
  const known = await readRows(db, schema.refunds, { venue, ids: [...effects.keys()] });
  const rows = [...effects].map(([id, group]) => {
    const row = known.get(id);
    const former = row === undefined ? null : rowToRefund(row as typeof schema.refunds.$inferSelect);
    const refund = group.reduce<RefundState | null>(
      (before, effect) => earlierRegister(before, effect.refund),
      former,
    );
    return { venue, id, ...refund, ...refund?.value };
  });
  await writeRows(db, schema.refunds, {
    rows,
    fields: ['venue', 'id', ...REFUND_FIELDS],
    keys: ['venue', 'id'],
  });
}

function rowToRefund(row: typeof schema.refunds.$inferSelect): RefundState {
  const { venue: _venue, id: _id, journal, stamp, at, operator, formerReceipt, ...said } = row;
  const value = { ...said, ...(formerReceipt === null ? {} : { formerReceipt }) };
  return { value, journal, stamp, at, operator };
}
