import { Armchair, Circle, type LucideIcon, RectangleHorizontal, Square } from 'lucide-react';
import type { LayoutTable } from './draft/layout.ts';
import styles from './shape-choice.module.css';

interface ShapeChoiceProps {
  /** Null where what is selected differs. */
  readonly value: LayoutTable['shape'] | null;
  readonly onChange: (shape: LayoutTable['shape']) => void;
}

const SHAPES: readonly {
  readonly shape: LayoutTable['shape'];
  readonly icon: LucideIcon;
  readonly name: string;
}[] = [
  { shape: 'round', icon: Circle, name: 'Round' },
  { shape: 'square', icon: Square, name: 'Square' },
  { shape: 'rectangle', icon: RectangleHorizontal, name: 'Rectangle' },
  { shape: 'booth', icon: Armchair, name: 'Booth' },
];

export function ShapeChoice({ value, onChange }: ShapeChoiceProps) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>Shape</legend>
      {SHAPES.map(({ shape, icon: Icon, name }) => (
        <button
          key={shape}
          type="button"
          className={styles.choice}
          aria-label={name}
          aria-pressed={shape === value}
          onClick={() => onChange(shape)}
        >
          <Icon aria-hidden strokeWidth={1.9} />
        </button>
      ))}
    </fieldset>
  );
}
