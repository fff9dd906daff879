import type { Holder } from '../../src-shared/domain/holder.ts';
import { dropTargetAt, type LiftedLines, lineDrag } from './line-drag.ts';

/** A mouse drags once it moved so far; a finger once it stayed so long, so that the list still scrolls under it. */
const SLIP_PX = 8;
const HOLD_MS = 350;

export interface LineDragging {
  /** What a grip, an element with `data-grip`, picks up; null for nothing. */
  readonly lift: (grip: HTMLElement) => LiftedLines | null;
  readonly drop: (lifted: LiftedLines, to: Holder) => void;
}

/**
 * Follows a hand that drags lines out of a list.
 *
 *   idle ──press on a grip──▶ pressed ──slip of a mouse, hold of a finger──▶ lifted ──release──▶ dropped
 *                                └──slip of a finger: it scrolls──▶ idle        └──Escape──▶ idle
 *
 * Returns how to stop.
 */
export function followLineDrags(list: HTMLElement, { lift, drop }: LineDragging): () => void {
  const all = new AbortController();
  let press: { readonly ended: AbortController; lifted: LiftedLines | null } | null = null;

  const end = () => {
    press?.ended.abort();
    press = null;
    lineDrag.setState({ drag: null });
  };

  const begin = (event: PointerEvent) => {
    const grip = event.target instanceof Element && event.target.closest<HTMLElement>('[data-grip]');
    if (!grip || event.button !== 0 || !event.isPrimary) return;
    end();
    const ended = new AbortController();
    const pressed: NonNullable<typeof press> = { ended, lifted: null };
    press = pressed;
    const isMouse = event.pointerType === 'mouse';
    const pick = (x: number, y: number) => {
      pressed.lifted = lift(grip);
      if (pressed.lifted === null) end();
      else lineDrag.setState({ drag: { words: pressed.lifted.words, x, y, over: dropTargetAt(x, y) } });
    };
    const hold = isMouse ? null : setTimeout(() => pick(event.clientX, event.clientY), HOLD_MS);
    ended.signal.addEventListener('abort', () => {
      if (hold !== null) clearTimeout(hold);
    });

    const { signal } = ended;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      const { lifted } = pressed;
      if (lifted !== null) {
        lineDrag.setState({ drag: { words: lifted.words, x, y, over: dropTargetAt(x, y) } });
      } else if (Math.hypot(x - event.clientX, y - event.clientY) > SLIP_PX) {
        if (isMouse) pick(x, y);
        else end();
      }
    };
    const release = ({ clientX, clientY }: PointerEvent) => {
      const { lifted } = pressed;
      end();
      if (lifted === null) return;
      passOverClick();
      const to = dropTargetAt(clientX, clientY);
      if (to !== null) drop(lifted, to);
    };
    const leave = (pressedKey: KeyboardEvent) => {
      if (pressedKey.key !== 'Escape' || pressed.lifted === null) return;
      pressedKey.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', move, { signal });
    window.addEventListener('pointerup', release, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', leave, { signal, capture: true });
  };

  const keepStill = (event: Event) => {
    if (press !== null && press.lifted !== null) event.preventDefault();
  };
  const { signal } = all;
  list.addEventListener('pointerdown', begin, { signal });
  // Not passive: a finger that holds lines does not scroll, nor open a menu.
  list.addEventListener('touchmove', keepStill, { signal, passive: false });
  list.addEventListener('contextmenu', keepStill, { signal });
  return () => {
    end();
    all.abort();
  };
}

/** The click that ends a drag is no tap. It comes right after, or not at all. */
function passOverClick(): void {
  const ended = new AbortController();
  const swallow = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('click', swallow, { capture: true, signal: ended.signal });
  setTimeout(() => ended.abort());
}
