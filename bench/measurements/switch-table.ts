import path from 'node:path';
import type { Page } from '@playwright/test';
import { startRecording, withApp } from '../electron/drive-app.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { median, quantile } from '../statistics.ts';
import { createLargeData } from '../store/app-data.ts';

/** As many as the strip of recent orders holds. */
const ORDERS = 6;
const ROUNDS = 10;
const WARM_UP = ORDERS;
const SWITCHES = { press: 'pointerdown', place: 'section[aria-label^="Order of"]' } as const;

const repo = path.resolve(import.meta.dirname, '..', '..');

interface Switches {
  /** From the press on a table of the floor. */
  readonly floorMs: readonly number[];
  /** From the press on an order in the strip above the one on show. */
  readonly stripMs: readonly number[];
}

/** From the press on another table to its painted order, in the app with 300 tables and 2,000 products; each order has six lines. */
export const switchTable: Measurement = {
  name: 'switchTable',
  measure: async ({ folder, electron }): Promise<readonly Figure[]> => {
    const dataFolder = path.join(folder, 'switch-table');
    createLargeData(dataFolder);
    return figuresOf(await withApp({ electron, app: repo, dataFolder }, goToAndFro));
  },
};

async function goToAndFro(page: Page): Promise<Switches> {
  const tables = page.locator('[data-table][data-status="occupied"]');
  await tables.first().waitFor();
  const { tap } = await startRecording(page, SWITCHES);
  const [floorMs, stripMs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let order = 0; order < ORDERS; order += 1) {
      floorMs.push(await tap(tables.nth(order)));
      await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Floor' }).click();
      await tables.first().waitFor();
    }
    await tables.first().click();
    const others = page
      .getByRole('navigation', { name: 'Recent orders' })
      .locator('button:not([aria-current])');
    await others.first().waitFor();
    for (let order = 0; order < ORDERS; order += 1) stripMs.push(await tap(others.nth(order % (ORDERS - 1))));
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Floor' }).click();
    await tables.first().waitFor();
  }
  return { floorMs: floorMs.slice(WARM_UP), stripMs: stripMs.slice(WARM_UP) };
}

function figuresOf({ floorMs, stripMs }: Switches): readonly Figure[] {
  const all = [...floorMs, ...stripMs];
  return [
    { name: 'switchTable.p50', value: median(all), unit: 'ms' },
    { name: 'switchTable.p95', value: quantile(all, 0.95), unit: 'ms', bound: { is: 'at most', value: 80 } },
    { name: 'switchTable.floorP95', value: quantile(floorMs, 0.95), unit: 'ms' },
    { name: 'switchTable.stripP95', value: quantile(stripMs, 0.95), unit: 'ms' },
  ];
}
