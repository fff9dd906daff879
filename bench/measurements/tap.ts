import path from 'node:path';
import type { Page } from '@playwright/test';
import { buildEchoApp } from '../electron/build-echo-app.ts';
import { startRecording, withApp } from '../electron/drive-app.ts';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { median, quantile } from '../statistics.ts';
import { createLargeData } from '../store/app-data.ts';

const TURNS = 4;
/** In each turn: so many orders with so many taps on each. */
const ORDERS_PER_TURN = 6;
const TAPS_PER_ORDER = 10;
const WARM_UP_TAPS = 10;
/** Tiles that are on sale and ask for nothing: those that do carry a picture. */
const ADDED_AT_ONCE = '#products button:not([aria-disabled="true"]):not(:has(svg))';
const TAPS = { press: 'pointerdown', place: 'ul[aria-label="Order"]' } as const;

const repo = path.resolve(import.meta.dirname, '..', '..');

/** From the press on a product to the painted line, in the app with 300 tables and 2,000 products, beside a page that only echoes. */
export const tap: Measurement = {
  name: 'tap',
  measure: async ({ folder, electron }: Workplace): Promise<readonly Figure[]> => {
    const echoFolder = path.join(folder, 'echo-app');
    await buildEchoApp(echoFolder);
    const appData = path.join(folder, 'tap-app');
    createLargeData(appData);
    const turns: { readonly app: readonly number[]; readonly echo: readonly number[] }[] = [];
    for (let turn = 0; turn < TURNS; turn += 1) {
      const app = await withApp({ electron, app: repo, dataFolder: appData }, tapProducts);
      const echo = await withApp(
        { electron, app: echoFolder, dataFolder: path.join(folder, 'tap-echo') },
        tapEcho,
      );
      turns.push({ app, echo });
    }
    return figuresOf(
      turns.flatMap(({ app }) => app),
      turns.flatMap(({ echo }) => echo),
    );
  },
};

/** Opens free tables one after the other and taps products that are on the screen. */
async function tapProducts(page: Page): Promise<readonly number[]> {
  const tables = page.locator('[data-table][data-status="available"]');
  await tables.first().waitFor();
  const tapsMs: number[] = [];
  const { tap: tapAndWait } = await startRecording(page, TAPS);
  for (let order = 0; order < ORDERS_PER_TURN; order += 1) {
    await tables.first().click();
    await page.locator('[data-shelf]', { hasText: 'Beer' }).click();
    for (let index = 0; index < TAPS_PER_ORDER; index += 1)
      tapsMs.push(await tapAndWait(page.locator(ADDED_AT_ONCE).nth(index)));
    await page.getByRole('navigation').getByRole('button', { name: 'Floor' }).click();
    await tables.first().waitFor();
  }
  return tapsMs.slice(WARM_UP_TAPS);
}

async function tapEcho(page: Page): Promise<readonly number[]> {
  const button = page.locator('button:enabled');
  await button.waitFor();
  const { tap: tapAndWait } = await startRecording(page, TAPS);
  const tapsMs: number[] = [];
  for (let index = 0; index < ORDERS_PER_TURN * TAPS_PER_ORDER + WARM_UP_TAPS; index += 1)
    tapsMs.push(await tapAndWait(button));
  return tapsMs.slice(WARM_UP_TAPS);
}

function figuresOf(app: readonly number[], echo: readonly number[]): readonly Figure[] {
  return [
    { name: 'tap.p50', value: median(app), unit: 'ms', bound: { is: 'at most', value: 33 } },
    { name: 'tap.p95', value: quantile(app, 0.95), unit: 'ms', bound: { is: 'at most', value: 50 } },
    { name: 'tap.echoP50', value: median(echo), unit: 'ms' },
    { name: 'tap.ratioToEcho', value: median(app) / median(echo), unit: 'ratio' },
  ];
}
