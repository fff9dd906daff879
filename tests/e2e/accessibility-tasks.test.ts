import { expect } from '@playwright/test';
import { watchAccessibility } from './accessibility-faults.ts';
import { choosePerson, startWork } from './first-steps.ts';
import { askForTable, chooseTheme, goToFloor, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import type { LaunchedApp } from './launch.ts';
import { openEditor, panel, plan, setField, thing } from './layout-steps.ts';
import { addProduct, expectLines, lineTools } from './order-steps.ts';
import {
  askToClear,
  expectUnlocked,
  handOverTo,
  lock,
  lockScreen,
  openPeople,
  pinPad,
  setPin,
  tapPin,
} from './people-steps.ts';

for (const theme of ['dark', 'light'] as const) {
  test.describe(`in the ${theme} theme, by axe and by the size of a finger`, () => {
    test('the guide, a new table, an order and its history have no fault', async ({ start }) => {
      test.setTimeout(120_000);
      const terminal = await start();
      await terminal.window.getByRole('button', { name: 'Open the sample venue' }).click();
      await choosePerson(terminal.window, 'Maeve Ryan');
      const { window, faults, look } = await watch(terminal, theme);
      await goToFloor(window);
      await look('guide on the floor');
      await window.getByRole('button', { name: 'List', exact: true }).click();
      await look('list');
      await window.getByRole('button', { name: 'Plan', exact: true }).click();

      const dialog = await askForTable(window);
      await look('new table');
      await dialog.getByRole('searchbox').fill('tiramisu');
      await dialog.getByRole('button', { name: 'Add Tiramisu' }).click();
      await look('new table with an order');
      await window.keyboard.press('Escape');

      await openTable(window, 'Table 7');
      await look('nothing ordered');
      await addProduct(window, 'Sweet', 'Tiramisu');
      await expectLines(window, ['1 × Tiramisu, 8.50']);
      await (await lineTools(window, '1 × Tiramisu'))
        .getByRole('button', { name: '1, type another' })
        .click();
      await look('typed quantity');
      await window.keyboard.press('Escape');
      await (await lineTools(window, '1 × Tiramisu')).getByRole('button', { name: 'Note' }).click();
      await look('note');
      await window.keyboard.press('Escape');
      await window.getByRole('button', { name: 'More', exact: true }).click();
      await window.getByRole('menu').waitFor();
      await look('more');
      await window.getByRole('menuitem', { name: 'History' }).click();
      await window.getByRole('region', { name: 'History of Table 7' }).waitFor();
      await look('history');
      await window.getByRole('button', { name: 'Bill', exact: true }).click();
      await look('bill');
      expect(faults).toEqual([]);
    });

    test('the floor editor has no fault', async ({ start }) => {
      test.setTimeout(120_000);
      const { window, faults, look } = await watch(await startWork(start), theme);
      await openEditor(window);
      await look('room');
      await thing(window, 'Table 10').click();
      await setField(window, 'Seats', '8');
      await look('table');
      await thing(window, 'Table 6').click({ modifiers: ['Shift'] });
      await panel(window).getByRole('heading', { name: '2 things selected' }).waitFor();
      await look('several');
      await window.getByRole('button', { name: 'Several…' }).click();
      await window.getByRole('dialog', { name: 'Several tables' }).waitFor();
      await look('add several');
      await window.keyboard.press('Escape');
      await window.getByRole('button', { name: 'Scenery' }).click();
      await window.getByRole('menu').waitFor();
      await look('kinds of scenery');
      await window.getByRole('menuitem', { name: 'Wall' }).click();
      await plan(window).getByRole('button', { name: /^Wall/, pressed: true }).waitFor();
      await look('wall');
      await window
        .getByRole('navigation', { name: 'Screens' })
        .getByRole('button', { name: 'Floor' })
        .click();
      await window.getByRole('dialog').waitFor();
      await look('leaving a draft');
      expect(faults).toEqual([]);
    });

    test('people, the lock and an approval have no fault', async ({ start }) => {
      test.setTimeout(120_000);
      const { window, faults, look } = await watch(await startWork(start), theme);
      await openPeople(window);
      for (const person of ['Conor Daly', 'Maeve Ryan']) await setPin(window, person, '4815');
      await look('people');
      await window.getByRole('button', { name: 'Set PIN of Tom Hughes' }).click();
      await tapPin(window.getByRole('group', { name: 'The new PIN', exact: true }), '12345');
      await look('new PIN');
      await window.keyboard.press('Escape');
      await window.getByRole('button', { name: 'Add a person' }).click();
      await window.getByRole('dialog').waitFor();
      await look('new person');
      await window.keyboard.press('Escape');

      await openTable(window, 'Table 7');
      await addProduct(window, 'Sweet', 'Tiramisu');
      await expectLines(window, ['1 × Tiramisu, 8.50']);
      await lock(window);
      await tapPin(pinPad(window, 'Maeve Ryan'), '4816');
      await window.getByText(/^Wrong PIN/).waitFor();
      await look('lock');
      for (let wrong = 0; wrong < 4; wrong += 1) await tapPin(pinPad(window, 'Maeve Ryan'), '0000');
      await window.getByText(/^Too many wrong PINs/).waitFor();
      await look('lock that waits');
      await lockScreen(window).getByRole('button', { name: 'Aoife Walsh' }).click();
      await expectUnlocked(window);

      await handOverTo(window, 'Conor Daly');
      await pinPad(window, 'Conor Daly').waitFor();
      await look('handing over');
      await window.keyboard.press('Escape');
      await askToClear(window, 'Table 7');
      const dialog = window.getByRole('dialog', { name: 'Approve by PIN' });
      await dialog.waitFor();
      await look('approval');
      await dialog.getByRole('button', { name: 'Conor Daly' }).click();
      await pinPad(window, 'Conor Daly').waitFor();
      await look('PIN of an approval');
      expect(faults).toEqual([]);
    });
  });
}

/** Makes the window as small as the smallest terminal, and looks for faults in one theme. */
async function watch({ app, window }: LaunchedApp, theme: 'dark' | 'light') {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768));
  await chooseTheme(window, theme);
  return { window, ...watchAccessibility(window) };
}
