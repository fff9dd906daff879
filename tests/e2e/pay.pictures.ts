import type { Page } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { chooseTheme, goTo, goToFloor, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { fillTheFloor } from './lively-floor.ts';
import { addProduct, line } from './order-steps.ts';
import { chooseMethod, openPay, take, tapLine, typeAmount } from './pay-steps.ts';
import { takePictures } from './take-pictures.ts';

for (const theme of ['dark', 'light'] as const) {
  test(`an order is paid, in the ${theme} theme`, async ({ start }) => {
    test.setTimeout(240_000);
    const terminal = await startWork(start);
    const { window } = terminal;
    const picture = (name: string) => takePictures(terminal, `${name}-${theme}`);
    await chooseTheme(window, theme);
    await fillTheFloor(window);
    await openTable(window, 'Table 7');
    for (const dish of ['Roast hake', 'Wild mushroom risotto', 'Aubergine curry']) {
      await addProduct(window, 'Kitchen', dish);
    }
    await line(window, '1 × Aubergine curry').waitFor();
    await picture('order-to-pay');
    await window.getByRole('button', { name: 'Bill', exact: true }).click();
    await dismiss(window);
    await picture('bill');
    await openPay(window);
    await picture('pay-everything');
    await tapLine(window, '2 × Pilsner');
    await window.getByRole('button', { name: 'One less' }).click();
    await tapLine(window, '1 × Tiramisu');
    await window
      .getByRole('group', { name: 'Notes' })
      .getByRole('button', { name: '50', exact: true })
      .click();
    await picture('pay-lines');
    await chooseMethod(window, 'Card, on the reader');
    await typeAmount(window, '500');
    await take(window, 'Paid 5.00 by card');
    await picture('pay-the-rest');
    await chooseMethod(window, 'Cash');
    await window
      .getByRole('group', { name: 'Notes' })
      .getByRole('button', { name: '20', exact: true })
      .click();
    await window.getByRole('button', { name: /^Take 20\.00 · give/ }).click();
    await window.getByRole('figure', { name: 'Receipt 1' }).waitFor();
    await picture('paid-in-part');
    await window.getByRole('button', { name: 'Next payment' }).click();
    await window.getByRole('button', { name: /^Take [\d.]+ in cash/ }).click();
    await window.getByRole('figure', { name: 'Receipt 2' }).waitFor();
    await goToFloor(window);
    await openTable(window, 'Table 8');
    await openPay(window);
    await chooseMethod(window, 'Card, on the reader');
    await window.getByRole('button', { name: /^Paid [\d.]+ by card/ }).click();
    await window.getByRole('figure', { name: 'Receipt 3' }).waitFor();
    await picture('paid');
    await goTo(window, 'Sales');
    await picture('sales');
    await window.getByRole('button', { name: /Receipt 1/ }).click();
    await window.getByRole('figure', { name: 'Receipt 1' }).waitFor();
    await picture('sales-receipt');
    await goTo(window, 'Counter');
    await addProduct(window, 'Sweet', 'Pavlova');
    await line(window, '1 × Pavlova').waitFor();
    await picture('counter');
  });
}

async function dismiss(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Dismiss' }).click();
}
