import { type RefObject, useEffect, useEffectEvent } from 'react';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { followLineDrags, type LineDragging } from './follow-line-drags.ts';
import type { LiftedLines } from './line-drag.ts';

/** Lets lines be dragged out of a list, by the grips in it. By keyboard and screen reader they move by the Move dialog. */
export function useLineDrags(list: RefObject<HTMLElement | null>, given: LineDragging): void {
  const lift = useEffectEvent((grip: HTMLElement) => given.lift(grip));
  const drop = useEffectEvent((lifted: LiftedLines, to: Holder) => given.drop(lifted, to));
  useEffect(() => {
    if (list.current === null) return undefined;
    return followLineDrags(list.current, {
      lift: (grip) => lift(grip),
      drop: (lifted, to) => drop(lifted, to),
    });
  }, [list]);
}
