import { expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { expectTable, goTo, goToFloor } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct, expectLines } from './order-steps.ts';
import { openTab } from './tab-steps.ts';

test('a tab is opened, ordered on and found again', async ({ start }) => {
  const { app, window } = await startWork(start);
  await openTab(window, 'Anna');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await goToFloor(window);
  await expect(window.getByRole('complementary', { name: 'Open tabs' }).getByRole('listitem')).toHaveText(
    /^Anna8\.501 item/,
  );
  await app.close();

  const again = await start();
  await goTo(again.window, 'Tabs');
  await again.window.getByRole('button', { name: /^Anna/ }).click();
  await expectLines(again.window, ['1 × Tiramisu, 8.50']);
});

test('a name that an open tab has is refused with a sentence', async ({ start }) => {
  const { window } = await startWork(start);
  await openTab(window, 'Anna');
  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: 'New tab' }).click();
  const dialog = window.getByRole('dialog', { name: 'New tab' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('anna');
  await dialog.getByRole('button', { name: 'Open tab' }).click();
  await expect(window.getByText('“anna” is in use. Choose another name.')).toBeVisible();

  await dialog.getByRole('textbox', { name: 'Name' }).fill('Anna B.');
  await dialog.getByRole('button', { name: 'Open tab' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Anna B.' })).toBeVisible();
});

test('a tab sits at a table, and the table tells', async ({ start }) => {
  const { window } = await startWork(start);
  await goToFloor(window);
  await window.getByRole('button', { name: 'New tab' }).click();
  const dialog = window.getByRole('dialog', { name: 'New tab' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Anna');
  await dialog.getByRole('combobox', { name: 'Sits at' }).selectOption('Table 7');
  await dialog.getByRole('button', { name: 'Open tab' }).click();
  await expect(window.getByText('Tab at Table 7')).toBeVisible();
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'free, with tab Anna');

  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: 'More for Anna' }).click();
  await window.getByRole('menuitem', { name: 'Sits elsewhere…' }).click();
  const elsewhere = window.getByRole('dialog', { name: 'Where does Anna sit?' });
  await elsewhere.getByRole('combobox', { name: 'Sits at' }).selectOption('Table 8');
  await elsewhere.getByRole('button', { name: 'Save' }).click();
  await expect(elsewhere).toBeHidden();
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'free');
  await expectTable(window, 'Table 8', 'free, with tab Anna');
});

test('a tab is closed only when it holds nothing', async ({ start }) => {
  const { window } = await startWork(start);
  await openTab(window, 'Anna');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: 'More for Anna' }).click();
  await expect(window.getByRole('menuitem')).toHaveText([
    'Rename…',
    'Sits at a table…',
    'Put on a table…',
    'Merge into another order…',
  ]);
  await window.keyboard.press('Escape');

  await openTab(window, 'Empty');
  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: 'More for Empty' }).click();
  await window.getByRole('menuitem', { name: 'Close the tab' }).click();
  await expect(window.getByText('The tab “Empty” is closed.')).toBeVisible();
  await expect(window.getByRole('main').getByRole('listitem')).toHaveCount(1);
});

test('a tab gets another name', async ({ start }) => {
  const { window } = await startWork(start);
  await openTab(window, 'Tab 1');
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Rename the tab…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Rename Tab 1' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Brid’s birthday');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Brid’s birthday' })).toBeVisible();
});
