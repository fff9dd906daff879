import { expect } from '@playwright/test';
import { seriousFaults, smallTargets } from './accessibility-faults.ts';
import { choosePerson, startWork } from './first-steps.ts';
import { chooseTheme, goTo, goToFloor, openTable, openTableMenu, table } from './floor-steps.ts';
import { test } from './journey.ts';
import { isFocused, tabTo } from './keyboard-steps.ts';
import { fillTheFloor } from './lively-floor.ts';
import { addProduct, expectLines, lineTools, product } from './order-steps.ts';
import { openSync } from './venue-steps.ts';

for (const theme of ['dark', 'light'] as const) {
  test(`no screen has a serious fault of accessibility in the ${theme} theme`, async ({ start }) => {
    test.setTimeout(180_000);
    const { window } = await start();
    const faults: string[] = [];
    const look = async (screen: string) => {
      faults.push(...(await seriousFaults(window)).map((fault) => `${screen}: ${fault}`));
    };
    // A terminal without a venue has no settings yet.
    await window.getByRole('heading', { name: 'Welcome to Coaster' }).waitFor();
    await window.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await look('first run');
    await window.getByRole('button', { name: 'Join a venue…' }).click();
    await look('joining');
    await window.getByRole('button', { name: 'Back' }).click();
    await window.getByRole('button', { name: 'Open the sample venue' }).click();
    await window.getByRole('heading', { name: 'Who is working?' }).waitFor();
    await window.evaluate((name) => {
      document.documentElement.dataset['theme'] = name;
    }, theme);
    await look('who is working');

    await choosePerson(window, 'Maeve Ryan');
    await chooseTheme(window, theme);
    await window.getByRole('button', { name: 'Check this terminal’s data' }).click();
    await window.getByText('everything agrees').waitFor();
    await look('manage');

    await fillTheFloor(window);
    await look('floor');
    await openTableMenu(window, 'Table 6');
    await look('menu of a table');
    await window.getByRole('menuitem', { name: 'Reserve…' }).click();
    await window.getByRole('dialog').waitFor();
    await look('reservation');
    await window.keyboard.press('Escape');

    await openTable(window, 'Table 7');
    await lineTools(window, '2 × Pilsner');
    await look('order');
    await window.getByRole('button', { name: 'Move', exact: true }).last().click();
    await window.getByRole('dialog', { name: 'Move from Table 7' }).waitFor();
    await look('move dialog');
    await window.getByRole('dialog').getByRole('button', { name: /^Tabs/ }).click();
    await window.getByRole('dialog').getByRole('button', { name: 'New tab' }).click();
    await look('move dialog on a tab');
    await window.keyboard.press('Escape');
    await addProduct(window, 'Kitchen', 'Copper burger');
    await window.getByRole('radio', { name: 'Medium', exact: true }).waitFor();
    await look('choices');
    await window.getByRole('button', { name: 'Close the choices' }).click();
    await addProduct(window, 'Beer', 'Stout');
    await window.getByRole('group', { name: 'Sizes' }).waitFor();
    await look('sizes');
    await window.getByRole('button', { name: 'Close the choices' }).click();
    await window.getByRole('searchbox').fill('wine');
    await window.getByRole('group', { name: 'Products found' }).waitFor();
    await look('search');
    await (await lineTools(window, '2 × Pilsner')).getByRole('button', { name: 'Remove' }).click();
    await look('reasons');

    await goTo(window, 'Counter');
    await look('empty counter');
    await goTo(window, 'Tabs');
    await look('tabs');
    await openSync(window);
    await look('sync');
    await goTo(window, 'Tabs');
    await window.getByRole('button', { name: 'New tab' }).click();
    await window.getByRole('dialog', { name: 'New tab' }).waitFor();
    await look('new tab');
    expect(faults).toEqual([]);
  });
}

test('whatever a finger has to hit is large enough at 1366 × 768', async ({ start }) => {
  const { app, window } = await startWork(start);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await fillTheFloor(window);
  const small: string[] = [];
  const look = async (screen: string) => {
    small.push(...(await smallTargets(window)).map((target) => `${screen}: ${target}`));
  };
  for (const room of await window.getByRole('group', { name: 'Rooms' }).getByRole('button').all()) {
    await room.click();
    await look('floor');
  }
  await goToFloor(window);
  await window.getByRole('button', { name: /^Dining room/ }).click();
  await openTable(window, 'Table 7');
  await lineTools(window, '2 × Pilsner');
  await look('order');
  await addProduct(window, 'Kitchen', 'Copper burger');
  await window.getByRole('radio', { name: 'Medium', exact: true }).waitFor();
  await look('choices');
  await window.getByRole('button', { name: 'Close the choices' }).click();
  await window.getByRole('button', { name: 'Move', exact: true }).last().click();
  await window.getByRole('dialog').waitFor();
  await look('move dialog');
  await window.keyboard.press('Escape');
  await goTo(window, 'Tabs');
  await look('tabs');
  await goTo(window, 'Manage');
  await look('manage');
  await openSync(window);
  await look('sync');
  expect(small).toEqual([]);
});

test('an order is taken without a mouse', async ({ start }) => {
  const { window } = await startWork(start);
  await tabTo(window, table(window, 'Table 1'));
  for (let step = 0; step < 8 && !(await isFocused(table(window, 'Table 7'))); step += 1) {
    await window.keyboard.press(step % 2 === 0 ? 'ArrowDown' : 'ArrowRight');
  }
  const name = await window.evaluate(() => document.activeElement?.textContent);
  expect(name).toMatch(/^Table \d+, free/);
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: /^Table/ })).toBeVisible();

  await tabTo(window, window.getByRole('tab', { name: 'Favourites' }));
  await window.keyboard.press('ArrowUp');
  await expect(window.getByRole('tab', { name: 'Sweet' })).toBeFocused();
  await tabTo(window, product(window, 'Sticky toffee pudding'));
  for (let step = 0; step < 20 && !(await isFocused(product(window, 'Tiramisu'))); step += 1) {
    await window.keyboard.press('ArrowRight');
  }
  await window.keyboard.press('Enter');
  await expectLines(window, ['1 × Tiramisu, 8.50']);

  await tabTo(window, window.getByRole('button', { name: 'One more' }));
  await window.keyboard.press('Enter');
  await window.keyboard.press('Enter');
  await expectLines(window, ['3 × Tiramisu, 25.50']);
  await tabTo(window, window.getByRole('button', { name: 'One less' }), 'Shift+Tab');
  await window.keyboard.press('Space');
  await expectLines(window, ['2 × Tiramisu, 17.00']);

  await tabTo(window, window.getByRole('button', { name: 'Done' }));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('group', { name: 'Tables of Dining room' })).toBeVisible();
});
