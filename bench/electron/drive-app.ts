import { _electron, type Locator, type Page } from '@playwright/test';
import { sandboxArguments } from '../../scripts/runtime/app-environment.mjs';
import { recordTaps, tapsPainted } from './record-taps.ts';

/** Starts an app, uses its window, and closes it. */
export async function withApp<Result>(
  given: { readonly electron: string; readonly app: string; readonly dataFolder: string },
  use: (page: Page) => Promise<Result>,
): Promise<Result> {
  const environment = Object.entries({ ...process.env, COASTER_DATA: given.dataFolder });
  const app = await _electron.launch({
    executablePath: given.electron,
    args: [...sandboxArguments(), given.app],
    env: Object.fromEntries(environment.filter((entry): entry is [string, string] => entry[1] !== undefined)),
  });
  try {
    return await use(await app.firstWindow());
  } finally {
    await app.close();
  }
}

/** What is measured in a page, from the first tap on. `list` selects where a tap shows. */
export async function startRecording(
  page: Page,
  list: string,
): Promise<(target: Locator) => Promise<number>> {
  await page.evaluate(recordTaps, list);
  let taps = 0;
  return async (target) => {
    await target.scrollIntoViewIfNeeded();
    const box = await target.boundingBox();
    if (box === null) throw new Error('What should be tapped is not on the screen.');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    // Taps fall anywhere within a frame, and the page is at rest before each.
    await page.waitForTimeout(60 + ((taps * 7) % 31));
    // Both are sent at once: how long a finger rests is not the app's.
    await Promise.all([page.mouse.down(), page.mouse.up()]);
    taps += 1;
    const tapsMs = await page.evaluate(tapsPainted, taps);
    return tapsMs[taps - 1] ?? Number.NaN;
  };
}
