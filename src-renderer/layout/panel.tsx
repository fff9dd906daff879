import { plural, t } from '@lingui/core/macro';
import { ArrangeTools } from './arrange-tools.tsx';
import { BoxFields } from './box-fields.tsx';
import { setPieces } from './draft/edit.ts';
import type { ElsewhereChange } from './draft/elsewhere.ts';
import { isTable, type Layout, type LayoutRoom, type Thing } from './draft/layout.ts';
import { change } from './layout-store.ts';
import { NameField } from './name-field.tsx';
import { News } from './news.tsx';
import styles from './panel.module.css';
import { PublishFoot } from './publish-foot.tsx';
import { RoomFields } from './room-fields.tsx';
import { RoomSelect } from './room-select.tsx';
import { TableFields } from './table-fields.tsx';
import { thingName } from './thing-names.ts';

interface PanelProps {
  readonly layout: Layout;
  readonly room: LayoutRoom | undefined;
  readonly chosen: readonly Thing[];
  readonly changes: number;
  readonly elsewhere: readonly ElsewhereChange[];
}

/** What is selected, in numbers and words; and the way onto the floor. */
export function Panel({ layout, room, chosen, changes, elsewhere }: PanelProps) {
  const [one] = chosen;
  const count = chosen.length;
  const isMany = count > 1;
  const title = isMany
    ? plural(count, { one: '# thing selected', other: '# things selected' })
    : one === undefined
      ? (room?.name ?? t`No room yet`)
      : thingName(one);
  const ids = chosen.map(({ id }) => id);
  const isAllTables = chosen.every(isTable);
  return (
    <aside aria-label={t`What is selected`} className={styles.panel}>
      <div className={styles.fields}>
        <h2 className={styles.title}>{title}</h2>
        {one === undefined && <News elsewhere={elsewhere} />}
        {one === undefined && room !== undefined && <RoomFields layout={layout} room={room} />}
        {isMany && <ArrangeTools ids={ids} />}
        {one !== undefined && isAllTables && <TableFields tables={chosen.filter(isTable)} />}
        {one !== undefined && !isMany && !isTable(one) && one.kind !== 'plant' && (
          <NameField
            key={one.id}
            label={t`What is written on it`}
            most={30}
            mayBeEmpty
            value={one.label}
            onChange={(label) => change((now) => setPieces(now, ids, { label }))}
          />
        )}
        {one !== undefined && <BoxFields key={ids.join()} things={chosen} />}
        {one !== undefined && <RoomSelect layout={layout} room={one.room} ids={ids} />}
      </div>
      <PublishFoot changes={changes} />
    </aside>
  );
}
