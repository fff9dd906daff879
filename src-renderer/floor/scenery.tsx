import { Leaf } from 'lucide-react';
import type { RoomView } from '../../src-shared/contract/views.ts';
import styles from './scenery.module.css';

interface SceneryProps {
  readonly pieces: RoomView['scenery'];
  /** Pixels per centimetre. */
  readonly scale: number;
}

/** What stands in a room besides tables, for orientation. */
export function Scenery({ pieces, scale }: SceneryProps) {
  return pieces.map(({ kind, label, x, y, width, height }) => (
    <div
      key={`${kind} ${x} ${y} ${width} ${height}`}
      className={styles.piece}
      data-kind={kind}
      data-upright={height > width || undefined}
      style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
    >
      {kind === 'plant' ? <Leaf aria-hidden strokeWidth={1.9} /> : label}
    </div>
  ));
}
