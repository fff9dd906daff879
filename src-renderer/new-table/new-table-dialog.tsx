import { plural, t } from '@lingui/core/macro';
import { type FormEvent, useId, useState } from 'react';
import { runCommand } from '../connection/run-command.ts';
import { useSettings } from '../connection/venue-store.ts';
import { lookAs, lookIn } from '../layout/draft/add.ts';
import { roomOf } from '../layout/draft/layout.ts';
import { nextTableNames } from '../layout/draft/table-names.ts';
import { useFloorLayout } from '../layout/layout-store.ts';
import { ShapeChoice } from '../layout/shape-choice.tsx';
import { openOrder } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatAmount } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { TextField } from '../ui/text-field.tsx';
import { FirstItemsPicker } from './first-items-picker.tsx';
import { type FirstItems, sumOf } from './first-products.ts';
import styles from './new-table-dialog.module.css';
import { placeTable } from './place-table.ts';
import { SeatsField } from './seats-field.tsx';

interface NewTableDialogProps {
  readonly room: string;
  readonly onClose: () => void;
}

/** Puts another table into the room, on a free place, with what its guests order first; then goes to its order. */
export function NewTableDialog({ room: id, onClose }: NewTableDialogProps) {
  const form = useId();
  const settings = useSettings();
  const layout = useFloorLayout();
  const [name, setName] = useState(() => nextTableNames(layout, id, 1)[0] ?? '');
  const [look, setLook] = useState(() => lookIn(layout, id));
  const [items, setItems] = useState<FirstItems>(new Map());
  const room = roomOf(layout, id);
  if (room === undefined) return null;
  const place = placeTable(layout, room, look);
  const { pieces, totalMinor } = sumOf(items);
  const roomName = room.name;

  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (place === null) return;
    const shownName = tableName(name.trim());
    const done = await runCommand(
      {
        type: 'addTable',
        room: id,
        name: name.trim(),
        ...look,
        ...place,
        rotation: 0,
        items: [...items.values()].map(({ of: { product, variant }, quantity }) => ({
          product,
          variant,
          quantity,
        })),
      },
      t`${shownName} stands in ${roomName}.`,
    );
    if (done === null || done.created === null) return;
    onClose();
    openOrder({ kind: 'table', id: done.created });
  };

  return (
    <Dialog title={t`New table in ${roomName}`} isOpen onClose={onClose} size="medium">
      <div className={styles.parts}>
        <form id={form} className={styles.form} onSubmit={(event) => void add(event)}>
          <TextField
            label={t`Name`}
            value={name}
            onChange={setName}
            maxLength={60}
            required
            // The dialog exists to ask this; what it suggests is replaced by typing.
            autoFocus
            onFocus={(event) => event.target.select()}
          />
          <SeatsField value={look.seats} onChange={(seats) => setLook({ ...look, seats })} />
          <ShapeChoice value={look.shape} onChange={(shape) => setLook(lookAs(look, shape))} />
          {place === null && (
            <p role="status" className={styles.full}>
              {t`There is no free place for it in ${roomName}. Choose another shape or another room, or make room under “Edit the floor”.`}
            </p>
          )}
        </form>
        <FirstItemsPicker items={items} onChange={setItems} />
      </div>
      <div className={styles.actions}>
        <p className={styles.sum} aria-live="polite">
          {pieces > 0 && (
            <>
              {plural(pieces, { one: '# item', other: '# items' })}{' '}
              <strong>{formatAmount(totalMinor, settings)}</strong>
            </>
          )}
        </p>
        <Button onClick={onClose}>{t`Cancel`}</Button>
        <Button type="submit" form={form} tone="accent" disabled={name.trim() === '' || place === null}>
          {t`Add table`}
        </Button>
      </div>
    </Dialog>
  );
}
