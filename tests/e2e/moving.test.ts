import { expect, type Locator, type Page } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { expectTable, goTo, goToFloor, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct, addSize, expectLines, expectTotal, lineTools } from './order-steps.ts';

test('a counter order is put on a table', async ({ start }) => {
  const { window } = await startWork(start);
  await goTo(window, 'Counter');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await addSize(window, 'Beer', 'Stout', 'Pint');
  await expectTotal(window, '14.70');

  await window.getByRole('button', { name: 'Put on a table or tab' }).click();
  const dialog = window.getByRole('dialog', { name: 'Where does this order sit?' });
  await dialog.getByRole('button', { name: /^Table 9, / }).click();
  await dialog.getByRole('button', { name: 'Seat at table 9' }).click();
  await expect(dialog).toBeHidden();
  await expect(window.getByText('Nothing ordered yet')).toBeVisible();

  await openTable(window, 'Table 9');
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Stout, Pint, 6.20']);
});

test('a counter order is put on a new tab', async ({ start }) => {
  const { window } = await startWork(start);
  await goTo(window, 'Counter');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await window.getByRole('button', { name: 'Put on a table or tab' }).click();
  const dialog = window.getByRole('dialog', { name: 'Where does this order sit?' });
  await chooseNewTab(dialog, 'Birthday');
  await dialog.getByRole('button', { name: 'Put on Birthday' }).click();
  await expect(dialog).toBeHidden();

  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: /^Birthday/ }).click();
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await expect(navigationCount(window)).toHaveAccessibleName('Counter');
});

test('two of five pieces go to a tab and the others stay', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  for (let tap = 0; tap < 5; tap += 1) await addProduct(window, 'Sweet', 'Tiramisu');
  await addProduct(window, 'Sweet', 'Pavlova');
  await expectLines(window, ['5 × Tiramisu, 42.50', '1 × Pavlova, 8.20']);

  await (await lineTools(window, '5 × Tiramisu')).getByRole('button', { name: 'Move', exact: true }).click();
  const dialog = window.getByRole('dialog', { name: 'Move from Table 7' });
  const pieces = dialog.getByRole('group', { name: 'Quantity of Tiramisu' });
  for (let tap = 0; tap < 3; tap += 1) await pieces.getByLabel('One less').click();
  await expect(dialog.getByText('2 items · 17.00')).toBeVisible();
  await chooseNewTab(dialog, 'Anna');
  await dialog.getByRole('button', { name: 'Move to Anna' }).click();
  await expect(dialog).toBeHidden();
  await expectLines(window, ['3 × Tiramisu, 25.50', '1 × Pavlova, 8.20']);

  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: /^Anna/ }).click();
  await expectLines(window, ['2 × Tiramisu, 17.00']);
});

test('an order that is merged into another one joins it and frees its table', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await openTable(window, 'Table 6');
  await addProduct(window, 'Sweet', 'Pavlova');

  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Merge into another order…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Move from Table 6' });
  await dialog.getByRole('button', { name: /^Table 5, occupied/ }).click();
  await expect(dialog.getByText('Table 6 becomes free.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Merge into table 5' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Table 5' })).toBeVisible();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);

  await goToFloor(window);
  await expectTable(window, 'Table 6', 'free');
  await expectTable(window, 'Table 5', 'occupied, 16.70, 2 items');
});

test('an order that is moved by mistake comes back by Undo', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await window.getByRole('button', { name: 'Move', exact: true }).last().click();
  const dialog = window.getByRole('dialog', { name: 'Move from Table 5' });
  await dialog.getByRole('button', { name: /^Table 8, free/ }).click();
  await dialog.getByRole('button', { name: 'Move to table 8' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Table 8' })).toBeVisible();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(window.getByText('Taken back.')).toBeVisible();
  await openTable(window, 'Table 5');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
});

test('a line is removed with a reason and comes back by Undo', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await addProduct(window, 'Sweet', 'Pavlova');

  await (await lineTools(window, '1 × Tiramisu')).getByRole('button', { name: 'Remove' }).click();
  const reasons = window.getByRole('form', { name: 'Why remove Tiramisu?' });
  await reasons.getByRole('button', { name: 'Guest changed mind' }).click();
  await expectLines(window, ['1 × Pavlova, 8.20']);
  await expect(window.getByText('1 × Tiramisu removed: guest changed mind.')).toBeVisible();

  await window.getByRole('button', { name: 'Undo' }).click();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
  await expectTotal(window, '16.70');
});

test('Ctrl+Z takes back one step after the other', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await addProduct(window, 'Sweet', 'Pavlova');
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
  await window.keyboard.press('Control+z');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await window.keyboard.press('Control+z');
  await expect(window.getByText('Nothing ordered yet')).toBeVisible();
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'free');
});

test('a whole order is cleared with a reason in the words of the person', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Clear the order…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Clear Table 7' });
  await dialog.getByRole('button', { name: 'Other…' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They left');
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(window.getByText('1 item cleared from Table 7.')).toBeVisible();
  await expect(window.getByText('Nothing ordered yet')).toBeVisible();
});

async function chooseNewTab(dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('button', { name: /^Tabs/ }).click();
  await dialog.getByRole('button', { name: 'New tab' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the new tab' }).fill(name);
}

function navigationCount(window: Page): Locator {
  return window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: /^Counter/ });
}
