import { BellRing, NotebookTabs, TriangleAlert } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import type { TableView } from '../../src-shared/contract/views.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { initials } from '../ui/initials.ts';
import { useNow } from '../ui/use-now.ts';
import { Chairs } from './chairs.tsx';
import styles from './table-button.module.css';
import { TableFace } from './table-face.tsx';
import { isLate, tableFacts } from './table-facts.ts';
import { tableLabel } from './table-label.ts';
import { reachOf } from './table-type.ts';
import { tabsAtTable } from './tabs-at-tables.ts';
import { turn } from './turn.ts';
import { useShownTable } from './use-shown-table.ts';

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

/** A smaller table shows no initials: they would hide what is written on it. */
const ROOM_FOR_INITIALS_PX = 64;

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
  const { table, server, isToDecide, press } = useShownTable(id, onMenu);
  const linkedTabs = useVenue(({ tabs }) => tabsAtTable(tabs, id));
  if (table === undefined) return null;

  const facts = tableFacts(table, settings);
  const late = isLate(facts, settings, nowMs);
  const box = { width: table.width * scale, height: table.height * scale };
  const reach = reachOf({ ...table, ...box });
  const upright = turn(-table.rotation);
  return (
    <button
      {...press}
      type="button"
      className={styles.table}
      style={{ ...placeOf(table, scale), ...box }}
      tabIndex={isTabStop ? 0 : -1}
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
      <span className="visually-hidden">
        {tableLabel({ table, facts, server, isLate: late, isToDecide, linkedTabs, settings, nowMs })}
      </span>
      <Chairs shape={table.shape} seats={table.seats} width={table.width} height={table.height} />
      <span className={styles.top} />
      <TableFace table={table} facts={facts} reach={reach} nowMs={nowMs} />
      {late && (
        <span className={styles.mark} data-mark="late" style={upright}>
          <BellRing strokeWidth={1.9} />
        </span>
      )}
      {server !== undefined && Math.min(box.width, box.height) >= ROOM_FOR_INITIALS_PX && (
        <span aria-hidden className={styles.server} style={upright}>
          {initials(server)}
        </span>
      )}
      {isToDecide && (
        <span className={styles.mark} data-mark="decide" style={upright}>
          <TriangleAlert strokeWidth={1.9} />
        </span>
      )}
      {linkedTabs.length > 0 && (
        <span className={styles.mark} data-mark="tab" style={upright}>
          <NotebookTabs strokeWidth={1.9} />
        </span>
      )}
    </button>
  );
});

function placeOf(table: Pick<TableView, 'x' | 'y' | 'width' | 'height' | 'rotation'>, scale: number) {
  return {
    left: table.x * scale,
    top: table.y * scale,
    ...turn(table.rotation),
    '--side': `${Math.min(table.width, table.height) * scale}px`,
  } as CSSProperties;
}
