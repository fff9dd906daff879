import { useState } from 'react';
import { runCommand } from '../connection/run-command.ts';
import { openOrder } from '../shell/navigation.ts';
import { Dialog } from '../ui/dialog.tsx';
import styles from './move-dialog.module.css';
import { MoveLines } from './move-lines.tsx';
import { moveOrder } from './move-order.ts';
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
import { useOpenOrder, useSession } from './order-session.ts';
import { TargetPicker } from './target-picker.tsx';
import { useHolderName, useItems } from './use-holder.ts';
import { useTargetName } from './use-target-name.ts';

/** Chooses where an order goes, whole or in part. */
export function MoveDialog() {
  const moving = useSession((session) => session.moving);
  return moving === null ? null : <Move line={moving.line} />;
}

function Move({ line }: { readonly line: string | null }) {
  const { holder: from, session } = useOpenOrder();
  const items = useItems();
  const fromName = useHolderName();
  const [target, setTarget] = useState<MoveTarget | null>(null);
  const [wanted, setWanted] = useState<MoveSelection>(() =>
    selectAll(line === null ? items : items.filter(({ id }) => id === line)),
  );
  const [isMoving, setMoving] = useState(false);
  const targetName = useTargetName(target);
  const selection = possibleSelection(wanted, items);
  const isAll = isWhole(selection, items);

  const close = () => session.setState({ moving: null });
  const move = async () => {
    if (target === null) return;
    setMoving(true);
    const to = target.kind === 'new_tab' ? await openTab(target.name) : target;
    if (to !== null) {
      const doneSentence = movedSentence({
        from,
        fromName,
        targetName,
        isAll,
        count: selectionCount(selection),
      });
      const done = await runCommand(moveOrder({ from, to, items, selection }), doneSentence);
      if (done !== null) {
        close();
        if (isAll && from.kind !== 'counter') openOrder(to);
        return;
      }
      setTarget(to);
    }
    setMoving(false);
  };

  return (
    <Dialog
      title={from.kind === 'counter' ? 'Where does this order sit?' : `Move from ${fromName}`}
      size="large"
      isOpen
      onClose={close}
    >
      <div className={styles.move}>
        <TargetPicker from={from} target={target} onTarget={setTarget} />
        <div className={styles.side}>
          <MoveLines
            items={items}
            selection={selection}
            isFixed={from.kind === 'counter'}
            onSelection={setWanted}
          />
          <MoveTargetCard
            from={from}
            target={target}
            targetName={targetName}
            isAll={isAll}
            isReady={selection.size > 0 && !isMoving}
            onMove={() => void move()}
            onCancel={close}
          />
        </div>
      </div>
    </Dialog>
  );
}

async function openTab(name: string) {
  const done = await runCommand({ type: 'openTab', name });
  return done?.created ? ({ kind: 'tab', id: done.created } as const) : null;
}
