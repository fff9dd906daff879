import { expect, type Page } from '@playwright/test';
import { choosePerson } from './first-steps.ts';
import { expectTable, goTo, goToFloor, openTable, table } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct } from './order-steps.ts';
import { openPay } from './pay-steps.ts';

const guide = (window: Page) => window.getByRole('region', { name: 'Guided start' });

async function openSample(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the sample venue' }).click();
  await choosePerson(window, 'Sam Okafor');
}

test('the guide leads through a first evening on the sample venue by what is done on the floor', async ({
  start,
}) => {
  const { window } = await start();
  await openSample(window);
  await expect(guide(window)).toContainText('Step 1 of 5. Guests sit down: tap a free table');
  await openTable(window, 'Table 7');
  await expect(guide(window)).toContainText('Step 2 of 5. Add two drinks');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await addProduct(window, 'Sweet', 'Pavlova');
  await expect(guide(window)).toContainText('Step 3 of 5. They change places: tap Move');

  await window.getByRole('button', { name: 'Move', exact: true }).first().click();
  const dialog = window.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Table 8, / }).click();
  await dialog.getByRole('button', { name: 'Move to table 8' }).click();
  await expect(guide(window)).toContainText('Step 4 of 5. They ask for the bill');
  await openTable(window, 'Table 8');
  await openPay(window);
  await window
    .getByRole('button', { name: /^Take / })
    .last()
    .click();
  await expect(guide(window)).toContainText('Step 5 of 5. Paid.');
  await window.getByRole('button', { name: 'Back to the floor' }).click();
  await expectTable(window, 'Table 8', 'free');
  await expect(guide(window)).toContainText('That is an evening at the bar');
  await guide(window).getByRole('button', { name: 'Close the guide' }).click();
  await expect(guide(window)).toBeHidden();
});

test('the guide can be left at any time, is left after a restart, and comes back where it was', async ({
  start,
}) => {
  const { app, window } = await start();
  await openSample(window);
  await openTable(window, 'Table 7');
  await expect(guide(window)).toContainText('Step 2 of 5');
  const card = await guide(window).boundingBox();
  const screen = await window.getByRole('main').boundingBox();
  expect((screen?.y ?? 0) + (screen?.height ?? 0)).toBeLessThanOrEqual((card?.y ?? 0) + 1);
  await guide(window).getByRole('button', { name: 'Leave the guide' }).click();
  await expect(guide(window)).toBeHidden();
  await app.close();

  const again = await start();
  await expect(table(again.window, 'Table 7')).toBeVisible();
  await expect(guide(again.window)).toBeHidden();
  await goTo(again.window, 'Manage');
  await again.window.getByRole('button', { name: 'Show me around' }).click();
  await expect(guide(again.window)).toContainText('Step 2 of 5. Tap the table again');
  await guide(again.window).getByRole('button', { name: 'Skip' }).click();
  await expect(guide(again.window)).toContainText('Step 3 of 5');
  await goToFloor(again.window);
});
