import { plural, t } from '@lingui/core/macro';
import { Combine, Ellipsis, Link2, Link2Off, MapPin, Pencil, SquareX } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import { itemAmountMinor, orderTotals } from '../../src-shared/domain/order-totals.ts';
import { ToDecideMark } from '../conflicts/to-decide-mark.tsx';
import { useConflictOf } from '../conflicts/use-conflict-of.ts';
import { runCommand } from '../connection/run-command.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { OrderTask, type OrderTaskKind } from '../order/order-task.tsx';
import { openOrder } from '../shell/navigation.ts';
import { formatAge, formatAmount } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useNow } from '../ui/use-now.ts';
import type { TabChange } from './change-tab-dialog.tsx';
import styles from './tab-card.module.css';
import { unlinkTab } from './unlink-tab.ts';

interface TabCardProps {
  readonly id: string;
  readonly onChange: (change: TabChange) => void;
}

/** One open tab: what it holds, and a menu for its name, its table and its end. */
export function TabCard({ id, onChange }: TabCardProps) {
  const nowMs = useNow();
  const settings = useSettings();
  const tab = useVenue(({ tabs }) => tabs.get(id));
  const table = useVenue(({ tabs, tables }) => tables.get(tabs.get(id)?.table ?? '')?.name);
  const isToDecide = useConflictOf({ kind: 'tab', id }) !== undefined;
  const [task, setTask] = useState<OrderTaskKind | null>(null);
  if (tab === undefined) return null;
  const { name } = tab;
  const { totalMinor, count } = orderTotals(tab.items, settings.pricesIncludeTax);
  const dearest = (tab.items ?? []).toSorted((left, right) => itemAmountMinor(right) - itemAmountMinor(left));

  const choose = (key: string) => {
    if (key === 'rename') onChange({ kind: 'name', tab });
    if (key === 'link') onChange({ kind: 'table', tab });
    if (key === 'unlink') void unlinkTab(tab);
    if (key === 'move' || key === 'merge') setTask(key);
    if (key === 'close') void runCommand({ type: 'closeTab', tab: id }, t`The tab “${name}” is closed.`);
  };

  return (
    <li className={styles.card}>
      <button type="button" className={styles.open} onClick={() => openOrder({ kind: 'tab', id })}>
        <span className={styles.name}>
          {name}
          {isToDecide && <ToDecideMark />}
        </span>
        <span className={styles.detail}>
          {[
            count === 0 ? t`Nothing yet` : plural(count, { one: '# item', other: '# items' }),
            formatAge(tab.openedAt, nowMs),
            ...(table === undefined ? [] : [tableName(table)]),
          ].join(' · ')}
        </span>
        <span className={styles.items}>{dearest.map((item) => item.name).join(', ')}</span>
        <span className={styles.amount}>{formatAmount(totalMinor, settings)}</span>
      </button>
      <MenuTrigger>
        <AriaButton className={styles.more ?? ''} aria-label={t`More for ${name}`}>
          <Ellipsis aria-hidden strokeWidth={1.9} />
        </AriaButton>
        <Menu label={name} popover={{ placement: 'bottom right' }} onAction={(key) => choose(String(key))}>
          <MenuItem id="rename" icon={Pencil} name={t`Rename…`} />
          <MenuItem
            id="link"
            icon={Link2}
            name={table === undefined ? t`Sits at a table…` : t`Sits elsewhere…`}
          />
          {tab.table !== null && <MenuItem id="unlink" icon={Link2Off} name={t`Sits at no table`} />}
          {tab.items !== null && <MenuItem id="move" icon={MapPin} name={t`Put on a table…`} />}
          {tab.items !== null && <MenuItem id="merge" icon={Combine} name={t`Merge into another order…`} />}
          {tab.items === null && <MenuItem id="close" icon={SquareX} name={t`Close the tab`} />}
        </Menu>
      </MenuTrigger>
      {task !== null && <OrderTask holder={{ kind: 'tab', id }} task={task} onClose={() => setTask(null)} />}
    </li>
  );
}
