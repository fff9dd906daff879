import { t } from '@lingui/core/macro';
import { SelectField } from '../ui/select-field.tsx';
import { moveToRoom } from './draft/edit.ts';
import type { Layout } from './draft/layout.ts';
import { change, layoutStore } from './layout-store.ts';

interface RoomSelectProps {
  readonly layout: Layout;
  readonly room: string;
  readonly ids: readonly string[];
}

/** Takes things to another room, and goes along. */
export function RoomSelect({ layout, room, ids }: RoomSelectProps) {
  return (
    <SelectField
      label={t`Room`}
      value={room}
      onChange={(to) => {
        change((now) => moveToRoom(now, ids, to));
        layoutStore.setState({ room: to });
      }}
    >
      {layout.rooms.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}
