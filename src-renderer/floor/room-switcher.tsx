import { t } from '@lingui/core/macro';
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
    <div role="group" aria-label={t`Rooms`} className={styles.switcher}>
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
            onClick={() => showRoom(id)}
          >
            <span className="visually-hidden">
              {roomLabel({ name, taken, total: inRoom.length, found: foundCount })}
            </span>
            <span aria-hidden>{name}</span>
            <span
              aria-hidden
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

function roomLabel(given: {
  readonly name: string;
  readonly taken: number;
  readonly total: number;
  readonly found: number | null;
}): string {
  const { name, taken, total, found } = given;
  return found === null
    ? t`${name}, ${taken} of ${total} tables taken`
    : t`${name}, ${taken} of ${total} tables taken, ${found} found`;
}
