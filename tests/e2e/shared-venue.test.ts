import { expect } from '@playwright/test';
import { seriousFaults, smallTargets } from './accessibility-faults.ts';
import { choosePerson } from './first-steps.ts';
import { expectTable, goToFloor, openTable } from './floor-steps.ts';
import { addProduct, chooseCategory, expectLines, line, lineTools, product } from './order-steps.ts';
import { expectAtWork, handOverTo } from './people-steps.ts';
import { test } from './shared-venue.ts';
import { connection, expectConnection, join, newCode, openSync } from './venue-steps.ts';

test('a terminal that worked alone joins and brings its orders along; another gets all of it', async ({
  bars: { one, other },
}) => {
  await expectConnection(one.window, 'Online');
  await openTable(one.window, 'Table 7');
  await addProduct(one.window, 'Sweet', 'Tiramisu');
  await expectTable(other.window, 'Table 7', 'occupied, 8.50, 1 item');

  await openSync(other.window);
  await expect(other.window.getByText('Waiting to go out')).toBeVisible();
  const journals = other.window.getByRole('table');
  await expect(journals.getByRole('row')).toHaveCount(3);
  await expect(journals.getByRole('row', { name: /^This terminal/ })).toBeVisible();
});

test('what another terminal adds comes into the open order last, and moves nothing', async ({
  bars: { one, other },
}) => {
  await openTable(one.window, 'Table 7');
  await addProduct(one.window, 'Sweet', 'Tiramisu');
  await openTable(other.window, 'Table 7');
  await expectLines(other.window, ['1 × Tiramisu, 8.50']);
  // The waiter here has the tools of a line open and is choosing a product.
  await lineTools(other.window, '1 × Tiramisu');
  await chooseCategory(other.window, 'Sweet');

  await addProduct(one.window, 'Sweet', 'Pavlova');
  await expectLines(other.window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
  await expect(line(other.window, '1 × Tiramisu')).toHaveAttribute('aria-expanded', 'true');
  await product(other.window, 'Affogato').click();
  await expectLines(other.window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20', '1 × Affogato, 6.90']);
  await expectLines(one.window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20', '1 × Affogato, 6.90']);
});

test('two terminals add to one table through an outage, and both have all of it after', async ({
  central,
  bars: { one, other },
}) => {
  await openTable(one.window, 'Table 7');
  await addProduct(one.window, 'Sweet', 'Tiramisu');
  await openTable(other.window, 'Table 7');
  await expectLines(other.window, ['1 × Tiramisu, 8.50']);

  await central.kill();
  await addProduct(one.window, 'Sweet', 'Pavlova');
  await addProduct(other.window, 'Sweet', 'Affogato');
  await expectConnection(one.window, /^Offline since \d\d:\d\d, 1 change kept here$/);
  await expectConnection(other.window, /^Offline since \d\d:\d\d, 1 change kept here$/);
  await expectLines(one.window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
  await expectLines(other.window, ['1 × Tiramisu, 8.50', '1 × Affogato, 6.90']);

  await openSync(one.window);
  await expect(one.window.getByRole('heading', { name: 'Offline' })).toBeVisible();
  expect([...(await seriousFaults(one.window)), ...(await smallTargets(one.window))]).toEqual([]);
  await central.start();
  await one.window.getByRole('button', { name: 'Try now' }).click();
  await expectConnection(one.window, 'Online');
  await expectConnection(other.window, 'Online');
  for (const { window } of [one, other]) {
    await goToFloor(window);
    await expectTable(window, 'Table 7', 'occupied, 23.60, 3 items');
  }
});

test('a table that one terminal clears while another adds keeps what was added', async ({
  central,
  bars: { one, other },
}) => {
  await openTable(one.window, 'Table 7');
  await addProduct(one.window, 'Sweet', 'Tiramisu');
  await openTable(other.window, 'Table 7');
  await expectLines(other.window, ['1 × Tiramisu, 8.50']);

  await central.kill();
  await expectConnection(one.window, /^Offline/);
  await one.window.getByRole('button', { name: 'More', exact: true }).click();
  await one.window.getByRole('menuitem', { name: 'Clear the order…' }).click();
  const dialog = one.window.getByRole('dialog', { name: 'Clear Table 7' });
  await dialog.getByRole('button', { name: 'Other…' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('They left');
  await dialog.getByRole('button', { name: 'Clear', exact: true }).click();
  await expectLines(one.window, []);
  await addProduct(other.window, 'Sweet', 'Affogato');

  await central.start();
  await expectConnection(one.window, 'Online');
  await expectConnection(other.window, 'Online');
  for (const { window } of [one, other]) {
    await goToFloor(window);
    await expectTable(window, 'Table 7', 'occupied, 6.90, 1 item');
  }
});

test('a terminal started while central is away says since when, and works', async ({
  central,
  start,
  otherDir,
  bars: { other },
}) => {
  await central.kill();
  await expectConnection(other.window, /^Offline since \d\d:\d\d$/);
  const since = await connection(other.window).innerText();
  await other.app.close();

  const { window } = await start({ dataDir: otherDir });
  await expectConnection(window, since);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await expectConnection(window, `${since}, 1 change kept here`);
});

test('a revoked terminal sells on, says so, and joins again with a new code', async ({
  central,
  bars: { one, other },
}) => {
  await central.ask('revoke', 'Terrace');
  await openTable(other.window, 'Table 7');
  await addProduct(other.window, 'Sweet', 'Affogato');
  await expectConnection(other.window, /^Refused by central/);
  await addProduct(other.window, 'Sweet', 'Tiramisu');
  await expectLines(other.window, ['1 × Affogato, 6.90', '1 × Tiramisu, 8.50']);
  await openSync(other.window);
  await expect(other.window.getByText('This terminal was revoked.')).toBeVisible();
  await goToFloor(one.window);
  await expectTable(one.window, 'Table 7', 'free');

  // Luca tends the bar; joining a venue is for managers.
  await handOverTo(other.window, 'Maeve Ryan');
  await expectAtWork(other.window, 'Maeve Ryan');
  await join(other.window, central, { code: await newCode(central), name: 'Terrace' });
  await expectConnection(other.window, 'Online');
  await expectTable(one.window, 'Table 7', 'occupied, 15.40, 2 items');
});

test('joining says what is wrong with an address or a code, and can be repeated', async ({
  central,
  start,
}) => {
  const { window } = await start();
  await window.getByRole('button', { name: 'Join a venue…' }).click();
  const code = await newCode(central);
  const tries = [
    ['not an address', code, 'This is no address.'],
    ['http://127.0.0.1:1', code, 'Nothing answers there.'],
    [central.address, 'AAAA-AAAA', 'This code is wrong, was used before or has run out.'],
  ] as const;
  for (const [address, tried, answer] of tries) {
    await join(window, { address }, { code: tried, name: 'Bar' });
    await expect(window.getByRole('alert')).toContainText(answer, { timeout: 20_000 });
  }
  await join(window, central, { code, name: 'Bar' });
  await expect(window.getByRole('heading', { name: 'The Copper Still is empty so far' })).toBeVisible();
  await window.getByRole('button', { name: 'Open the sample venue' }).click();
  await choosePerson(window, 'Maeve Ryan');
  await expectConnection(window, 'Online');
});
