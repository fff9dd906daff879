import { t } from '@lingui/core/macro';
import {
  BrickWall,
  Copy,
  Grid3x3,
  Leaf,
  Magnet,
  Plus,
  Redo2,
  RotateCcw,
  SquareDashedMousePointer,
  Trash2,
  Undo2,
  Wine,
} from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { AddSeveralDialog } from './add-several-dialog.tsx';
import { add, duplicateSelected, newId, removeSelected } from './deeds.ts';
import { addPiece, addTable } from './draft/add.ts';
import type { Draft } from './draft/draft.ts';
import type { LayoutPiece, LayoutRoom } from './draft/layout.ts';
import { endDraft, layoutStore, redo, undo, useLayout } from './layout-store.ts';
import { pieceName } from './thing-names.ts';
import styles from './toolbar.module.css';

interface ToolbarProps {
  readonly draft: Draft;
  readonly room: LayoutRoom | undefined;
  readonly hasSelection: boolean;
}

const PIECES = [
  { kind: 'wall', icon: BrickWall },
  { kind: 'bar', icon: Wine },
  { kind: 'plant', icon: Leaf },
] as const satisfies readonly { readonly kind: LayoutPiece['kind']; readonly icon: unknown }[];

export function Toolbar({ draft, room, hasSelection }: ToolbarProps) {
  const [isAddingSeveral, setAddingSeveral] = useState(false);
  const isSnapping = useLayout((editing) => editing.isSnapping);
  const isPickingMore = useLayout((editing) => editing.isPickingMore);
  const hasRoom = room !== undefined;
  const place = (kind: LayoutPiece['kind']) => {
    if (room !== undefined) add((layout) => addPiece(layout, { room: room.id, kind }, newId));
  };
  return (
    <div role="toolbar" aria-label={t`Tools`} className={styles.bar}>
      <Button
        icon={Plus}
        disabled={!hasRoom}
        onClick={() => add((layout) => addTable(layout, room?.id ?? '', newId))}
      >
        {t`Table`}
      </Button>
      <Button icon={Grid3x3} disabled={!hasRoom} onClick={() => setAddingSeveral(true)}>
        {t({ message: 'Several…', context: 'tables' })}
      </Button>
      <SceneryMenu isDisabled={!hasRoom} onChoose={place} />
      <span className={styles.gap} />
      <Button icon={Undo2} aria-label={t`Undo`} disabled={draft.past.length === 0} onClick={undo} />
      <Button icon={Redo2} aria-label={t`Redo`} disabled={draft.future.length === 0} onClick={redo} />
      <span className={styles.gap} />
      <Button icon={Copy} aria-label={t`Duplicate`} disabled={!hasSelection} onClick={duplicateSelected} />
      <Button icon={Trash2} aria-label={t`Remove`} disabled={!hasSelection} onClick={removeSelected} />
      <span className={styles.gap} />
      <Button
        icon={Magnet}
        className={styles.toggle}
        aria-label={t`Snap to neighbours and grid`}
        aria-pressed={isSnapping}
        onClick={() => layoutStore.setState({ isSnapping: !isSnapping })}
      />
      <Button
        icon={SquareDashedMousePointer}
        className={styles.toggle}
        aria-label={t`Select several`}
        aria-pressed={isPickingMore}
        onClick={() => layoutStore.setState({ isPickingMore: !isPickingMore })}
      />
      <span className={styles.space} />
      <Button
        icon={RotateCcw}
        tone="quiet"
        aria-label={t`Throw the draft away`}
        disabled={draft.now === draft.base}
        onClick={endDraft}
      />
      {isAddingSeveral && room !== undefined && (
        <AddSeveralDialog room={room} layout={draft.now} onClose={() => setAddingSeveral(false)} />
      )}
    </div>
  );
}

function SceneryMenu({
  isDisabled,
  onChoose,
}: {
  readonly isDisabled: boolean;
  readonly onChoose: (kind: LayoutPiece['kind']) => void;
}) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={trigger}
        icon={BrickWall}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isDisabled}
        onClick={() => setOpen(true)}
      >
        {t`Scenery`}
      </Button>
      <Menu
        label={t`Scenery`}
        popover={{ triggerRef: trigger, isOpen, onOpenChange: setOpen, placement: 'bottom start' }}
        onAction={(key) => {
          setOpen(false);
          const piece = PIECES.find(({ kind }) => kind === key);
          if (piece !== undefined) onChoose(piece.kind);
        }}
      >
        {PIECES.map(({ kind, icon }) => (
          <MenuItem key={kind} id={kind} icon={icon} name={pieceName(kind)} />
        ))}
      </Menu>
    </>
  );
}
