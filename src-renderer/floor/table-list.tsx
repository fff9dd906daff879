import { t } from '@lingui/core/macro';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useCallback, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RoomView } from '../../src-shared/contract/views.ts';
import { useSettings, useVenue, venueStore } from '../connection/venue-store.ts';
import { changeFloorView, useFloorView } from './floor-view.ts';
import styles from './table-list.module.css';
import { TableMenu } from './table-menu.tsx';
import { nextOrder, sortTables, type TableOrder } from './table-order.ts';
import { TableRow } from './table-row.tsx';

interface TableListProps {
  readonly room: RoomView;
  /** The tables that a filter or a search leaves; null for all. */
  readonly shown: ReadonlySet<string> | null;
}

/** The tables of a room as a list. Sorting happens when it is asked for, so that no row moves under a finger. */
export function TableList({ room, shown }: TableListProps) {
  const { name } = room;
  const order = useFloorView((view) => view.order);
  const ids = useSortedTables(room.id, order).filter((id) => shown === null || shown.has(id));
  const [menu, setMenu] = useState<{ readonly table: string; readonly anchor: HTMLElement } | null>(null);
  const showMenu = useCallback((table: string, anchor: HTMLElement) => setMenu({ table, anchor }), [setMenu]);
  return (
    <div className={styles.space}>
      <table className={styles.list} aria-label={t`Tables of ${name}`}>
        <thead>
          <tr>
            <SortHeading by="name" name={t`Table`} order={order} />
            <th scope="col">{t`Status`}</th>
            <th scope="col">{t`Serves`}</th>
            <th scope="col">{t`Seated`}</th>
            <SortHeading by="waiting" name={t`Last order`} order={order} />
            <SortHeading by="amount" name={t`Amount`} order={order} />
            <th scope="col">
              <span className="visually-hidden">{t`More`}</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {ids.map((id, index) => (
            <TableRow key={id} id={id} isTabStop={index === 0} onMenu={showMenu} />
          ))}
        </tbody>
      </table>
      {ids.length === 0 && (
        <p className={styles.empty}>
          {shown === null
            ? t`No tables stand in this room yet. “Add a table” below puts the first one here.`
            : t`No table of this room is meant. Look at the other rooms, or choose “All” and clear the search.`}
        </p>
      )}
      {menu !== null && <TableMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  );
}

/** The tables as they were sorted when that was last asked for; new ones come last. */
function useSortedTables(room: string, order: TableOrder): readonly string[] {
  const settings = useSettings();
  const present = useVenue(
    useShallow(({ tables }) =>
      [...tables.values()].filter((table) => table.room === room).map(({ id }) => id),
    ),
  );
  const sorted = () => {
    const rows = [...(venueStore.getState().venue?.tables.values() ?? [])];
    const here = rows.filter((table) => table.room === room);
    return { room, order, ids: sortTables(here, order, settings).map(({ id }) => id) };
  };
  const [steady, setSteady] = useState(sorted);
  if (steady.room !== room || steady.order !== order) setSteady(sorted());
  const known = new Set(steady.ids);
  const here = new Set(present);
  return [...steady.ids.filter((id) => here.has(id)), ...present.filter((id) => !known.has(id))];
}

interface SortHeadingProps {
  readonly by: TableOrder['by'];
  readonly name: string;
  readonly order: TableOrder;
}

function SortHeading({ by, name, order }: SortHeadingProps) {
  const isSorted = order.by === by;
  const Arrow = order.descending ? ArrowDown : ArrowUp;
  return (
    <th
      scope="col"
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}
      data-by={by}
    >
      <button
        type="button"
        className={styles.sort}
        onClick={() => changeFloorView({ order: nextOrder(order, by) })}
      >
        {name}
        <Arrow aria-hidden className={styles.arrow} data-shown={isSorted || undefined} strokeWidth={1.9} />
      </button>
    </th>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Tab enters the list once; the arrow keys then go from row to row. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-table]')];
  const row = event.target instanceof Element ? event.target.closest('tr') : null;
  const at = buttons.findIndex((button) => button.closest('tr') === row);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons[at + step]?.focus();
}
