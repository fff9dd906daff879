import { expect, type Page } from '@playwright/test';
import { seriousFaults, smallTargets } from './accessibility-faults.ts';
import { findFaults } from './data-file.ts';
import { startWork } from './first-steps.ts';
import { expectTable, goToFloor, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct, addSize, expectLines } from './order-steps.ts';
import { workApart } from './other-terminal.ts';

test('what was paid twice is told everywhere it concerns, and given back in one tap', async ({
  start,
  dataDir,
}) => {
  const { app, window: before } = await startWork(start);
  await openTable(before, 'Table 7');
  await addSize(before, 'Beer', 'Pilsner', 'Pint');
  await addProduct(before, 'Sweet', 'Tiramisu');
  await expectLines(before, ['1 × Pilsner, Pint, 6.80', '1 × Tiramisu, 8.50']);
  await app.close();
  workApart(dataDir, ({ here, there }) => {
    here.settle('7', 'card');
    there.settle('7', 'cash');
  });

  const { app: again, window } = await start();
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'free, something to decide');
  await openTable(window, 'Table 7');
  await window.getByRole('button', { name: 'Paid twice: decide' }).click();
  const conflict = window.getByRole('listitem', { name: 'Paid twice' });
  await expect(conflict).toContainText('1 × Pilsner Pint, 1 × Tiramisu on Table 7 were paid more than once.');
  await expect(conflict).toContainText('Maeve Ryan took the money by card, receipt 1');
  await expect(conflict).toContainText(/took the money in cash, receipt 1, on another terminal/);
  await expect(conflict).toContainText('Give 15.30 back, in cash?');

  await conflict.getByRole('button', { name: 'Give 15.30 back in cash' }).click();
  await expect(window.getByText('Nothing to decide. The terminals agree.')).toBeVisible();
  await expect(toDecide(window)).toBeHidden();
  await again.close();
  expect(findFaults(dataDir)).toEqual([]);

  const last = await start();
  await goToFloor(last.window);
  await expectTable(last.window, 'Table 7', 'free');
  await expect(toDecide(last.window)).toBeHidden();
});

test('several things to decide are counted, and each has its way out', async ({ start, dataDir }) => {
  const { app, window: before } = await startWork(start);
  await openTable(before, 'Table 7');
  await addProduct(before, 'Sweet', 'Tiramisu');
  await expectLines(before, ['1 × Tiramisu, 8.50']);
  await app.close();
  workApart(dataDir, ({ here, there }) => {
    for (const terminal of [here, there]) terminal.done({ type: 'openTab', name: 'Rossi' });
    there.done({
      type: 'addLine',
      holder: { kind: 'table', id: there.table('8').id },
      ...tiramisuOf(there.table('7').items),
    });
    here.done({ type: 'removeTable', table: here.table('8').id });
  });

  const { window } = await start();
  await expect(toDecide(window)).toHaveText('2 to decide');
  await toDecide(window).click();
  expect([...(await seriousFaults(window)), ...(await smallTargets(window))]).toEqual([]);
  const names = window.getByRole('listitem', { name: 'Two tabs of one name' });
  await names.getByRole('button', { name: 'Call the newer “Rossi 2”' }).click();
  await expect(toDecide(window)).toHaveText('1 to decide');
  await window.getByRole('button', { name: 'Bring it back' }).click();
  await expect(toDecide(window)).toBeHidden();
  await openTable(window, 'Table 8');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
});

function toDecide(window: Page) {
  return window.getByRole('button', { name: /^\d+ to decide$/ });
}

/** The same product again. */
function tiramisuOf(items: readonly { readonly product: string }[] | null) {
  const [item] = items ?? [];
  if (item === undefined) throw new Error('There is no Tiramisu on the table.');
  return { product: item.product };
}
