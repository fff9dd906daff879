import { plural, t } from '@lingui/core/macro';
import { type KeyboardEvent, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RoomView, TableView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';
import { type Direction, nextTable } from '../floor/next-table.ts';
import { Scenery } from '../floor/scenery.tsx';
import { useRoomScale } from '../floor/use-room-scale.ts';
import { tableName } from '../ui/holder-name.ts';
import { moveObstacle } from './move-obstacle.ts';
import { TableTarget } from './table-target.tsx';
import styles from './table-targets.module.css';
import type { TargetProps } from './target-picker.tsx';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A room in small, to choose a table of. Arrow keys walk from table to table. */
export function TableTargets({
  room,
  from,
  intent,
  target,
  onTarget,
}: TargetProps & { readonly room: RoomView }) {
  const { ref, scale } = useRoomScale(room);
  const { name: roomName } = room;
  const plan = useRef<HTMLDivElement>(null);
  const tables = useVenue(
    useShallow((venue) => [...venue.tables.values()].filter((table) => table.room === room.id)),
  );
  const free = tables.filter((table) => moveObstacle(from, table, intent) === null);
  const chosen = free.find(({ id }) => target?.kind === 'table' && target.id === id);
  const tabStop = chosen ?? free[0];

  const walk = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    const at = free.find(
      ({ id }) => event.target instanceof HTMLElement && event.target.dataset['table'] === id,
    );
    if (direction === undefined || at === undefined) return;
    event.preventDefault();
    const next = nextTable(free, at, direction);
    if (next) plan.current?.querySelector<HTMLElement>(`[data-table="${next.id}"]`)?.focus();
  };

  return (
    <>
      <div ref={ref} className={styles.space}>
        {scale !== null && (
          <div
            ref={plan}
            role="group"
            aria-label={t`Tables of ${roomName}`}
            className={styles.plan}
            style={{ width: room.width * scale, height: room.height * scale }}
            onKeyDown={walk}
          >
            <Scenery pieces={room.scenery} scale={scale} />
            {tables.map((table) => (
              <TableTarget
                key={table.id}
                table={table}
                scale={scale}
                obstacle={moveObstacle(from, table, intent)}
                isChosen={table === chosen}
                isTabStop={table === tabStop}
                onChoose={() => onTarget({ kind: 'table', id: table.id })}
              />
            ))}
          </div>
        )}
      </div>
      <p className={styles.why}>{obstacleWords({ from, intent, tables })}</p>
    </>
  );
}

/** Why some tables cannot be chosen: `Table 8 has this order. Table 11 is out of use.` */
function obstacleWords({
  from,
  intent,
  tables,
}: Pick<TargetProps, 'from' | 'intent'> & { readonly tables: readonly TableView[] }): string {
  const named = (obstacle: ReturnType<typeof moveObstacle>) =>
    tables
      .filter((table) => moveObstacle(from, table, intent) === obstacle)
      .map(({ name }) => tableName(name));
  const here = named('already_there');
  const out = named('out_of_use');
  const asked = tables.filter(({ status }) => status === 'bill_requested' && intent === 'move');
  const outCount = out.length;
  const outWords = (name: string) =>
    outCount === 1
      ? t`${name} is out of use.`
      : plural(outCount, { one: '# table is out of use.', other: '# tables are out of use.' });
  return [
    ...(intent === 'move' ? [] : [t`Only tables that hold an order can be chosen.`]),
    ...here.map((name) => t`${name} has this order.`),
    ...out.slice(0, 1).map(outWords),
    ...asked.map(({ name }) => tableName(name)).map((name) => t`${name} has asked for its bill.`),
  ].join(' ');
}
