import { memo } from 'react';
import type { TableView } from '../../src-shared/contract/views.ts';
import { type ChairPlace, chairPlaces } from './chair-places.ts';
import styles from './chairs.module.css';

type ChairsProps = Readonly<Pick<TableView, 'shape' | 'seats' | 'width' | 'height'>>;

/** The chairs of a table as one path: hundreds of tables stand on a floor. Each chair is a stroke with round ends. */
export const Chairs = memo(function Chairs(table: ChairsProps) {
  const places = chairPlaces(table);
  return (
    <svg aria-hidden className={styles.chairs} viewBox={`0 0 ${table.width} ${table.height}`}>
      <path className={styles.path} strokeWidth={places[0]?.depth} d={places.map(strokeOf).join('')} />
    </svg>
  );
});

function strokeOf({ x, y, length, depth, turn }: ChairPlace): string {
  const half = Math.max(0, length - depth) / 2;
  const radians = (turn * Math.PI) / 180;
  const [dx, dy] = [Math.cos(radians) * half, Math.sin(radians) * half];
  const at = (value: number) => value.toFixed(1);
  return `M${at(x - dx)} ${at(y - dy)}L${at(x + dx)} ${at(y + dy)}`;
}
