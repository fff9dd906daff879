import { expect, type Page } from '@playwright/test';
import { seriousFaults, smallTargets, watchAccessibility } from './accessibility-faults.ts';
import { findFaults } from './data-file.ts';
import { startWork } from './first-steps.ts';
import { chooseTheme, expectTable, goTo, goToFloor, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct, addSize, line } from './order-steps.ts';
import { workApart } from './other-terminal.ts';
import {
  chooseMethod,
  expectDue,
  expectPaid,
  openPay,
  payLine,
  readPaper,
  take,
  tapLine,
  typeAmount,
} from './pay-steps.ts';

test('an order is paid whole, in cash, and the change is told', async ({ start, dataDir }) => {
  const { app, window } = await startWork(start);
  await dine(window, 'Table 7');
  await openPay(window);
  await expectDue(window, '22.10', null);
  await window.getByRole('group', { name: 'Notes' }).getByRole('button', { name: '50', exact: true }).click();
  await take(window, 'Take 50.00 · give 27.90');
  await expectPaid(window, {
    total: '22.10',
    receipt: 1,
    change: '27.90',
    open: 'Everything is paid. Table 7 is free.',
  });
  const paper = await readPaper(window, 'Receipt 1');
  expect(paper).toEqual(
    expect.arrayContaining([
      'The Copper Still',
      'Table 7, served by Maeve Ryan',
      '2 | Pilsner, Pint | 13.60',
      '1 | Tiramisu | 8.50',
      'Total | EUR 22.10',
      'Cash | 50.00',
      'Change | 27.90',
    ]),
  );
  await window.getByRole('button', { name: 'Back to the floor' }).click();
  await expectTable(window, 'Table 7', 'free');
  await app.close();
  expect(findFaults(dataDir)).toEqual([]);
});

test('lines and pieces of them are paid one guest after the other, in several ways, and numbered without a gap', async ({
  start,
  dataDir,
}) => {
  const { app, window } = await startWork(start);
  await dine(window, 'Table 7');
  await openPay(window);
  await tapLine(window, '2 × Pilsner');
  await expectDue(window, '13.60', '8.50');
  await window.getByRole('button', { name: 'One less' }).click();
  await expectDue(window, '6.80', '15.30');
  await chooseMethod(window, 'Card, on the reader');
  await take(window, 'Paid 6.80 by card');
  await expectPaid(window, { total: '6.80', receipt: 1, open: '15.30 stays open.' });

  // Five by card and the rest in cash, with change.
  await window.getByRole('button', { name: 'Next payment' }).click();
  await tapLine(window, '1 × Tiramisu');
  await chooseMethod(window, 'Card, on the reader');
  await typeAmount(window, '500');
  await take(window, 'Paid 5.00 by card');
  await expect(window.getByRole('list', { name: 'Taken already' })).toContainText('5.00 by card');
  await expect(payLine(window, '1 × Pilsner')).toBeDisabled();
  await chooseMethod(window, 'Cash');
  await window.getByRole('group', { name: 'Notes' }).getByRole('button', { name: '5', exact: true }).click();
  await take(window, 'Take 5.00 · give 1.50');
  await expectPaid(window, { total: '8.50', receipt: 2, change: '1.50', open: '6.80 stays open.' });
  await window.getByRole('button', { name: 'Back to the floor' }).click();
  await expectTable(window, 'Table 7', 'occupied, 6.80, 1 item');

  await openTable(window, 'Table 7');
  await openPay(window);
  await take(window, 'Take 6.80 in cash');
  await expectPaid(window, { total: '6.80', receipt: 3, open: 'Everything is paid. Table 7 is free.' });
  await window.getByRole('button', { name: 'Back to the floor' }).click();
  await expectTable(window, 'Table 7', 'free');

  await goTo(window, 'Sales');
  const rows = window.getByRole('region', { name: 'Sales of the day' }).getByRole('listitem');
  await expect(rows).toHaveText([
    /Table 7 Maeve Ryan Cash Receipt No\. 3 6\.80$/,
    /Table 7 Maeve Ryan Card \+ Cash Receipt No\. 2 8\.50$/,
    /Table 7 Maeve Ryan Card Receipt No\. 1 6\.80$/,
  ]);
  await expect(window.getByText('3 sales')).toBeVisible();
  await rows.nth(1).click();
  const paper = await readPaper(window, 'Receipt 2');
  expect(paper).toEqual(expect.arrayContaining(['Card | 5.00', 'Cash | 5.00', 'Change | 1.50']));
  await app.close();
  expect(findFaults(dataDir)).toEqual([]);
});

