import { plural, t } from '@lingui/core/macro';
import { ArrowLeft, ArrowRight, Trash2 } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { isTable, type Layout, type LayoutRoom, thingsIn } from './draft/layout.ts';
import { removeRoom, renameRoom, reorderRoom, resizeRoom } from './draft/rooms.ts';
import { GRID } from './draft/snap.ts';
import { change } from './layout-store.ts';
import { NameField } from './name-field.tsx';
import { NumberField } from './number-field.tsx';
import styles from './panel.module.css';

interface RoomFieldsProps {
  readonly layout: Layout;
  readonly room: LayoutRoom;
}

/** The room itself, while nothing in it is selected. */
export function RoomFields({ layout, room: { id, name, width, height } }: RoomFieldsProps) {
  const tables = thingsIn(layout, id).filter(isTable).length;
  const at = layout.rooms.findIndex((room) => room.id === id);
  return (
    <>
      <NameField
        key={id}
        label={t`Name`}
        most={60}
        value={name}
        onChange={(wanted) => change((now) => renameRoom(now, id, wanted))}
      />
      <div className={styles.pair}>
        <NumberField
          label={t`Width`}
          unit="cm"
          step={GRID}
          value={width}
          onChange={(wanted) => change((now) => resizeRoom(now, id, { width: wanted }))}
        />
        <NumberField
          label={t`Depth`}
          unit="cm"
          step={GRID}
          value={height}
          onChange={(wanted) => change((now) => resizeRoom(now, id, { height: wanted }))}
        />
      </div>
      <div className={styles.pair}>
        <Button icon={ArrowLeft} disabled={at <= 0} onClick={() => change((now) => reorderRoom(now, id, -1))}>
          {t({ message: 'Earlier', context: 'in the order of the rooms' })}
        </Button>
        <Button
          icon={ArrowRight}
          disabled={at >= layout.rooms.length - 1}
          onClick={() => change((now) => reorderRoom(now, id, 1))}
        >
          {t({ message: 'Later', context: 'in the order of the rooms' })}
        </Button>
      </div>
      <Button icon={Trash2} disabled={tables > 0} onClick={() => change((now) => removeRoom(now, id))}>
        {t`Remove the room`}
      </Button>
      <p className={styles.note}>
        {tables > 0
          ? plural(tables, {
              one: '# table stands here. A room can be removed once it has none.',
              other: '# tables stand here. A room can be removed once it has none.',
            })
          : t`No table stands here.`}
      </p>
    </>
  );
}
