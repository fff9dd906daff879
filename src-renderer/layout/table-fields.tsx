import { t } from '@lingui/core/macro';
import { commonValue } from './common-value.ts';
import { setShape, setTables } from './draft/edit.ts';
import type { LayoutTable } from './draft/layout.ts';
import { change } from './layout-store.ts';
import { NameField } from './name-field.tsx';
import { NumberField } from './number-field.tsx';
import styles from './panel.module.css';
import { ShapeChoice } from './shape-choice.tsx';

const MOST_SEATS = 99;

/** What tables have besides a place: a name, if it is one, a shape and seats. */
export function TableFields({ tables }: { readonly tables: readonly LayoutTable[] }) {
  const ids = tables.map(({ id }) => id);
  const [one, ...others] = tables;
  const seats = (
    <NumberField
      label={t`Seats`}
      value={commonValue(tables, (table) => table.seats)}
      onChange={(wanted) => {
        const count = Math.min(MOST_SEATS, Math.max(0, wanted));
        change((layout) => setTables(layout, ids, { seats: count }));
      }}
    />
  );
  return (
    <>
      {one !== undefined && others.length === 0 ? (
        <div className={styles.wide}>
          <NameField
            key={one.id}
            label={t`Name`}
            most={60}
            value={one.name}
            onChange={(name) => change((layout) => setTables(layout, ids, { name }))}
          />
          {seats}
        </div>
      ) : (
        seats
      )}
      <ShapeChoice
        value={commonValue(tables, ({ shape }) => shape)}
        onChange={(shape) => change((layout) => setShape(layout, ids, shape))}
      />
    </>
  );
}
