import { expect, type Page } from '@playwright/test';
import { findFaults, linesOnDisk } from './data-file.ts';
import {
  chooseInTableMenu,
  expectTable,
  goTo,
  goToFloor,
  openTable,
  showRoom,
  table,
} from './floor-steps.ts';
import { openEditor, publish, setField, thing } from './layout-steps.ts';
import { addProduct, expectLines, line, lineTools } from './order-steps.ts';
import { expectPaid, openPay, take } from './pay-steps.ts';
import { test } from './shared-venue.ts';
import { openTab } from './tab-steps.ts';
import { clearOrder, mergeOrder, moveOrder, orderOn, swapTables } from './table-work-steps.ts';
import { expectConnection } from './venue-steps.ts';

test('an evening on two terminals with the network cut in the middle: nobody waits, and both agree after it', async ({
  central,
  bars: { one, other },
  dataDir,
  otherDir,
}) => {
  test.setTimeout(300_000);
  const [bar, terrace] = [one.window, other.window];

  // Online: what one does the other sees.
  await orderOn(bar, 'Table 5', 'Tiramisu');
  await orderOn(bar, 'Table 4', 'Affogato');
  await openTab(bar, 'Anna');
  await orderOn(terrace, 'Table 6', 'Pavlova');
  await orderOn(terrace, 'Table 8', 'Affogato');
  await goToFloor(bar);
  await goToFloor(terrace);
  await expectTable(bar, 'Table 8', 'occupied, 6.90, 1 item');
  await expectTable(terrace, 'Table 4', 'occupied, 6.90, 1 item');
  await expect(terrace.getByRole('button', { name: /^Anna/ })).toBeVisible();

  await central.kill();
  // At the bar: seat, order, update, move, swap, clear, draw.
  await chooseInTableMenu(bar, 'Table 1', 'Guests are seated');
  await orderOn(bar, 'Table 5', 'Pavlova');
  await (await lineTools(bar, '1 × Tiramisu')).getByRole('button', { name: 'One more' }).click();
  await line(bar, '2 × Tiramisu').waitFor();
  await goTo(bar, 'Tabs');
  await bar.getByRole('button', { name: /^Anna/ }).first().click();
  await addProduct(bar, 'Sweet', 'Pavlova');
  await expectLines(bar, ['1 × Pavlova, 8.20']);
  await moveOrder(bar, 'Table 8', 'Table 9');
  await orderOn(bar, 'Table 10', 'Tiramisu');
  await swapTables(bar, 'Table 9', 'Table 10');
  await clearOrder(bar, 'Table 4');
  await openEditor(bar);
  await thing(bar, 'Table 14').click();
  await setField(bar, 'Seats', '8');
  await setField(bar, 'Name', '15');
  await publish(bar, 1);
  await expect(bar.getByText('1 change is on the floor.')).toBeVisible();

  // On the terrace: the same table and tab, and a merge, a reservation, a bill and a payment.
  await orderOn(terrace, 'Table 5', 'Affogato');
  await goToFloor(terrace);
  await terrace.getByRole('button', { name: /^Anna/ }).click();
  await addProduct(terrace, 'Sweet', 'Tiramisu');
  await expectLines(terrace, ['1 × Tiramisu, 8.50']);
  await orderOn(terrace, 'Table 11', 'Tiramisu');
  await orderOn(terrace, 'Table 12', 'Pavlova');
  await mergeOrder(terrace, 'Table 11', 'Table 12');
  await goToFloor(terrace);
  await chooseInTableMenu(terrace, 'Table 12', 'They asked for the bill');
  await openTable(terrace, 'Table 6');
  await openPay(terrace);
  await take(terrace, 'Take 8.20 in cash');
  await expectPaid(terrace, { total: '8.20', receipt: 1, open: 'Table 6 is free.' });

  // Each shows what was done there, and neither what the other did.
  await expectConnection(bar, /^Offline since/);
  await expectConnection(terrace, /^Offline since/);
  await goToFloor(bar);
  await goToFloor(terrace);
  await expectTable(bar, 'Table 6', 'occupied, 8.20, 1 item');
  await expectTable(terrace, 'Table 6', 'free');
  await expectTable(terrace, 'Table 4', 'occupied, 6.90, 1 item');
  await expect(table(bar, 'Table 15')).toBeVisible();
  await expect(table(terrace, 'Table 14')).toBeVisible();

  await central.start();
  for (const window of [bar, terrace]) await expectConnection(window, 'Online');
  for (const window of [bar, terrace]) {
    await expectTable(window, 'Table 1', 'occupied');
    await expectTable(window, 'Table 4', 'free');
    // Twice a tiramisu and a pavlova from the bar, an affogato from the terrace.
    await expectTable(window, 'Table 5', 'occupied, 32.10, 4 items');
    await expectTable(window, 'Table 6', 'free');
    await expectTable(window, 'Table 8', 'free');
    await expectTable(window, 'Table 9', 'occupied, 8.50, 1 item');
    await expectTable(window, 'Table 10', 'occupied, 6.90, 1 item');
    await expectTable(window, 'Table 11', 'free');
    await expectTable(window, 'Table 12', 'bill asked, 16.70, 2 items');
    await expect(table(window, 'Table 14')).toBeHidden();
    await expectTable(window, 'Table 15', 'free');
    await expect(window.getByRole('button', { name: /to decide$/ })).toBeHidden();
  }
  expect(await readFloor(terrace)).toEqual(await readFloor(bar));

  await one.app.close();
  await other.app.close();
  for (const folder of [dataDir, otherDir]) expect(findFaults(folder)).toEqual([]);
  expect(linesOnDisk(otherDir).map(String).toSorted()).toEqual(linesOnDisk(dataDir).map(String).toSorted());
});

/** What every table of every room shows, without the times, which go on while one reads. */
async function readFloor(window: Page): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const room of ['Dining room', 'Bar', 'Terrace', 'Snug']) {
    await showRoom(window, room);
    const plan = window.getByRole('group', { name: `Tables of ${room}` });
    const labels = await plan
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.textContent ?? ''));
    shown.push(...labels.map((label) => `${room}: ${label.replaceAll(/, (now|\d+ min)/g, '')}`));
  }
  return shown.toSorted();
}
