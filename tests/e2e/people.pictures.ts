import { expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { chooseTheme, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct, line } from './order-steps.ts';
import {
  askToClear,
  handOverTo,
  lock,
  lockScreen,
  openPeople,
  pinPad,
  setPin,
  tapPin,
} from './people-steps.ts';
import { takePictures } from './take-pictures.ts';

for (const theme of ['dark', 'light'] as const) {
  test(`people, the lock and an approval in the ${theme} theme`, async ({ start }) => {
    test.setTimeout(300_000);
    const terminal = await startWork(start);
    const { window } = terminal;
    const take = (screen: string) => takePictures(terminal, `${screen}-${theme}`);
    await chooseTheme(window, theme);
    await lock(window);
    await take('lock-nobody-has-a-pin');
    await lockScreen(window).getByRole('button', { name: 'Maeve Ryan' }).click();
    await openPeople(window);
    for (const person of ['Conor Daly', 'Niamh Byrne', 'Maeve Ryan']) await setPin(window, person, '4815');
    await window.getByRole('button', { name: 'Dismiss' }).click();
    await take('people');
    await window.getByRole('button', { name: 'Set PIN of Tom Hughes' }).click();
    await tapPin(window.getByRole('group', { name: 'The new PIN', exact: true }), '12345');
    await take('people-pin');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Add a person' }).click();
    await window.getByRole('dialog').waitFor();
    await take('people-add');
    await window.keyboard.press('Escape');

    await openTable(window, 'Table 7');
    await addProduct(window, 'Sweet', 'Tiramisu');
    await line(window, '1 × Tiramisu').waitFor();
    await lock(window);
    await tapPin(pinPad(window, 'Maeve Ryan'), '48');
    await take('lock-pin');
    await tapPin(pinPad(window, 'Maeve Ryan'), '16');
    await window.getByText(/^Wrong PIN/).waitFor();
    await take('lock-wrong-pin');
    for (let wrong = 0; wrong < 4; wrong += 1) {
      await tapPin(pinPad(window, 'Maeve Ryan'), '0000');
    }
    await window.getByText(/^Too many wrong PINs/).waitFor();
    await take('lock-wait');
    await lockScreen(window).getByRole('button', { name: 'Aoife Walsh' }).click();

    await handOverTo(window, 'Conor Daly');
    await pinPad(window, 'Conor Daly').waitFor();
    await take('hand-over');
    await window.keyboard.press('Escape');
    await askToClear(window, 'Table 7');
    await window.getByRole('dialog', { name: 'Approve by PIN' }).waitFor();
    await take('approval');
    await window.getByRole('dialog').getByRole('button', { name: 'Conor Daly' }).click();
    await expect(pinPad(window, 'Conor Daly')).toBeVisible();
    await take('approval-pin');
  });
}
