import { expect, type Page } from '@playwright/test';
import { expectTable, goTo, goToFloor, openTable } from './floor-steps.ts';
import { addProduct, expectLines } from './order-steps.ts';
import { expectDue, expectPaid, openPay, payLine, take, tapLine } from './pay-steps.ts';
import { test } from './shared-venue.ts';
import { type Bars, expectConnection } from './venue-steps.ts';

test('two terminals take the money for different lines of one table through an outage, and agree after', async ({
  central,
  bars,
}) => {
  const { one, other } = bars;
  await orderTwo(bars);
  await central.kill();
  await payOne(one.window, '1 × Tiramisu', '8.50');
  await payOne(other.window, '1 × Pavlova', '8.20');
  for (const [window, left] of [[one.window, '8.20'] as const, [other.window, '8.50'] as const]) {
    await goToFloor(window);
    await expectTable(window, 'Table 7', `occupied, ${left}, 1 item`);
  }

  await central.start();
  for (const { window } of [one, other]) {
    await expectConnection(window, 'Online');
    await expectTable(window, 'Table 7', 'free');
    await expect(window.getByRole('button', { name: /to decide$/ })).toBeHidden();
    await goTo(window, 'Sales');
    await expect(window.getByText('2 sales')).toBeVisible();
  }
  const rows = one.window.getByRole('region', { name: 'Sales of the day' }).getByRole('listitem');
  await expect(rows).toHaveText([
    /Luca Ferri · terminal [0-9a-f]{4} Cash Receipt No\. 1 8\.20$/,
    /Maeve Ryan Cash Receipt No\. 1 8\.50$/,
  ]);
});

test('what two terminals took for the same line through an outage is told as paid twice', async ({
  central,
  bars,
}) => {
  const { one, other } = bars;
  await orderTwo(bars);
  await central.kill();
  await payOne(one.window, '1 × Tiramisu', '8.50');
  await payOne(other.window, '1 × Tiramisu', '8.50');
  await central.start();
  for (const { window } of [one, other]) {
    await expectConnection(window, 'Online');
    await window.getByRole('button', { name: '1 to decide' }).click();
    const conflict = window.getByRole('listitem', { name: 'Paid twice' });
    await expect(conflict).toContainText('1 × Tiramisu on Table 7 was paid more than once.');
    await expect(conflict).toContainText(/Maeve Ryan took the money in cash, receipt 1/);
    await expect(conflict).toContainText(/Luca Ferri took the money in cash, receipt 1/);
  }
  await one.window.getByRole('button', { name: 'Give 8.50 back in cash' }).click();
  await goTo(one.window, 'Sales');
  await expect(one.window.getByText('Given back', { exact: true })).toBeVisible();
  await expect(one.window.getByText('2 sales')).toBeVisible();
});

test('an order that changes while it is paid is told in the place of the tap, and nothing is lost', async ({
  bars,
}) => {
  const { one, other } = bars;
  await orderTwo(bars);
  await openPay(one.window);
  await one.window.getByRole('group', { name: 'Notes' }).getByRole('button', { name: '50' }).click();
  await addProduct(other.window, 'Sweet', 'Affogato');
  await expect(one.window.getByRole('alert').filter({ hasText: 'changed' })).toHaveText(
    /The order changed meanwhile: 16\.70 became 23\.60\./,
  );
  await one.window.getByRole('button', { name: 'Go on with 23.60' }).click();
  await take(one.window, 'Take 50.00 · give 26.40');
  await expectPaid(one.window, {
    total: '23.60',
    receipt: 1,
    change: '26.40',
    open: 'Everything is paid. Table 7 is free.',
  });
  await expectLines(other.window, []);
});

test('what was chosen and is paid elsewhere meanwhile is said, and something else can be chosen', async ({
  bars,
}) => {
  const { one, other } = bars;
  await orderTwo(bars);
  await openPay(one.window);
  await tapLine(one.window, '1 × Tiramisu');
  await payOne(other.window, '1 × Tiramisu', '8.50');
  await expect(payLine(one.window, '1 × Tiramisu')).toBeHidden();
  await expect(one.window.getByText('What you chose was paid or moved meanwhile.')).toBeVisible();
  await one.window.getByRole('button', { name: 'Choose again' }).click();
  await expectDue(one.window, '8.20', null);
  await take(one.window, 'Take 8.20 in cash');
  await expectPaid(one.window, { total: '8.20', receipt: 1, open: 'Table 7 is free.' });
});

/** A Tiramisu and a Pavlova on table 7, open on both screens. */
async function orderTwo({ one, other }: Bars): Promise<void> {
  await openTable(one.window, 'Table 7');
  await addProduct(one.window, 'Sweet', 'Tiramisu');
  await addProduct(one.window, 'Sweet', 'Pavlova');
  await openTable(other.window, 'Table 7');
  await expectLines(other.window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
}

async function payOne(window: Page, name: string, amount: string): Promise<void> {
  await openPay(window);
  await tapLine(window, name);
  await take(window, `Take ${amount} in cash`);
  await window.getByRole('region', { name: `${amount} paid` }).waitFor();
}
