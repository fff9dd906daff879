import { _electron, type Locator, type Page } from '@playwright/test';
import { sandboxArguments } from '../../scripts/runtime/app-environment.mjs';
import { type AnswersGiven, answersPainted, recordAnswers } from './record-answers.ts';

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

/** Presses that are measured: each gives how long it took until its answer was painted, in milliseconds. */
export interface Pressing {
  readonly tap: (target: Locator) => Promise<number>;
  /** A key by its name, such as `a` or `Backspace`. */
  readonly key: (name: string) => Promise<number>;
}

/** What is measured in a page, from the first press on. */
export async function startRecording(page: Page, given: AnswersGiven): Promise<Pressing> {
  await page.evaluate(recordAnswers, given);
  let presses = 0;
  const measured = async (press: () => Promise<unknown>) => {
    // Presses fall anywhere within a frame, and the page is at rest before each.
    await page.waitForTimeout(60 + ((presses * 7) % 31));
    const { length: before } = await page.evaluate(answersPainted, 0);
    await press();
    presses += 1;
    const answersMs = await page.evaluate(answersPainted, before + 1);
    return answersMs[before] ?? Number.NaN;
  };
  return {
    tap: async (target) => {
      await target.scrollIntoViewIfNeeded();
      const box = await target.boundingBox();
      if (box === null) throw new Error('What should be tapped is not on the screen.');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      // Both are sent at once: how long a finger rests is not the app's.
      return measured(() => Promise.all([page.mouse.down(), page.mouse.up()]));
    },
    key: (name) => measured(() => page.keyboard.press(name)),
  };
}
