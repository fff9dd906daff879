import { t } from '@lingui/core/macro';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { useVenue } from '../connection/venue-store.ts';
import { isTaken } from '../floor/room-counts.ts';
import { useRooms } from '../floor/use-rooms.ts';
import type { MoveIntent } from './move-obstacle.ts';
import type { MoveTarget } from './move-target.ts';
import { TabTargets } from './tab-targets.tsx';
import { TableTargets } from './table-targets.tsx';
import styles from './target-picker.module.css';

export interface TargetProps {
  readonly from: Holder;
  readonly intent: MoveIntent;
  readonly target: MoveTarget | null;
  readonly onTarget: (target: MoveTarget | null) => void;
}

interface TargetPickerProps extends TargetProps {
  /** The room on show. */
  readonly room: string | null;
  readonly onRoom: (room: string) => void;
}

const TABS = 'tabs';

/** The rooms from above and the open tabs, to choose one table or tab. Only tables change places. */
export function TargetPicker({ room: shown, onRoom: setShown, ...props }: TargetPickerProps) {
  const rooms = useRooms();
  const tables = useVenue((venue) => venue.tables);
  const tabCount = useVenue(({ tabs }) => tabs.size);
  const room = rooms.find(({ id }) => id === shown) ?? rooms[0];
  const isTabs = shown === TABS || room === undefined;
  return (
    <div className={styles.picker}>
      <div role="group" aria-label={t`Rooms and tabs`} className={styles.switcher}>
        {rooms.map(({ id, name }) => {
          const inRoom = [...tables.values()].filter((table) => table.room === id);
          return (
            <button
              key={id}
              type="button"
              className={styles.place}
              aria-pressed={!isTabs && id === room.id}
              onClick={() => setShown(id)}
            >
              {name}{' '}
              <span className={styles.count}>
                {inRoom.filter(isTaken).length} / {inRoom.length}
              </span>
            </button>
          );
        })}
        {props.intent !== 'swap' && (
          <button type="button" className={styles.place} aria-pressed={isTabs} onClick={() => setShown(TABS)}>
            {t`Tabs`} <span className={styles.count}>{tabCount}</span>
          </button>
        )}
      </div>
      {isTabs ? <TabTargets {...props} /> : <TableTargets key={room.id} room={room} {...props} />}
    </div>
  );
}
