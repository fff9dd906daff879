import { t } from '@lingui/core/macro';
import { Plus } from 'lucide-react';
import { newId } from './deeds.ts';
import type { Layout } from './draft/layout.ts';
import { addRoom } from './draft/rooms.ts';
import { change, currentDraft, showLayoutRoom } from './layout-store.ts';
import styles from './room-tabs.module.css';

interface RoomTabsProps {
  readonly layout: Layout;
  readonly shown: string | undefined;
}

/** The rooms of the draft in their order, and a new one after them. */
export function RoomTabs({ layout, shown }: RoomTabsProps) {
  const add = () => {
    const { layout: next, id } = addRoom(currentDraft().now, newId);
    change(() => next);
    showLayoutRoom(id);
  };
  return (
    <div role="group" aria-label={t`Rooms of the draft`} className={styles.tabs}>
      {layout.rooms.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={styles.tab}
          aria-pressed={id === shown}
          onClick={() => showLayoutRoom(id)}
        >
          {name}
        </button>
      ))}
      <button type="button" className={styles.tab} aria-label={t`Add a room`} onClick={add}>
        <Plus aria-hidden className={styles.icon} strokeWidth={1.9} />
      </button>
    </div>
  );
}
