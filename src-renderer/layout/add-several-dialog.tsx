import { plural, t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import styles from './add-several-dialog.module.css';
import { add, newId } from './deeds.ts';
import { addSeveral, lookAs, lookIn, SEVERAL_LIMIT } from './draft/add.ts';
import type { Layout, LayoutRoom } from './draft/layout.ts';
import { nextTableNames } from './draft/table-names.ts';
import { NumberField } from './number-field.tsx';
import { ShapeChoice } from './shape-choice.tsx';

interface AddSeveralDialogProps {
  readonly room: LayoutRoom;
  readonly layout: Layout;
  readonly onClose: () => void;
}

/** Rows of tables that look alike, named one after the other. */
export function AddSeveralDialog({ room, layout, onClose }: AddSeveralDialogProps) {
  const [rows, setRows] = useState(2);
  const [columns, setColumns] = useState(3);
  const [gap, setGap] = useState(100);
  const [look, setLook] = useState(() => lookIn(layout, room.id));
  const names = nextTableNames(layout, room.id, rows * columns);
  const [first = ''] = names;
  const last = names.at(-1) ?? first;
  const tables = names.length;
  const limit = (value: number) => Math.min(SEVERAL_LIMIT, Math.max(1, value));
  const place = (event: FormEvent) => {
    event.preventDefault();
    add((now) => addSeveral(now, { room: room.id, rows, columns, gap, look }, newId));
    onClose();
  };
  return (
    <Dialog title={t`Several tables`} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={place}>
        <div className={styles.row}>
          <NumberField label={t`Rows`} value={rows} onChange={(value) => setRows(limit(value))} />
          <NumberField label={t`Columns`} value={columns} onChange={(value) => setColumns(limit(value))} />
          <NumberField
            label={t`Gap`}
            unit="cm"
            step={10}
            value={gap}
            onChange={(value) => setGap(Math.max(0, value))}
          />
        </div>
        <ShapeChoice value={look.shape} onChange={(shape) => setLook(lookAs(look, shape))} />
        <div className={styles.row}>
          <NumberField
            label={t`Seats`}
            value={look.seats}
            onChange={(seats) => setLook({ ...look, seats: Math.min(99, Math.max(0, seats)) })}
          />
          <p className={styles.names}>{tables > 1 ? t`Tables ${first} to ${last}` : t`Table ${first}`}</p>
        </div>
        <div className={styles.actions}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" tone="accent">
            {plural(tables, { one: 'Add # table', other: 'Add # tables' })}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
