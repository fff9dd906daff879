import { turn } from '../floor/turn.ts';
import type { LayoutTable } from './draft/layout.ts';
import styles from './moved-elsewhere.module.css';

interface MovedElsewhereProps {
  readonly tables: readonly LayoutTable[];
  readonly scale: number;
}

/** Where tables stand on the floor by now that somebody else moved or added while this draft was made. */
export function MovedElsewhere({ tables, scale }: MovedElsewhereProps) {
  return tables.map(({ id, name, x, y, width, height, rotation, shape }) => (
    <span
      key={id}
      aria-hidden
      className={styles.ghost}
      data-shape={shape}
      style={{
        left: x * scale,
        top: y * scale,
        width: width * scale,
        height: height * scale,
        ...turn(rotation),
      }}
    >
      {name}
    </span>
  ));
}