test('the second of two quick taps takes no money twice and leaves the change in sight', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await dine(window, 'Table 7');
  await openPay(window);
  await window.getByRole('button', { name: 'Take 22.10 in cash' }).dblclick();
  await expectPaid(window, { total: '22.10', receipt: 1, open: 'Table 7 is free.' });
  await goTo(window, 'Sales');
  await expect(window.getByText('1 sale', { exact: true })).toBeVisible();
});

test('money that was taken in part is not forgotten, and can be given back', async ({ start }) => {
  const { window } = await startWork(start);
  await dine(window, 'Table 7');
  await openPay(window);
  await typeAmount(window, '2000');
  await take(window, 'Take 20.00 in cash');
  await goToFloor(window);
  await window.reload();
  await openTable(window, 'Table 7');
  await openPay(window);
  await expect(window.getByText('Still due').locator('..')).toContainText('2.10');
  await window.getByRole('button', { name: 'Give 20.00 in cash back' }).click();
  await expect(window.getByRole('button', { name: 'Take 22.10 in cash' })).toBeEnabled();
});

test('the bill is on the screen as soon as it is asked for, and follows the order', async ({ start }) => {
  const { window } = await startWork(start);
  await dine(window, 'Table 7');
  await window.getByRole('button', { name: 'Bill', exact: true }).click();
  await expect(window.getByText('Table 7 waits for the bill.')).toBeVisible();
  const paper = await readPaper(window, 'Bill of Table 7');
  expect(paper).toEqual(
    expect.arrayContaining([
      'Bill',
      '2 | Pilsner, Pint | 13.60',
      'Total | EUR 22.10',
      'This is not a receipt.',
    ]),
  );
  expect([...(await seriousFaults(window)), ...(await smallTargets(window))]).toEqual([]);
  await window.getByRole('button', { name: 'They stay after all' }).click();
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'occupied, 22.10, 3 items');
});

test('what another terminal sold is among the sales of the day, and says where', async ({
  start,
  dataDir,
}) => {
  const { app, window: before } = await startWork(start);
  await dine(before, 'Table 7');
  await app.close();
  workApart(dataDir, ({ there }) => there.settle('7', 'card'));
  const { window } = await start();
  await expectTable(window, 'Table 7', 'free');
  await goTo(window, 'Sales');
  const rows = window.getByRole('region', { name: 'Sales of the day' }).getByRole('listitem');
  await expect(rows).toHaveText([/Table 7 .*terminal [0-9a-f]{4} Card Receipt No\. 1 22\.10$/]);
});

for (const theme of ['dark', 'light'] as const) {
  test(`paying and the sales have no fault of accessibility in the ${theme} theme`, async ({ start }) => {
    const { app, window } = await startWork(start);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
    await chooseTheme(window, theme);
    const { faults, look } = watchAccessibility(window);
    await dine(window, 'Table 7');
    await openPay(window);
    await look('everything');
    await tapLine(window, '2 × Pilsner');
    await look('chosen lines');
    await chooseMethod(window, 'Card, on the reader');
    await typeAmount(window, '500');
    await take(window, 'Paid 5.00 by card');
    await look('in part');
    await take(window, 'Paid 8.60 by card');
    await window.getByRole('figure', { name: 'Receipt 1' }).waitFor();
    await look('paid');
    await goTo(window, 'Sales');
    await window.getByRole('button', { name: /Receipt 1/ }).click();
    await window.getByRole('figure', { name: 'Receipt 1' }).waitFor();
    await look('sales');
    expect(faults).toEqual([]);
  });
}

test('an order is paid without a mouse', async ({ start }) => {
  const { window } = await startWork(start);
  await dine(window, 'Table 7');
  await window.getByRole('button', { name: 'Pay 22.10' }).focus();
  await window.keyboard.press('Enter');
  await window.getByRole('region', { name: 'To pay of Table 7' }).waitFor();
  await window.keyboard.type('3000');
  await window.getByRole('button', { name: 'Take 30.00 · give 7.90' }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: '22.10 paid' })).toBeFocused();
  await window.getByRole('button', { name: 'Back to the floor' }).focus();
  await window.keyboard.press('Enter');
  await expectTable(window, 'Table 7', 'free');
});

/** Two pints and a dessert: 22.10. */
async function dine(window: Page, table: string): Promise<void> {
  await openTable(window, table);
  await addSize(window, 'Beer', 'Pilsner', 'Pint');
  await addSize(window, 'Beer', 'Pilsner', 'Pint');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await line(window, '2 × Pilsner').waitFor();
  await line(window, '1 × Tiramisu').waitFor();
}
