import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { runCommand } from '../connection/run-command.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatAmount } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import styles from './move-order-dialog.module.css';
import type { MoveTarget } from './move-target.ts';
import cardStyles from './move-target-card.module.css';
import { useOpenOrder } from './order-session.ts';
import { tableNumber } from './table-number.ts';
import { TargetPicker } from './target-picker.tsx';
import { useHolderName } from './use-holder.ts';
import { useTargetName } from './use-target-name.ts';

/** Two tables whose guests change places. */
export function SwapDialog({ onClose }: { readonly onClose: () => void }) {
  const { holder: from } = useOpenOrder();
  const fromName = useHolderName();
  const [target, setTarget] = useState<MoveTarget | null>(null);
  const [room, setRoom] = useState(useVenue(({ tables }) => tables.get(from.id)?.room ?? null));
  const targetName = useTargetName(target);

  const swap = async () => {
    if (target?.kind !== 'table') return;
    const done = await runCommand(
      { type: 'swapTables', table: from.id, other: target.id },
      t`${fromName} and ${targetName} have changed places.`,
    );
    if (done !== null) onClose();
  };

  return (
    <Dialog title={t`Swap ${fromName} with…`} size="large" isOpen onClose={onClose}>
      <div className={styles.move}>
        <TargetPicker
          from={from}
          intent="swap"
          target={target}
          onTarget={setTarget}
          room={room}
          onRoom={setRoom}
        />
        <div className={styles.side}>
          <ul className={styles.pair}>
            <SwapSide table={from.id} to={target?.kind === 'table' ? target.id : null} />
            {target?.kind === 'table' && <SwapSide table={target.id} to={from.id} />}
          </ul>
          <section className={cardStyles.card} aria-label={t`Swap`}>
            {target === null && <p className={cardStyles.hint}>{t`Choose a table that holds an order.`}</p>}
            <Button tone="accent" size="often" disabled={target === null} onClick={() => void swap()}>
              {t`Change places`}
            </Button>
            <Button onClick={onClose}>{t`Cancel`}</Button>
          </section>
        </div>
      </div>
    </Dialog>
  );
}

/** One of the two orders, and to which table it goes. */
function SwapSide({ table: id, to }: { readonly table: string; readonly to: string | null }) {
  const settings = useSettings();
  const table = useVenue(({ tables }) => tables.get(id));
  const other = useVenue(({ tables }) => (to === null ? undefined : tables.get(to)));
  if (table === undefined) return null;
  const { totalMinor, count } = orderTotals(table.items, settings.pricesIncludeTax);
  return (
    <li className={styles.order}>
      <h3 className={cardStyles.name}>{tableName(table.name)}</h3>
      <p className={cardStyles.facts}>
        {plural(count, { one: '# item', other: '# items' })} · {formatAmount(totalMinor, settings)}
        {other !== undefined && ` · ${goesWords(other.name)}`}
      </p>
    </li>
  );
}

function goesWords(name: string): string {
  const number = tableNumber(name);
  return number === null ? t`goes to ${name}` : t`goes to table ${number}`;
}
