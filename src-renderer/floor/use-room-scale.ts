import { useLayoutEffect, useRef, useState } from 'react';

/** Fits a room into the space that the screen has for it. `scale` is in pixels per centimetre, null before it was measured. */
export function useRoomScale(room: { readonly width: number; readonly height: number }) {
  const ref = useRef<HTMLDivElement>(null);
  const [space, setSpace] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = () => setSpace({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = space === null ? null : Math.min(space.width / room.width, space.height / room.height);
  return { ref, scale };
}
