import styles from './canvas-marks.module.css';
import type { Preview } from './use-canvas-pointer.ts';

interface CanvasMarksProps {
  readonly preview: Preview;
  readonly scale: number;
}

/** The lines that things are in line with, and what is being marked. They lie on the floor, below tables and their names. */
export function CanvasMarks({ preview: { guides, marked }, scale }: CanvasMarksProps) {
  return (
    <>
      {guides.map(({ axis, at, from, to }) => (
        <span
          key={axis}
          aria-hidden
          className={styles.guide}
          data-axis={axis}
          style={
            axis === 'down'
              ? { left: at * scale, top: from * scale, height: (to - from) * scale }
              : { top: at * scale, left: from * scale, width: (to - from) * scale }
          }
        />
      ))}
      {marked !== null && (
        <span
          aria-hidden
          className={styles.marked}
          style={{
            left: marked.left * scale,
            top: marked.top * scale,
            width: (marked.right - marked.left) * scale,
            height: (marked.bottom - marked.top) * scale,
          }}
        />
      )}
    </>
  );
}
