import { useLayoutEffect, useState } from 'react';
import { fitScale } from './plan-view.ts';

/** Fits a room into the space that the screen has for it. `space` is in pixels and `scale` in pixels per centimetre, both null before it was measured. */
export function useRoomScale(room: { readonly width: number; readonly height: number }) {
  const [element, ref] = useState<HTMLDivElement | null>(null);
  const [space, setSpace] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    if (element === null) return undefined;
    const measure = () => setSpace({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { ref, element, space, scale: space === null ? null : fitScale({ room, space }) };
}
