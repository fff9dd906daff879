import { type MouseEvent, type PointerEvent, useEffect, useRef } from 'react';
import { type Point, pushBy, zoomAbout } from './plan-view.ts';
import { LONG_PRESS_MS, SLIP_PX } from './use-long-press.ts';
import type { PlanSight } from './use-plan-view.ts';

/** One finger, or the mouse. */
interface Press {
  readonly start: Point;
  readonly startedAt: number;
  readonly isOnTable: boolean;
  at: Point;
}

/** A notch of a wheel is 100 or more, a move on a trackpad a few. */
const WHEEL_MOST = 30;
const WHEEL_STRENGTH = 0.01;

/**
 * Two fingers zoom and push the floor; one finger or the mouse pushes it when there is more than is seen; so does the wheel, which zooms with
 * Ctrl, as a pinch on a trackpad does. A press that hardly moves stays a tap on the table under it, and one that has become long does not push.
 */
export function usePlanPointer({ space, isNear, look }: PlanSight) {
  const presses = useRef(new Map<number, Press>());
  const hasMoved = useRef(false);

  useEffect(() => {
    const turnWheel = (event: WheelEvent) => {
      if (space === null || (!event.ctrlKey && !isNear())) return;
      event.preventDefault();
      if (event.ctrlKey) {
        const turned = Math.min(Math.max(event.deltaY, -WHEEL_MOST), WHEEL_MOST);
        const at = fromMiddle(space, pointOf(event));
        look((view, frame) => zoomAbout(view, frame, { at, by: Math.exp(-turned * WHEEL_STRENGTH) }));
      } else {
        const isAcross = event.shiftKey && event.deltaX === 0;
        const by = { x: -(isAcross ? event.deltaY : event.deltaX), y: isAcross ? 0 : -event.deltaY };
        look((view, frame) => pushBy(view, frame, by));
      }
    };
    space?.addEventListener('wheel', turnWheel, { passive: false });
    return () => space?.removeEventListener('wheel', turnWheel);
  }, [space, isNear, look]);

  const takeHold = (element: HTMLElement) => {
    hasMoved.current = true;
    for (const id of presses.current.keys()) element.setPointerCapture(id);
  };

  const begin = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    if (presses.current.size === 0) hasMoved.current = false;
    const at = pointOf(event);
    const isOnTable = event.target instanceof Element && event.target.closest('[data-table]') !== null;
    presses.current.set(event.pointerId, { start: at, startedAt: event.timeStamp, isOnTable, at });
    if (presses.current.size > 1) takeHold(event.currentTarget);
  };

  const follow = (event: PointerEvent<HTMLElement>) => {
    const press = presses.current.get(event.pointerId);
    if (press === undefined) return;
    const [one, other] = presses.current.values();
    const before = [one?.at, other?.at] as const;
    press.at = pointOf(event);
    if (one !== undefined && other !== undefined) {
      pinch(event.currentTarget, before, [one.at, other.at]);
      return;
    }
    if (!hasMoved.current) {
      if (!isNear() || distance(press.start, press.at) <= SLIP_PX) return;
      if (press.isOnTable && event.timeStamp - press.startedAt >= LONG_PRESS_MS) return;
      takeHold(event.currentTarget);
    }
    const by = way(before[0] ?? press.at, press.at);
    look((view, frame) => pushBy(view, frame, by));
  };

  const pinch = (
    element: HTMLElement,
    before: readonly [Point | undefined, Point | undefined],
    after: readonly [Point, Point],
  ) => {
    const [one = after[0], other = after[1]] = before;
    const from = middle(one, other);
    const at = fromMiddle(element, from);
    const apart = distance(one, other);
    const by = apart === 0 ? 1 : distance(...after) / apart;
    const pushed = way(from, middle(...after));
    look((view, frame) => pushBy(zoomAbout(view, frame, { at, by }), frame, pushed));
  };

  const end = (event: PointerEvent) => {
    presses.current.delete(event.pointerId);
  };

  return {
    onPointerDown: begin,
    onPointerMove: follow,
    onPointerUp: end,
    onPointerCancel: end,
    onPointerLeave: end,
    /** The click that ends a push is not one on the table under it; a key has no such end. */
    onClickCapture: (event: MouseEvent) => {
      if (hasMoved.current && event.detail > 0) event.stopPropagation();
    },
  };
}

function pointOf({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): Point {
  return { x: clientX, y: clientY };
}

function fromMiddle(element: HTMLElement, { x, y }: Point): Point {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: x - left - width / 2, y: y - top - height / 2 };
}

function way(from: Point, to: Point): Point {
  return { x: to.x - from.x, y: to.y - from.y };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}
