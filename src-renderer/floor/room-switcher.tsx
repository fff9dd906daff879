import type { RoomView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';
import { showRoom } from '../shell/navigation.ts';
import { isTaken } from './room-counts.ts';
import styles from './room-switcher.module.css';

interface RoomSwitcherProps {
  readonly rooms: readonly RoomView[];
  readonly shown: string;
  /** The tables that a search found; null when there is none on. */
  readonly found: ReadonlySet<string> | null;
}

/** The rooms, with how many of their tables are taken or, during a search, were found. */
export function RoomSwitcher({ rooms, shown, found }: RoomSwitcherProps) {
  const tables = useVenue((venue) => venue.tables);
  return (
    <div role="group" aria-label="Rooms" className={styles.switcher}>
      {rooms.map(({ id, name }) => {
        const inRoom = [...tables.values()].filter(({ room }) => room === id);
        const taken = inRoom.filter(isTaken).length;
        const foundCount = found === null ? null : inRoom.filter((table) => found.has(table.id)).length;
        return (
          <button
            key={id}
            type="button"
            className={styles.room}
            aria-pressed={id === shown}
            aria-label={`${name}, ${taken} of ${inRoom.length} tables taken${foundCount === null ? '' : `, ${foundCount} found`}`}
            onClick={() => showRoom(id)}
          >
            {name}
            <span
              className={styles.count}
              data-found={foundCount !== null && foundCount > 0 ? true : undefined}
            >
              <span className={styles.taken} data-hidden={foundCount !== null || undefined}>
                {taken} / {inRoom.length}
              </span>
              {foundCount !== null && <span className={styles.found}>{foundCount}</span>}
            </span>
          </button>
        );
      })}
    </div>
  );
}
