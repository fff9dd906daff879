import { turn } from '../floor/turn.ts';
import type { Thing } from './draft/layout.ts';
import { hasOneMeasure } from './draft/shape.ts';
import styles from './handles.module.css';

interface HandlesProps {
  readonly thing: Thing;
  readonly scale: number;
}

const CORNERS = ['-1 -1', '1 -1', '-1 1', '1 1'] as const;
const SIDES = [
  { grip: '0 -1', isAlong: 'width' },
  { grip: '0 1', isAlong: 'width' },
  { grip: '-1 0', isAlong: 'height' },
  { grip: '1 0', isAlong: 'height' },
] as const;
/** A shorter side, in pixels, has no handle between those of its corners: fingers would miss it. */
const LEAST_SIDE = 110;

/** What a single thing is resized and turned by. The panel's fields do the same without a pointer. */
export function Handles({ thing, scale }: HandlesProps) {
  const box = { width: thing.width * scale, height: thing.height * scale };
  const sides = hasOneMeasure(thing) ? [] : SIDES.filter(({ isAlong }) => box[isAlong] >= LEAST_SIDE);
  return (
    <div
      aria-hidden
      className={styles.frame}
      data-moves={thing.id}
      style={{ left: thing.x * scale, top: thing.y * scale, ...box, ...turn(thing.rotation) }}
    >
      {[...CORNERS, ...sides.map(({ grip }) => grip)].map((grip) => {
        const [across = 0, down = 0] = grip.split(' ').map(Number);
        return (
          <span
            key={grip}
            className={styles.handle}
            data-handle={grip}
            style={{
              left: `${50 + across * 50}%`,
              top: `${50 + down * 50}%`,
              translate: `${across * 12}px ${down * 12}px`,
            }}
          />
        );
      })}
      <span className={styles.stem} />
      <span className={styles.handle} data-handle="turn" style={{ left: '50%', top: -52 }} />
    </div>
  );
}
