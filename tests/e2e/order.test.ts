import { expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { expectTable, goToFloor, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import {
  addProduct,
  addSize,
  chooseCategory,
  expectLines,
  expectTotal,
  line,
  lines,
  lineTools,
  product,
} from './order-steps.ts';

test('an order on a table shows its lines, its total with tax and the table as occupied, also after a restart', async ({
  start,
}) => {
  const { app, window } = await startWork(start);
  await openTable(window, 'Table 7');
  await expect(window.getByText('Nothing ordered yet')).toBeVisible();

  await addSize(window, 'Beer', 'Pilsner', 'Pint');
  await addSize(window, 'Beer', 'Pilsner', 'Pint');
  await addSize(window, 'Beer', 'Pilsner', 'Half');
  await addProduct(window, 'Small plates', 'Soup of the day');
  await chooseCategory(window, 'Cocktails');
  await window.getByRole('button', { name: 'Choices of Bramble' }).click();
  await window.getByRole('button', { name: 'Close the choices' }).click();

  const expected = ['2 × Pilsner, Pint, 13.60', '1 × Pilsner, Half, 3.60', '1 × Soup of the day, 8.50'];
  await expectLines(window, expected);
  await expectTotal(window, '25.70');
  // 17.20 × 23/123 = 3.216…, 8.50 × 13.5/113.5 = 1.011…
  await window.getByRole('button', { name: '4 items · incl. VAT 4.23' }).click();
  const tax = window.getByRole('table', { name: 'Tax by rate' });
  await expect(tax.getByRole('row', { name: 'VAT 23 %' })).toHaveText('VAT 23 %13.983.2217.20');
  await expect(tax.getByRole('row', { name: 'VAT 13.5 %' })).toHaveText('VAT 13.5 %7.491.018.50');

  await goToFloor(window);
  await expectTable(window, 'Table 7', 'occupied, 25.70, 4 items');
  await app.close();

  const again = await start();
  await expectTable(again.window, 'Table 7', 'occupied, 25.70, 4 items');
  await openTable(again.window, 'Table 7');
  await expectLines(again.window, expected);
  await expectTotal(again.window, '25.70');
});

test('a product with choices that nobody must make is added by one tap, and with them from its corner', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 9');
  await addProduct(window, 'Soft drinks', 'Cola 330 ml');
  await expectLines(window, ['1 × Cola 330 ml, 3.60']);

  await window.getByRole('button', { name: 'Choices of Cola 330 ml' }).click();
  await window.getByRole('checkbox', { name: 'No ice' }).check();
  await window.getByRole('button', { name: 'Add 3.60' }).click();
  await expectLines(window, ['1 × Cola 330 ml, 3.60', '1 × Cola 330 ml, No ice, 3.60']);

  await product(window, 'Cola 330 ml').focus();
  await window.keyboard.press('Shift+Enter');
  await expect(window.getByRole('heading', { name: 'Cola 330 ml' })).toBeVisible();
});

test('a dish is ordered with its choices, a note and a seat', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 12');
  await addProduct(window, 'Kitchen', 'Copper burger');

  await window.getByRole('button', { name: 'Choose cooking' }).click();
  await window.getByRole('radio', { name: 'Medium', exact: true }).check();
  await window.getByRole('radio', { name: 'Sweet potato fries, +1.50' }).check();
  await window.getByRole('checkbox', { name: 'Bacon, +2.00' }).check();
  await window.getByRole('checkbox', { name: 'No onion' }).check();
  await window.getByRole('group', { name: 'Quantity of Copper burger' }).getByLabel('One more').click();
  await window.getByRole('textbox', { name: 'Note' }).fill('cut in two');
  await window.getByRole('button', { name: 'Add 44.00' }).click();
  await expectLines(window, [
    '2 × Copper burger, Medium · Sweet potato fries · Bacon · No onion · cut in two, 44.00',
  ]);

  const tools = await lineTools(window, '2 × Copper burger');
  await tools.getByRole('button', { name: 'Seat' }).click();
  await window.getByRole('button', { name: 'Seat 3' }).click();
  const burger = line(window, '2 × Copper burger');
  await expect(burger).toContainText('Medium · Sweet potato fries · Bacon · No onion · cut in two · seat 3');

  await (await lineTools(window, '2 × Copper burger')).getByRole('button', { name: 'Note' }).click();
  const note = window.getByRole('form', { name: 'Note for Copper burger' });
  await note.getByRole('textbox').fill('allergic to sesame');
  await note.getByRole('button', { name: 'Save' }).click();
  await expect(burger).toContainText('allergic to sesame · seat 3');
});

