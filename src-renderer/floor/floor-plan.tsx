import { t } from '@lingui/core/macro';
import { type CSSProperties, type FocusEvent, type KeyboardEvent, useCallback, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { RoomView } from '../../src-shared/contract/views.ts';
import { useVenue, venueStore } from '../connection/venue-store.ts';
import { navigation } from '../shell/navigation.ts';
import styles from './floor-plan.module.css';
import { type Direction, nextTable } from './next-table.ts';
import { bringIntoView } from './plan-view.ts';
import { Scenery } from './scenery.tsx';
import { TableButton } from './table-button.tsx';
import { TableMenu } from './table-menu.tsx';
import { usePlanPointer } from './use-plan-pointer.ts';
import type { PlanSight } from './use-plan-view.ts';
import { useZoomKeys } from './use-zoom-keys.ts';

interface FloorPlanProps {
  readonly room: RoomView;
  /** The tables that a filter or a search leaves; null when neither is on. */
  readonly found: ReadonlySet<string> | null;
  readonly sight: PlanSight;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A room from above, to scale. Tab enters it once; the arrow keys then walk from table to table. */
export function FloorPlan({ room, found, sight }: FloorPlanProps) {
  const { name } = room;
  const { spaceRef, planRef, scale, zoom, isWhole, look } = sight;
  const pointer = usePlanPointer(sight);
  useZoomKeys(sight);
  const ids = useVenue(useShallow((venue) => tablesOf(venue.tables, room.id).map(({ id }) => id)));
  const [focused, setFocused] = useState(
    () => navigation.getState().recent.find(({ kind }) => kind === 'table')?.id,
  );
  const [menu, setMenu] = useState<{ readonly table: string; readonly anchor: HTMLElement } | null>(null);
  const showMenu = useCallback((table: string, anchor: HTMLElement) => setMenu({ table, anchor }), []);
  const tabStop = ids.find((id) => id === focused) ?? ids[0];

  const walk = (event: KeyboardEvent<HTMLElement>) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-table]');
    const tables = tablesOf(venueStore.getState().venue?.tables ?? new Map(), room.id);
    const from = tables.find(({ id }) => id === button?.dataset['table']);
    if (button === null || from === undefined) return;
    if (event.key === 'm') showMenu(from.id, button);
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = nextTable(tables, from, direction);
    if (next === null) return;
    event.currentTarget.querySelector<HTMLElement>(`[data-table="${next.id}"]`)?.focus();
  };

  /** What the keyboard walks to is seen whole. A finger sees what it touches. */
  const follow = ({ target }: FocusEvent<HTMLElement>) => {
    const table = venueStore.getState().venue?.tables.get(target.dataset['table'] ?? '');
    if (table === undefined || !target.matches(':focus-visible')) return;
    look((view, frame) => bringIntoView(view, frame, table), 'gliding');
  };

  return (
    <>
      <div ref={spaceRef} className={styles.space} data-near={!isWhole || undefined} {...pointer}>
        {scale !== null && (
          <div
            ref={planRef}
            role="group"
            aria-label={t`Tables of ${name}`}
            className={styles.plan}
            style={
              {
                width: room.width * scale,
                height: room.height * scale,
                '--zoom': zoom,
              } as CSSProperties
            }
            onKeyDown={walk}
            onFocus={follow}
          >
            <Scenery pieces={room.scenery} scale={scale} />
            {ids.map((id) => (
              <TableButton
                key={id}
                id={id}
                scale={scale}
                isTabStop={id === tabStop}
                isDimmed={found !== null && !found.has(id)}
                onMenu={showMenu}
                onFocus={setFocused}
              />
            ))}
            {ids.length === 0 && (
              <p
                className={styles.empty}
              >{t`No tables stand in this room yet. “Add a table” below puts the first one here.`}</p>
            )}
          </div>
        )}
      </div>
      {menu !== null && <TableMenu {...menu} onClose={() => setMenu(null)} />}
    </>
  );
}

function tablesOf<Table extends { readonly room: string }>(
  tables: ReadonlyMap<string, Table>,
  room: string,
): readonly Table[] {
  return [...tables.values()].filter((table) => table.room === room);
}
