import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import { type Bounds, boundsOf, boundsOfAll, overlaps } from './draft/bounds.ts';
import { chosenThings, type LayoutRoom, type Thing, thingsIn } from './draft/layout.ts';
import { type Grip, limitMove, moveBy, resizeBy, resizedWithin, TURN_STEP, turnBy } from './draft/place.ts';
import { GRID, type Guide, snapMove } from './draft/snap.ts';
import { change, currentDraft, layoutStore, select, toggle } from './layout-store.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a finger or the mouse is doing, from where, in centimetres. */
type Gesture =
  | {
      readonly is: 'moving';
      readonly start: Point;
      readonly ids: readonly string[];
      /** What was touched; selected alone if it turns out that nothing was moved. */
      readonly touched: string | null;
      readonly bounds: Bounds;
      readonly others: readonly Thing[];
      by: Point;
    }
  | { readonly is: 'resizing'; readonly start: Point; readonly thing: Thing; readonly grip: Grip; by: Point }
  | { readonly is: 'turning'; readonly thing: Thing; degrees: number }
  | { readonly is: 'marking'; readonly start: Point; readonly kept: readonly string[]; hasMoved: boolean };

/** What is drawn while a gesture goes on. */
export interface Preview {
  readonly guides: readonly Guide[];
  readonly marked: Bounds | null;
  /** A thing that is being resized or turned, as it would be. */
  readonly thing: Thing | null;
}

const STILL: Preview = { guides: [], marked: null, thing: null };
/** A finger trembles by as much, in pixels. */
const TREMBLE = 5;
/** How near a line has to be to be snapped to, in pixels. */
const SNAP_REACH = 8;

