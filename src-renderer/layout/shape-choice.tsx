import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
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
  readonly name: MessageDescriptor;
}[] = [
  { shape: 'round', icon: Circle, name: msg({ message: 'Round', context: 'shape of a table' }) },
  { shape: 'square', icon: Square, name: msg({ message: 'Square', context: 'shape of a table' }) },
  {
    shape: 'rectangle',
    icon: RectangleHorizontal,
    name: msg({ message: 'Rectangle', context: 'shape of a table' }),
  },
  { shape: 'booth', icon: Armchair, name: msg({ message: 'Booth', context: 'shape of a table' }) },
];

export function ShapeChoice({ value, onChange }: ShapeChoiceProps) {
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{t`Shape`}</legend>
      {SHAPES.map(({ shape, icon: Icon, name }) => (
        <button
          key={shape}
          type="button"
          className={styles.choice}
          aria-label={i18n._(name)}
          aria-pressed={shape === value}
          onClick={() => onChange(shape)}
        >
          <Icon aria-hidden strokeWidth={1.9} />
        </button>
      ))}
    </fieldset>
  );
}
