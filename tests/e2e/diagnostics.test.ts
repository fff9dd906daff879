import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { goTo, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct } from './order-steps.ts';

test('diagnostics tell what was done, and a support file is saved', async ({ start, dataDir }) => {
  const { app, window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await goTo(window, 'Manage');
  await window.getByRole('button', { name: 'Open diagnostics' }).click();
  await expect(window.getByRole('row', { name: 'Add 1 0 0' })).toBeVisible();
  await expect(window.getByRole('img', { name: 'Orders opened over 24 hours' })).toBeVisible();

  const file = path.join(dataDir, 'support.json.gz');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await window.getByRole('button', { name: 'Save a support file…' }).click();
  await expect(window.getByText('The support file was saved.')).toBeVisible();
  const content: unknown = JSON.parse(gunzipSync(readFileSync(file)).toString('utf8'));
  expect(content).toMatchObject({ report: { figures: { switches: 1 } } });
  expect(existsSync(path.join(dataDir, 'logs', 'terminal.log'))).toBe(true);
});
