import { t } from '@lingui/core/macro';
import { EditFloorButton } from '../layout/edit-floor-button.tsx';
import { useNavigation } from '../shell/navigation.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { OpenTabs } from '../tabs/open-tabs.tsx';
import { SearchField } from '../ui/search-field.tsx';
import styles from './floor.module.css';
import { RoomFloor } from './room-floor.tsx';
import { RoomSwitcher } from './room-switcher.tsx';
import { useFloorSearch } from './use-floor-search.ts';
import { useMatchingTables } from './use-matching-tables.ts';
import { useRooms } from './use-rooms.ts';

/** The home screen: a room from above, and the open tabs beside it. */
export function Floor() {
  const rooms = useRooms();
  const chosen = useNavigation((state) => state.room);
  const room = rooms.find(({ id }) => id === chosen) ?? rooms[0];
  const { query, setQuery, found, openFirst } = useFloorSearch(room?.id);
  const matching = useMatchingTables(found?.tables ?? null);
  return (
    <div className={styles.floor}>
      <TopBarSlot>
        {room !== undefined && <RoomSwitcher rooms={rooms} shown={room.id} found={matching} />}
        <SearchField label={t`Table, tab, item`} value={query} onChange={setQuery} onSubmit={openFirst} />
        <EditFloorButton room={room?.id ?? null} />
      </TopBarSlot>
      <h1 className="visually-hidden">{room?.name ?? t`Floor`}</h1>
      {room === undefined ? (
        <p className={styles.empty}>
          {t`This venue has no rooms yet. A manager adds them under Manage, “Edit the floor”. The counter and the tabs work without them.`}
        </p>
      ) : (
        <RoomFloor key={room.id} room={room} matching={matching} />
      )}
      <OpenTabs found={found?.tabs ?? null} />
    </div>
  );
}
