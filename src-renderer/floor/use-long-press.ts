import { type MouseEvent, type PointerEvent, useRef } from 'react';

export const LONG_PRESS_MS = 500;
/** A finger that taps or stays moves by no more than this, in pixels. */
export const SLIP_PX = 10;

/** Tells a finger that stays from one that taps. The click that ends a long press is not passed on. */
export function useLongPress(
  onLongPress: (target: HTMLElement) => void,
  onTap: (target: HTMLElement) => void,
) {
  const press = useRef<{
    timer: ReturnType<typeof setTimeout>;
    x: number;
    y: number;
    isLong: boolean;
  } | null>(null);
  const cancel = () => {
    if (press.current !== null) clearTimeout(press.current.timer);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const target = event.currentTarget;
      cancel();
      if (event.button !== 0) return;
      const timer = setTimeout(() => {
        if (press.current !== null) press.current.isLong = true;
        onLongPress(target);
      }, LONG_PRESS_MS);
      press.current = { timer, x: event.clientX, y: event.clientY, isLong: false };
    },
    onPointerMove: (event: PointerEvent) => {
      if (press.current === null) return;
      const slip = Math.hypot(event.clientX - press.current.x, event.clientY - press.current.y);
      if (slip > SLIP_PX) cancel();
    },
    onPointerUp: cancel,
    onPointerCancel: cancel,
    onPointerLeave: cancel,
    onClick: (event: MouseEvent<HTMLElement>) => {
      const wasLong = press.current?.isLong === true;
      press.current = null;
      if (!wasLong) onTap(event.currentTarget);
    },
  };
}
