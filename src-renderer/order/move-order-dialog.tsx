import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { runCommand } from '../connection/run-command.ts';
import { openOrder } from '../shell/navigation.ts';
import { Dialog } from '../ui/dialog.tsx';
import { dropLines } from './drop-lines.ts';
import { GuestCount } from './guest-count.tsx';
import { MoveLines } from './move-lines.tsx';
import type { MoveIntent } from './move-obstacle.ts';
import { moveOrder } from './move-order.ts';
import styles from './move-order-dialog.module.css';
import {
  isWhole,
  type MoveSelection,
  possibleSelection,
  selectAll,
  selectionCount,
} from './move-selection.ts';
import type { MoveTarget } from './move-target.ts';
import { MoveTargetCard } from './move-target-card.tsx';
import { movedSentence } from './moved-sentence.ts';
import { useOpenOrder } from './order-session.ts';
import { TargetPicker } from './target-picker.tsx';
import { useHolderName, useItems } from './use-holder.ts';
import { useSuggestedTable } from './use-suggested-table.ts';
import { useTargetName } from './use-target-name.ts';

interface MoveOrderDialogProps {
  readonly intent: MoveIntent;
  /** The one line that is meant first of all; null for everything. */
  readonly line: string | null;
  /** Whether the person goes along to where the whole order went. */
  readonly follows: boolean;
  readonly onClose: () => void;
}

/** Chooses where an order goes, whole or in part. */
export function MoveOrderDialog({ intent, line, follows, onClose }: MoveOrderDialogProps) {
  const { holder: from } = useOpenOrder();
  const items = useItems();
  const fromName = useHolderName();
  const [chosen, setTarget] = useState<MoveTarget | null>(null);
  const [wanted, setWanted] = useState<MoveSelection>(() =>
    selectAll(line === null ? items : items.filter(({ id }) => id === line)),
  );
  const [isMoving, setMoving] = useState(false);
  const isSeating = from.kind !== 'table';
  const { guests, setGuests, room, setRoom, suggested } = useSuggestedTable(items, isSeating);
  const target = chosen ?? suggested;
  const targetName = useTargetName(target);
  const selection = possibleSelection(wanted, items);
  const isAll = isWhole(selection, items);

  const move = async () => {
    if (target === null) return;
    setMoving(true);
    const count = selectionCount(selection);
    const doneSentence = movedSentence({ from, fromName, targetName, isAll, count });
    const done = await runCommand(moveOrder({ from, to: target, items, selection }), doneSentence);
    setMoving(false);
    if (done === null) return;
    onClose();
    const to = target.kind === 'new_tab' ? { kind: 'tab' as const, id: done.created ?? '' } : target;
    if (follows && isAll && from.kind !== 'counter') openOrder(to);
  };

  const drop = async (dragged: MoveSelection, to: Holder) => {
    if ((await dropLines({ from, to, items, selection: dragged, follows })) !== null) onClose();
  };

  return (
    <Dialog
      title={from.kind === 'counter' ? t`Where does this order sit?` : t`Move from ${fromName}`}
      size="large"
      isOpen
      onClose={onClose}
    >
      <div className={styles.move}>
        <TargetPicker
          from={from}
          intent={intent}
          target={target}
          onTarget={setTarget}
          room={room}
          onRoom={setRoom}
        />
        <div className={styles.side}>
          {isSeating && <GuestCount guests={guests} onGuests={setGuests} />}
          <MoveLines
            items={items}
            selection={selection}
            isFixed={from.kind === 'counter'}
            onSelection={setWanted}
            onDrop={(dragged, to) => void drop(dragged, to)}
          />
          <MoveTargetCard
            from={from}
            target={target}
            targetName={targetName}
            fitsFor={chosen === null && suggested !== null ? guests : null}
            isAll={isAll}
            isReady={selection.size > 0 && !isMoving}
            onMove={() => void move()}
            onCancel={onClose}
          />
        </div>
      </div>
    </Dialog>
  );
}
