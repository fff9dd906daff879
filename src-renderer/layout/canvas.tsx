import { t } from '@lingui/core/macro';
import { useCallback, useRef, useState } from 'react';
import { useRoomScale } from '../floor/use-room-scale.ts';
import styles from './canvas.module.css';
import { CanvasMarks } from './canvas-marks.tsx';
import { chosenThings, type Layout, type LayoutRoom, type LayoutTable, thingsIn } from './draft/layout.ts';
import { EditorThing } from './editor-thing.tsx';
import { Handles } from './handles.tsx';
import { toggle, useLayout } from './layout-store.ts';
import { MovedElsewhere } from './moved-elsewhere.tsx';
import { useCanvasPointer } from './use-canvas-pointer.ts';

interface CanvasProps {
  readonly layout: Layout;
  readonly room: LayoutRoom;
  /** Tables of this room that somebody else moved or added meanwhile, as they stand on the floor. */
  readonly elsewhere: readonly LayoutTable[];
}

/** A room from above, as it is being drawn. */
export function Canvas({ layout, room, elsewhere }: CanvasProps) {
  const { ref, scale } = useRoomScale(room);
  return (
    <div ref={ref} className={styles.space}>
      {scale !== null && <Plan layout={layout} room={room} elsewhere={elsewhere} scale={scale} />}
    </div>
  );
}

function Plan({ layout, room, elsewhere, scale }: CanvasProps & { readonly scale: number }) {
  const plan = useRef<HTMLDivElement>(null);
  const { preview, pointer } = useCanvasPointer(room, scale, plan);
  const selection = useLayout((editing) => editing.selection);
  const [focused, setFocused] = useState<string | null>(null);
  const onFocus = useCallback((id: string) => setFocused(id), []);
  const onChoose = useCallback((id: string) => toggle(id), []);
  const { name } = room;
  const things = thingsIn(layout, room.id);
  const tabStop = things.find(({ id }) => id === focused)?.id ?? things[0]?.id;
  const [chosen, ...others] = chosenThings(layout, selection);
  const shown = chosen && preview.thing?.id === chosen.id ? preview.thing : chosen;
  return (
    <div
      ref={plan}
      role="group"
      aria-label={t`Plan of ${name}`}
      aria-describedby="layout-keys"
      className={styles.plan}
      style={{ width: room.width * scale, height: room.height * scale }}
      data-canvas
      {...pointer}
    >
      <p id="layout-keys" className="visually-hidden">
        {t`Enter selects. Arrow keys move what is selected by one centimetre, with Shift by ten. R turns it, Delete removes it, Escape ends the selection; without one, arrow keys go from table to table.`}
      </p>
      <MovedElsewhere tables={elsewhere} scale={scale} />
      <CanvasMarks preview={preview} scale={scale} />
      {things.map((thing) => (
        <EditorThing
          key={thing.id}
          thing={preview.thing?.id === thing.id ? preview.thing : thing}
          scale={scale}
          isSelected={selection.has(thing.id)}
          isTabStop={thing.id === tabStop}
          onFocus={onFocus}
          onChoose={onChoose}
        />
      ))}
      {shown !== undefined && others.length === 0 && shown.room === room.id && (
        <Handles thing={shown} scale={scale} />
      )}
      {things.length === 0 && <p className={styles.empty}>{t`An empty room. Add tables to begin.`}</p>}
    </div>
  );
}
