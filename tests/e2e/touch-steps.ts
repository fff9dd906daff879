import type { Locator, Page } from '@playwright/test';

/** Real touches, as the screen of a terminal sends them: the page gets pointer events of a finger, and no mouse before it. */
export interface Finger {
  readonly tap: (target: Locator) => Promise<void>;
  /** Puts the finger down in the middle of something, goes a way in pixels and lifts it. */
  readonly drag: (target: Locator, by: { readonly x: number; readonly y: number }) => Promise<void>;
}

export async function fingerOn(window: Page): Promise<Finger> {
  const session = await window.context().newCDPSession(window);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  return {
    tap: async (target) => {
      await send('touchStart', [await middleOf(target)]);
      await send('touchEnd', []);
    },
    drag: async (target, by) => {
      const from = await middleOf(target);
      await send('touchStart', [from]);
      for (const share of [0.25, 0.5, 0.75, 1]) {
        await send('touchMove', [{ x: from.x + by.x * share, y: from.y + by.y * share }]);
      }
      await send('touchEnd', []);
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Waits until the middle of something takes a touch. */
async function middleOf(target: Locator): Promise<Point> {
  await target.click({ trial: true });
  const box = await target.boundingBox();
  if (box === null) throw new Error('What is to be touched is not on the screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