/** Selecting, moving, resizing and turning by pointer. While things are moved, only their transform changes. */
export function useCanvasPointer(room: LayoutRoom, scale: number, plan: RefObject<HTMLDivElement | null>) {
  const [preview, setPreview] = useState(STILL);
  const gesture = useRef<Gesture | null>(null);

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => {
    const { left = 0, top = 0 } = plan.current?.getBoundingClientRect() ?? {};
    return { x: (clientX - left) / scale, y: (clientY - top) / scale };
  };
  const shift = (ids: readonly string[], by: Point | null) => {
    for (const id of ids) {
      for (const element of plan.current?.querySelectorAll<HTMLElement>(`[data-moves="${id}"]`) ?? []) {
        element.style.translate = by === null ? '' : `${by.x * scale}px ${by.y * scale}px`;
      }
    }
  };

  const begin = (event: PointerEvent<HTMLElement>): Gesture | null => {
    const target = event.target instanceof Element ? event.target : null;
    const start = pointOf(event);
    const layout = currentDraft().now;
    const { selection, isPickingMore } = layoutStore.getState();
    const handle = target?.closest<HTMLElement>('[data-handle]');
    const [chosen] = chosenThings(layout, selection);
    if (handle && chosen) {
      const grip = gripOf(handle.dataset['handle'] ?? '');
      return grip === null
        ? { is: 'turning', thing: chosen, degrees: 0 }
        : { is: 'resizing', start, thing: chosen, grip, by: { x: 0, y: 0 } };
    }
    const touched = target?.closest<HTMLElement>('[data-thing]')?.dataset['thing'];
    const adds = isPickingMore || event.shiftKey || event.ctrlKey || event.metaKey;
    if (touched === undefined)
      return { is: 'marking', start, kept: adds ? [...selection] : [], hasMoved: false };
    if (adds) toggle(touched);
    else if (!selection.has(touched)) select([touched]);
    const ids = [...layoutStore.getState().selection];
    const things = chosenThings(layout, ids);
    const bounds = boundsOfAll(things);
    if (bounds === null || !ids.includes(touched)) return null;
    const others = thingsIn(layout, room.id).filter(({ id }) => !ids.includes(id));
    return { is: 'moving', start, ids, touched: adds ? null : touched, bounds, others, by: { x: 0, y: 0 } };
  };

  const follow = (doing: Gesture, event: PointerEvent) => {
    const at = pointOf(event);
    const { isSnapping } = layoutStore.getState();
    switch (doing.is) {
      case 'moving': {
        const way = { x: at.x - doing.start.x, y: at.y - doing.start.y };
        const isStill = doing.by.x === 0 && doing.by.y === 0 && Math.hypot(way.x, way.y) * scale < TREMBLE;
        if (isStill) return;
        const { bounds: moved, others } = doing;
        const snapped =
          isSnapping && !event.altKey
            ? snapMove({ moved, by: way, others, room, reach: SNAP_REACH / scale })
            : { ...way, guides: [] };
        doing.by = limitMove(moved, room, snapped);
        shift(doing.ids, doing.by);
        const isHeld = Math.round(snapped.x) !== doing.by.x || Math.round(snapped.y) !== doing.by.y;
        setPreview({ ...STILL, guides: isHeld ? [] : snapped.guides });
        return;
      }
      case 'resizing': {
        const way = { x: at.x - doing.start.x, y: at.y - doing.start.y };
        const isFree = !isSnapping || event.altKey;
        doing.by = isFree ? way : { x: onGrid(way.x), y: onGrid(way.y) };
        setPreview({ ...STILL, thing: resizedWithin(doing.thing, room, doing) });
        return;
      }
      case 'turning': {
        const { thing } = doing;
        const centre = { x: thing.x + thing.width / 2, y: thing.y + thing.height / 2 };
        const angle = (Math.atan2(at.y - centre.y, at.x - centre.x) * 180) / Math.PI + 90;
        doing.degrees = Math.round((angle - thing.rotation) / TURN_STEP) * TURN_STEP;
        const rotation = (((thing.rotation + doing.degrees) % 360) + 360) % 360;
        setPreview({ ...STILL, thing: { ...thing, rotation } });
        return;
      }
      case 'marking': {
        const marked = boundsBetween(doing.start, at);
        const extent = Math.max(marked.right - marked.left, marked.bottom - marked.top);
        if (!doing.hasMoved && extent * scale < TREMBLE) return;
        doing.hasMoved = true;
        const inside = thingsIn(currentDraft().now, room.id).filter((thing) =>
          overlaps(boundsOf(thing), marked),
        );
        select([...doing.kept, ...inside.map(({ id }) => id)]);
        setPreview({ ...STILL, marked });
      }
    }
  };

  const end = (doing: Gesture) => {
    setPreview(STILL);
    switch (doing.is) {
      case 'moving': {
        const { ids, by, touched } = doing;
        if (by.x !== 0 || by.y !== 0) change((layout) => moveBy(layout, ids, by));
        else if (touched !== null && ids.length > 1) select([touched]);
        shift(ids, null);
        return;
      }
      case 'resizing':
        change((layout) => resizeBy(layout, doing.thing.id, doing.grip, doing.by));
        return;
      case 'turning':
        if (doing.degrees !== 0) change((layout) => turnBy(layout, [doing.thing.id], doing.degrees));
        return;
      case 'marking':
        if (!doing.hasMoved && doing.kept.length === 0) select([]);
    }
  };

  return {
    preview,
    pointer: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button !== 0 || gesture.current !== null) return;
        gesture.current = begin(event);
        plan.current?.setPointerCapture(event.pointerId);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        if (gesture.current !== null) follow(gesture.current, event);
      },
      onPointerUp: () => {
        const doing = gesture.current;
        gesture.current = null;
        if (doing !== null) end(doing);
      },
      onPointerCancel: () => {
        const doing = gesture.current;
        gesture.current = null;
        if (doing?.is === 'moving') shift(doing.ids, null);
        setPreview(STILL);
      },
    },
  };
}

/** `1 0` is the right side; null stands for the handle that turns. */
function gripOf(name: string): Grip | null {
  const [across, down] = name.split(' ').map(Number);
  return isStep(across) && isStep(down) ? { across, down } : null;
}

function isStep(value: number | undefined): value is -1 | 0 | 1 {
  return value === -1 || value === 0 || value === 1;
}

function onGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}

function boundsBetween(one: Point, other: Point): Bounds {
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}
