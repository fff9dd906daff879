import { Leaf } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { Chairs } from '../floor/chairs.tsx';
import { reachOf, tableType } from '../floor/table-type.ts';
import { turn } from '../floor/turn.ts';
import { isTable, type Thing } from './draft/layout.ts';
import styles from './editor-thing.module.css';
import { thingLabel } from './thing-names.ts';

interface EditorThingProps {
  readonly thing: Thing;
  /** Pixels per centimetre. */
  readonly scale: number;
  readonly isSelected: boolean;
  /** Whether Tab enters the canvas here. */
  readonly isTabStop: boolean;
  readonly onFocus: (id: string) => void;
  /** Called by Enter, the space bar and a screen reader. */
  readonly onChoose: (id: string) => void;
}

/** A table or a piece of scenery as it stands in the draft. */
export const EditorThing = memo(function EditorThing({
  thing,
  scale,
  isSelected,
  isTabStop,
  onFocus,
  onChoose,
}: EditorThingProps) {
  const box = { width: thing.width * scale, height: thing.height * scale };
  return (
    <button
      type="button"
      className={styles.thing}
      style={
        {
          left: thing.x * scale,
          top: thing.y * scale,
          ...box,
          ...turn(thing.rotation),
          '--side': `${Math.min(box.width, box.height)}px`,
        } as CSSProperties
      }
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={isSelected}
      aria-label={thingLabel(thing)}
      data-thing={thing.id}
      data-moves={thing.id}
      data-kind={thing.kind}
      data-shape={isTable(thing) ? thing.shape : undefined}
      onFocus={() => onFocus(thing.id)}
      onClick={(event) => {
        // A pointer selects as it goes down.
        if (event.detail === 0) onChoose(thing.id);
      }}
    >
      {isTable(thing) ? (
        <>
          <Chairs shape={thing.shape} seats={thing.seats} width={thing.width} height={thing.height} />
          <span className={styles.top} />
          <span
            aria-hidden
            className={styles.name}
            style={{
              ...turn(-thing.rotation),
              fontSize: tableType(reachOf({ ...thing, ...box }), thing.name, '').name,
            }}
          >
            {thing.name}
          </span>
        </>
      ) : (
        <span aria-hidden className={styles.top} data-upright={box.height > box.width || undefined}>
          {thing.kind === 'plant' ? <Leaf strokeWidth={1.9} /> : thing.label}
        </span>
      )}
    </button>
  );
});
