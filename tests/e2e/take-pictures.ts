import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type LaunchedApp, repo } from './launch.ts';

const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
const FOLDER = path.join(repo, 'docs', 'screens');

/** Takes a picture of a screen in both sizes, into docs/screens/. WebP takes a third of what PNG does. */
export async function takePictures({ app, window }: LaunchedApp, name: string): Promise<void> {
  const devTools = await window.context().newCDPSession(window);
  mkdirSync(FOLDER, { recursive: true });
  for (const { width, height } of SIZES) {
    await app.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    await expect.poll(() => window.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
    await window.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    const { data } = await devTools.send('Page.captureScreenshot', { format: 'webp', quality: 90 });
    writeFileSync(path.join(FOLDER, `${name}-${width}.webp`), Buffer.from(data, 'base64'));
  }
  await devTools.detach();
}
