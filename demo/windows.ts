import type { LaunchedApp } from '../tests/e2e/launch.ts';
import type { Bars } from '../tests/e2e/venue-steps.ts';

/** Puts the two windows side by side, each on half of the screen. */
export async function besideEachOther({ one, other }: Bars): Promise<void> {
  await place(one, 0);
  await place(other, 1);
}

function place({ app }: LaunchedApp, half: 0 | 1): Promise<void> {
  return app.evaluate(({ BrowserWindow, screen }, at) => {
    const { x, y, width, height } = screen.getPrimaryDisplay().workArea;
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    const half = Math.floor(width / 2);
    // Two of them on one screen may be narrower than one terminal alone.
    window?.setMinimumSize(Math.min(half, 960), Math.min(height, 700));
    window?.setBounds({ x: x + at * half, y, width: half, height });
  }, half);
}
