import { plural, t } from '@lingui/core/macro';
import { BellRing, Ellipsis } from 'lucide-react';
import { memo } from 'react';
import { ToDecideMark } from '../conflicts/to-decide-mark.tsx';
import { useSettings } from '../connection/venue-store.ts';
import { formatAge, formatAmount, formatTime } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { useNow } from '../ui/use-now.ts';
import { STATUS_NAMES } from './status-name.ts';
import { isLate, tableFacts } from './table-facts.ts';
import styles from './table-list.module.css';
import { useShownTable } from './use-shown-table.ts';

interface TableRowProps {
  readonly id: string;
  /** Whether Tab enters the list here. */
  readonly isTabStop: boolean;
  readonly onMenu: (table: string, anchor: HTMLElement) => void;
}

/** One table of the list. It selects its own row, so that a change redraws this one and no other. */
export const TableRow = memo(function TableRow({ id, isTabStop, onMenu }: TableRowProps) {
  const nowMs = useNow();
  const settings = useSettings();
  const { table, server, isToDecide, press } = useShownTable(id, onMenu);
  if (table === undefined) return null;
  const facts = tableFacts(table, settings);
  const { count } = facts;
  const late = isLate(facts, settings, nowMs);
  const name = tableName(table.name);
  return (
    <tr
      className={styles.row}
      data-late={late || undefined}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(id, event.currentTarget);
      }}
    >
      <th scope="row">
        <button
          {...press}
          type="button"
          className={styles.open}
          data-table={id}
          tabIndex={isTabStop ? 0 : -1}
          aria-haspopup={table.status === 'unavailable' ? 'menu' : undefined}
          onKeyDown={(event) => {
            if (event.key === 'm') onMenu(id, event.currentTarget);
          }}
        >
          {name}
        </button>
        {isToDecide && <ToDecideMark />}
      </th>
      <td>
        <span aria-hidden className={styles.sign} data-status={table.status} />
        {STATUS_NAMES[table.status]}
        {table.status === 'reserved' && table.reservedFor !== null
          ? ` ${formatTime(table.reservedFor, settings)}`
          : ''}
      </td>
      <td>{server ?? ''}</td>
      <td>{facts.since === null ? '' : formatAge(facts.since, nowMs)}</td>
      <td className={styles.wait}>
        {late && <BellRing aria-label={t`Waiting long`} className={styles.bell} strokeWidth={1.9} />}
        {facts.lastOrderAt === null ? '' : formatAge(facts.lastOrderAt, nowMs)}
      </td>
      <td className={styles.amount}>
        {count > 0 && (
          <>
            {formatAmount(facts.totalMinor, settings)}
            <span className={styles.items}>{plural(count, { one: '# item', other: '# items' })}</span>
          </>
        )}
      </td>
      <td>
        <button
          type="button"
          className={styles.more}
          aria-label={t`More for ${name}`}
          aria-haspopup="menu"
          tabIndex={isTabStop ? 0 : -1}
          onClick={(event) => onMenu(id, event.currentTarget)}
        >
          <Ellipsis aria-hidden strokeWidth={1.9} />
        </button>
      </td>
    </tr>
  );
});
