import { startWork } from './first-steps.ts';
import { chooseTheme, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { fillTheFloor } from './lively-floor.ts';
import { addProduct, line, lineTools } from './order-steps.ts';
import { chooseMethod, openPay, tapLine } from './pay-steps.ts';
import { takePictures } from './take-pictures.ts';

for (const theme of ['dark', 'light'] as const) {
  test(`the history of an order, in the ${theme} theme`, async ({ start }) => {
    test.setTimeout(240_000);
    const terminal = await startWork(start);
    const { window } = terminal;
    await chooseTheme(window, theme);
    await fillTheFloor(window);
    await openTable(window, 'Table 8');
    await window.getByRole('button', { name: 'More', exact: true }).click();
    await window.getByRole('menuitem', { name: 'Merge into another order…' }).click();
    const dialog = window.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Table 7, / }).click();
    await dialog.getByRole('button', { name: 'Merge into table 7' }).click();
    await window.getByRole('heading', { level: 1, name: 'Table 7' }).waitFor();
    await addProduct(window, 'Sweet', 'Affogato');
    await (await lineTools(window, '1 × Affogato')).getByRole('button', { name: 'Remove' }).click();
    await window.getByRole('button', { name: 'Guest changed mind' }).click();
    await addProduct(window, 'Kitchen', 'Roast hake');
    await line(window, '1 × Roast hake').waitFor();
    await window.keyboard.press('Control+z');
    await openPay(window);
    await tapLine(window, '1 × Tiramisu');
    await chooseMethod(window, 'Card, on the reader');
    await window.getByRole('button', { name: /^Paid [\d.]+ by card/ }).click();
    await window.getByRole('figure', { name: 'Receipt 1' }).waitFor();
    await openTable(window, 'Table 7');
    await window.getByRole('button', { name: 'More', exact: true }).click();
    await window.getByRole('menuitem', { name: 'History' }).waitFor();
    await takePictures(terminal, `order-more-${theme}`);
    await window.getByRole('menuitem', { name: 'History' }).click();
    await window.getByRole('region', { name: 'History of Table 7' }).waitFor();
    await takePictures(terminal, `order-history-${theme}`);
  });
}
