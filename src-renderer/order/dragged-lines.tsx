import { createPortal } from 'react-dom';
import { useStore } from 'zustand';
import styles from './dragged-lines.module.css';
import { lineDrag } from './line-drag.ts';

/** The lines in the hand. They take no place on the page, and hide nothing from the pointer. */
export function DraggedLines() {
  const drag = useStore(lineDrag, (state) => state.drag);
  if (drag === null) return null;
  return createPortal(
    <div
      aria-hidden
      className={styles.dragged}
      data-over={drag.over !== null || undefined}
      style={{ translate: `${drag.x}px ${drag.y}px` }}
    >
      {drag.words}
    </div>,
    document.body,
  );
}