test('a product that is sold out is refused with a sentence', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  await chooseCategory(window, 'Beer');
  // It says that it is disabled; a finger taps it nonetheless.
  await product(window, 'Guest tap').click({ force: true });
  await expect(window.getByRole('alert').getByText('Guest tap is sold out.')).toBeVisible();
  await expect(lines(window)).toHaveCount(0);
});

test('the steppers of a line change how many there are, and the tiles count along', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  await addProduct(window, 'Sweet', 'Tiramisu');
  const tools = await lineTools(window, '1 × Tiramisu');
  await tools.getByLabel('One more').click();
  await tools.getByLabel('One more').click();
  await expectLines(window, ['3 × Tiramisu, 25.50']);
  await expect(product(window, 'Tiramisu')).toHaveAccessibleDescription('3 on this order');

  await tools.getByLabel('One less').click();
  await expectLines(window, ['2 × Tiramisu, 17.00']);
  await expectTotal(window, '17.00');
});

test('how many there are is typed, for a line and for the next product, by fingers and by keys', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  await chooseCategory(window, 'Sweet');
  const amount = window.getByRole('button', { name: /^Next product \d+ times$/ });
  await amount.click();
  const pad = window.getByRole('dialog', { name: 'How many of the next product' });
  await pad.getByRole('button', { name: '1', exact: true }).click();
  await pad.getByRole('button', { name: '2', exact: true }).click();
  await pad.getByRole('button', { name: 'OK' }).click();
  await expect(amount).toHaveAccessibleName('Next product 12 times');
  await product(window, 'Tiramisu').click();
  await expectLines(window, ['12 × Tiramisu, 102.00']);
  // It counts for one product only.
  await expect(amount).toHaveAccessibleName('Next product 1 times');

  await amount.press('Enter');
  await expect(pad).toBeVisible();
  await window.keyboard.type('34');
  await window.keyboard.press('Backspace');
  await window.keyboard.press('Enter');
  await expect(amount).toHaveAccessibleName('Next product 3 times');
  await expect(amount).toBeFocused();
  await product(window, 'Pavlova').press('Enter');
  await expectLines(window, ['12 × Tiramisu, 102.00', '3 × Pavlova, 24.60']);

  const tools = await lineTools(window, '12 × Tiramisu');
  await tools.getByRole('button', { name: '12, type another' }).press('Enter');
  await window.keyboard.type('20');
  await window.keyboard.press('Enter');
  await expectLines(window, ['20 × Tiramisu, 170.00', '3 × Pavlova, 24.60']);
  await expect(window.getByRole('button', { name: '20, type another' })).toBeFocused();
  await window.keyboard.press('Enter');
  await window.keyboard.type('7');
  await window.keyboard.press('Escape');
  await expectLines(window, ['20 × Tiramisu, 170.00', '3 × Pavlova, 24.60']);
  await expect(window.getByRole('button', { name: '20, type another' })).toBeFocused();
});

test('the recent orders are one tap away from another one', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await openTable(window, 'Table 6');
  await addProduct(window, 'Sweet', 'Pavlova');

  const recent = window.getByRole('navigation', { name: 'Recent orders' });
  await recent.getByRole('button', { name: 'Table 5' }).click();
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await recent.getByRole('button', { name: 'Table 6' }).click();
  await expectLines(window, ['1 × Pavlova, 8.20']);
  await expect(recent.getByRole('button', { name: 'Table 6' })).toHaveAttribute('aria-current', 'page');
});

test('a product is found while it is typed, and Enter adds it', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  const search = window.getByRole('searchbox', { name: 'Product or barcode' });
  await search.pressSequentially('creme');
  await expect(window.getByRole('group', { name: 'Products found' }).getByRole('button').first()).toHaveText(
    /^Crème brûlée/,
  );
  await search.press('Enter');
  await expectLines(window, ['1 × Crème brûlée, 8.30']);
  await expect(search).toHaveValue('');

  await search.pressSequentially('zzz');
  await expect(window.getByText('No product for “zzz”')).toBeVisible();
  await search.press('Enter');
  await expect(window.getByRole('alert').getByText('No product is called “zzz”.')).toBeVisible();
  await expectLines(window, ['1 × Crème brûlée, 8.30']);
});

test('a barcode that is scanned anywhere on the order adds its product', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  await window.keyboard.type('5391234004816');
  await window.keyboard.press('Enter');
  await expectLines(window, ['1 × Ginger beer 330 ml, 4.20']);
  await window.keyboard.type('5391234004816');
  await window.keyboard.press('Enter');
  await expectLines(window, ['2 × Ginger beer 330 ml, 8.40']);

  await window.keyboard.type('4006381333931');
  await window.keyboard.press('Enter');
  await expect(
    window.getByRole('alert').getByText('No product has the barcode 4006381333931.'),
  ).toBeVisible();
  await expectLines(window, ['2 × Ginger beer 330 ml, 8.40']);
});
