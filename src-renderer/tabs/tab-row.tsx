import { plural, t } from '@lingui/core/macro';
import { memo } from 'react';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { ToDecideMark } from '../conflicts/to-decide-mark.tsx';
import { useConflictOf } from '../conflicts/use-conflict-of.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { openOrder } from '../shell/navigation.ts';
import { formatAge, formatAmount } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './tab-row.module.css';

/** One open tab in the list beside the floor. */
export const TabRow = memo(function TabRow({ id }: { readonly id: string }) {
  const nowMs = useNow();
  const settings = useSettings();
  const tab = useVenue(({ tabs }) => tabs.get(id));
  const table = useVenue(({ tabs, tables }) => tables.get(tabs.get(id)?.table ?? '')?.name);
  const isToDecide = useConflictOf({ kind: 'tab', id }) !== undefined;
  if (tab === undefined) return null;
  const { totalMinor, count } = orderTotals(tab.items, settings.pricesIncludeTax);
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => openOrder({ kind: 'tab', id })}>
        <span className={styles.name}>
          {tab.name}
          {isToDecide && <ToDecideMark />}
        </span>
        <span className={styles.amount}>{formatAmount(totalMinor, settings)}</span>
        <span className={styles.detail}>
          {count === 0 ? t`Nothing yet` : plural(count, { one: '# item', other: '# items' })}
          {table !== undefined && ` · ${tableName(table)}`}
        </span>
        <span className={styles.age}>{formatAge(tab.openedAt, nowMs)}</span>
      </button>
    </li>
  );
});
