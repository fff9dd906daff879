import { plural, t } from '@lingui/core/macro';
import { useMemo } from 'react';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { Canvas } from './canvas.tsx';
import { countChanges } from './draft/changes.ts';
import { changedElsewhere, movedElsewhere } from './draft/elsewhere.ts';
import { chosenThings } from './draft/layout.ts';
import styles from './layout-editor.module.css';
import { useDraft, useFloorLayout, useLayout } from './layout-store.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { useMayEditFloor } from './may-edit-floor.ts';
import { Panel } from './panel.tsx';
import { RoomTabs } from './room-tabs.tsx';
import { Toolbar } from './toolbar.tsx';
import { useEditorKeys } from './use-editor-keys.ts';

/** Draws the rooms and tables of the venue as a draft, and publishes it whole. */
export function LayoutEditor() {
  return useMayEditFloor() ? (
    <Editor />
  ) : (
    <p className={styles.closed}>{t`Only managers edit the floor. A draft that was begun here is kept.`}</p>
  );
}

function Editor() {
  const draft = useDraft();
  const floor = useFloorLayout();
  const shown = useLayout((editing) => editing.room);
  const selection = useLayout((editing) => editing.selection);
  const { base, now } = draft;
  const room = now.rooms.find(({ id }) => id === shown) ?? now.rooms[0];
  const chosen = chosenThings(now, selection);
  const changes = useMemo(() => countChanges(base, now), [base, now]);
  const elsewhere = useMemo(() => changedElsewhere({ base, floor, now }), [base, floor, now]);
  const moved = useMemo(() => movedElsewhere(base, floor), [base, floor]);
  useEditorKeys(room?.id);
  return (
    <div className={styles.editor}>
      <TopBarSlot>
        <h1 className="visually-hidden">{t`Edit the floor`}</h1>
        <RoomTabs layout={now} shown={room?.id} />
        <p role="status" className={styles.state} data-draft={changes > 0 || undefined}>
          {changes === 0
            ? t`As on the floor`
            : plural(changes, {
                one: 'Draft · # change not yet on the floor',
                other: 'Draft · # changes not yet on the floor',
              })}
        </p>
      </TopBarSlot>
      <Toolbar draft={draft} room={room} hasSelection={chosen.length > 0} />
      {room === undefined ? (
        <p className={styles.empty}>{t`There is no room yet. Add one at the top.`}</p>
      ) : (
        <Canvas
          key={room.id}
          layout={now}
          room={room}
          elsewhere={moved.filter((table) => table.room === room.id)}
        />
      )}
      <Panel layout={now} room={room} chosen={chosen} changes={changes} elsewhere={elsewhere} />
      <LeaveDialog />
    </div>
  );
}
