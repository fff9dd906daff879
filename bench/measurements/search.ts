import path from 'node:path';
import type { Page } from '@playwright/test';
import { startRecording, withApp } from '../electron/drive-app.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { median, quantile } from '../statistics.ts';
import { createManyProductsData } from '../store/app-data.ts';

const ROUNDS = 3;
/**
 * What people type: how a name begins, what many are called, the middle of a word, a number, a barcode, and something that is not
 * there. Each is typed and taken back key by key.
 */
const QUERIES = ['smoked', 'wine', 'iskey', '4711', '200000', 'xylo'];
const WARM_UP_KEYS = 2 * (QUERIES[0] ?? '').length;
const KEYS = { press: 'keydown', place: '#products' } as const;

const repo = path.resolve(import.meta.dirname, '..', '..');

/** From a key to the painted products that it found, in the app with 5,000 products, on an order of six lines. */
export const search: Measurement = {
  name: 'search',
  measure: async ({ folder, electron }): Promise<readonly Figure[]> => {
    const dataFolder = path.join(folder, 'search');
    createManyProductsData(dataFolder);
    return figuresOf(await withApp({ electron, app: repo, dataFolder }, typeQueries));
  },
};

async function typeQueries(page: Page): Promise<readonly number[]> {
  await page.locator('[data-table][data-status="occupied"]').first().click();
  const field = page.getByRole('searchbox', { name: 'Product or barcode' });
  await field.click();
  const { key } = await startRecording(page, KEYS);
  const keysMs: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of QUERIES) {
      for (const letter of query) keysMs.push(await key(letter));
      for (const _ of query) keysMs.push(await key('Backspace'));
    }
  return keysMs.slice(WARM_UP_KEYS);
}

function figuresOf(keysMs: readonly number[]): readonly Figure[] {
  return [
    { name: 'search.p50', value: median(keysMs), unit: 'ms' },
    { name: 'search.p95', value: quantile(keysMs, 0.95), unit: 'ms', bound: { is: 'at most', value: 50 } },
  ];
}
