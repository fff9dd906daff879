import { memo } from 'react';
import type { TableView } from '../../src-shared/contract/views.ts';
import { chairPlaces } from './chair-places.ts';
import styles from './chairs.module.css';

type ChairsProps = Readonly<Pick<TableView, 'shape' | 'seats' | 'width' | 'height'>>;

export const Chairs = memo(function Chairs(table: ChairsProps) {
  return (
    <svg aria-hidden className={styles.chairs} viewBox={`0 0 ${table.width} ${table.height}`}>
      {chairPlaces(table).map(({ x, y, length, depth, turn }) => (
        <rect
          key={`${x} ${y}`}
          className={styles.chair}
          x={x - length / 2}
          y={y - depth / 2}
          width={length}
          height={depth}
          rx={Math.min(depth, length) / 2}
          transform={`rotate(${turn} ${x} ${y})`}
        />
      ))}
    </svg>
  );
});
