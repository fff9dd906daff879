import path from 'node:path';
import { expect } from '@playwright/test';
import { type LaunchedApp, repo } from './launch.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];

/** Takes a picture of a screen in both sizes, into screens/. */
export async function takePictures({ app, window }: LaunchedApp, name: string): Promise<void> {
  for (const { width, height } of SIZES) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await expect.poll(() => window.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    await window.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    await window.screenshot({ path: path.join(repo, 'screens', `${name}-${width}.png`) });
  }
}
