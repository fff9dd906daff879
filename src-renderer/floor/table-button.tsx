import { BellRing, Clock, NotebookTabs, ReceiptText } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { openOrder } from '../shell/navigation.ts';
import { formatAge, formatAmount, formatTime } from '../ui/format.ts';
import { useNow } from '../ui/use-now.ts';
import { Chairs } from './chairs.tsx';
import styles from './table-button.module.css';
import { isLate, tableFacts } from './table-facts.ts';
import { tableLabel } from './table-label.ts';
import { reachOf, tableType } from './table-type.ts';
import { useLongPress } from './use-long-press.ts';

interface TableButtonProps {
  readonly id: string;
  /** Pixels per centimetre. */
  readonly scale: number;
  /** Whether Tab enters the floor here. */
  readonly isTabStop: boolean;
  /** Whether a search is on that this table does not answer. */
  readonly isDimmed: boolean;
  readonly onMenu: (table: string, button: HTMLElement) => void;
  readonly onFocus: (table: string) => void;
}

/** One table as it stands in the room. It selects its own row, so that a change redraws this table and no other. */
export const TableButton = memo(function TableButton({
  id,
  scale,
  isTabStop,
  isDimmed,
  onMenu,
  onFocus,
}: TableButtonProps) {
  const nowMs = useNow();
  const settings = useSettings();
  const table = useVenue(({ tables }) => tables.get(id));
  const linkedTabs = useVenue(
    useShallow(({ tabs }) => [...tabs.values()].filter((tab) => tab.table === id).map(({ name }) => name)),
  );
  const press = useLongPress(
    (button) => onMenu(id, button),
    (button) => {
      if (table?.status === 'unavailable') onMenu(id, button);
      else openOrder({ kind: 'table', id });
    },
  );
  if (table === undefined) return null;

  const facts = tableFacts(table, settings);
  const late = isLate(facts, settings, nowMs);
  const amount = facts.count > 0 ? formatAmount(facts.totalMinor, settings) : '';
  const reach = reachOf({
    width: table.width * scale,
    height: table.height * scale,
    rotation: table.rotation,
  });
  const type = tableType({ ...reach, name: table.name, amount });
  const footText =
    table.status === 'reserved' && table.reservedFor !== null
      ? formatTime(table.reservedFor, settings)
      : facts.since === null
        ? ''
        : formatAge(facts.since, nowMs);
  return (
    <button
      {...press}
      type="button"
      className={styles.table}
      style={placeOf(table, scale)}
      tabIndex={isTabStop ? 0 : -1}
      aria-label={tableLabel({ table, facts, isLate: late, linkedTabs, settings, nowMs })}
      aria-haspopup={table.status === 'unavailable' ? 'menu' : undefined}
      data-table={id}
      data-status={table.status}
      data-shape={table.shape}
      data-late={late || undefined}
      data-dimmed={isDimmed || undefined}
      onFocus={() => onFocus(id)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(id, event.currentTarget);
      }}
    >
      <Chairs shape={table.shape} seats={table.seats} width={table.width} height={table.height} />
      <span className={styles.top} />
      <span
        className={styles.label}
        style={{ rotate: `${-table.rotation}deg`, maxInlineSize: reach.width - 8 }}
      >
        <span className={styles.name} style={{ fontSize: type.name }}>
          {table.name}
        </span>
        {amount !== '' && type.amount !== null && (
          <span className={styles.amount} style={{ fontSize: type.amount }}>
            {amount}
          </span>
        )}
        {type.foot !== null && (
          <span className={styles.foot} style={{ fontSize: type.foot }}>
            {table.status === 'reserved' && <Clock className={styles.sign} strokeWidth={1.9} />}
            {table.status === 'bill_requested' && <ReceiptText className={styles.sign} strokeWidth={1.9} />}
            {late && <BellRing className={styles.sign} strokeWidth={1.9} />}
            {footText}
          </span>
        )}
      </span>
      {linkedTabs.length > 0 && (
        <span className={styles.mark} style={{ rotate: `${-table.rotation}deg` }}>
          <NotebookTabs strokeWidth={1.9} />
        </span>
      )}
    </button>
  );
});

function placeOf(
  table: { x: number; y: number; width: number; height: number; rotation: number },
  scale: number,
): CSSProperties {
  return {
    left: table.x * scale,
    top: table.y * scale,
    width: table.width * scale,
    height: table.height * scale,
    rotate: `${table.rotation}deg`,
  };
}
