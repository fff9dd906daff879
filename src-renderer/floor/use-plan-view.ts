import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { RoomView } from '../../src-shared/contract/views.ts';
import { changeFloorView, floorView, useFloorView } from './floor-view.ts';
import {
  cornerOf,
  fitScale,
  limitView,
  nearestZoom,
  type PlanFrame,
  type PlanView,
  wholeRoom,
} from './plan-view.ts';
import { useRoomScale } from './use-room-scale.ts';

type ViewChange = (view: PlanView, frame: PlanFrame) => PlanView;

/** How a room is looked at, and the way to look at it otherwise. */
export interface PlanSight {
  /** For the space that the room is seen in, and the room itself as it lies there. */
  readonly spaceRef: (element: HTMLDivElement | null) => void;
  readonly planRef: RefObject<HTMLDivElement | null>;
  readonly space: HTMLDivElement | null;
  /** Pixels per centimetre at which the room is drawn; null before the space was measured. */
  readonly scale: number | null;
  readonly zoom: number;
  readonly isWhole: boolean;
  readonly isNearest: boolean;
  /** Whether there is more floor than is seen at this moment. */
  readonly isNear: () => boolean;
  /** Looks at the room otherwise, at once, or gliding there. */
  readonly look: (change: ViewChange, how?: 'gliding') => void;
}

/** A little longer than the floor glides. */
const SETTLES_AFTER_MS = 160;

/**
 * The view of a room. While it changes, only the transform of the one layer does; when it has come to rest it is drawn once in its new
 * size, with the type that now has room on the tables. The view is kept for each room.
 */
export function usePlanView(room: RoomView): PlanSight {
  const { ref, element, space } = useRoomScale(room);
  const plan = useRef<HTMLDivElement>(null);
  const live = useRef<PlanView | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const kept = useFloorView(({ views }) => views[room.id]);
  const { id, width, height } = room;
  const frame = useMemo(
    () => (space === null ? null : { room: { width, height }, space }),
    [width, height, space],
  );
  const settled = useMemo(
    () => (frame === null ? null : limitView(kept ?? wholeRoom(frame), frame)),
    [kept, frame],
  );

  const settle = useCallback(() => {
    clearTimeout(timer.current);
    if (live.current !== null) {
      changeFloorView({ views: { ...floorView.getState().views, [id]: live.current } });
    }
  }, [id]);
  useEffect(() => settle, [settle]);

  useLayoutEffect(() => {
    live.current = settled;
    if (plan.current === null || settled === null || frame === null) return;
    delete plan.current.dataset['looking'];
    plan.current.style.transform = transformOf(settled, frame, settled);
  }, [settled, frame]);

  const look = useCallback(
    (change: ViewChange, how?: 'gliding') => {
      if (plan.current === null || frame === null || settled === null) return;
      live.current = change(live.current ?? settled, frame);
      plan.current.dataset['looking'] = how ?? 'directly';
      plan.current.style.transform = transformOf(live.current, frame, settled);
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, SETTLES_AFTER_MS);
    },
    [frame, settled, settle],
  );
  const isNear = useCallback(() => (live.current?.zoom ?? 1) > 1, []);

  const zoom = settled?.zoom ?? 1;
  return {
    spaceRef: ref,
    planRef: plan,
    space: element,
    scale: frame === null ? null : fitScale(frame) * zoom,
    zoom,
    isWhole: zoom === 1,
    isNearest: frame !== null && zoom === nearestZoom(frame),
    isNear,
    look,
  };
}

/** @param drawn the view in whose size the room is drawn. */
function transformOf(view: PlanView, frame: PlanFrame, drawn: PlanView): string {
  const { x, y } = cornerOf(view, frame);
  return `translate(${x}px, ${y}px) scale(${view.zoom / drawn.zoom})`;
}
