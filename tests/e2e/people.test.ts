import { expect } from '@playwright/test';
import { deedsOnDisk } from './data-file.ts';
import { startWork } from './first-steps.ts';
import { goTo, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { tabTo } from './keyboard-steps.ts';
import { killHard } from './launch.ts';
import { addProduct, chooseCategory, expectLines, product } from './order-steps.ts';
import {
  askToClear,
  expectAtWork,
  expectLocked,
  expectUnlocked,
  handOverTo,
  lock,
  lockScreen,
  openPeople,
  pinPad,
  setPin,
  signIn,
  tapPin,
} from './people-steps.ts';
import { fingerOn } from './touch-steps.ts';

/** The first wait after too many wrong PINs, and then some. */
const WAIT_MS = 40_000;

test('an admin sets PINs, and the lock asks for them', async ({ start }) => {
  const { window } = await startWork(start);
  await openPeople(window);
  const row = window.getByRole('listitem', { name: 'Aoife Walsh' });
  await expect(row).toContainText('No PIN');
  await setPin(window, 'Aoife Walsh', '2580');
  await expect(row).toContainText('PIN set');
  await setPin(window, 'Maeve Ryan', '481516');

  await lock(window);
  // Whoever was at work is asked first: one PIN and they go on.
  await expect(pinPad(window, 'Maeve Ryan')).toBeVisible();
  await signIn(window, 'Aoife Walsh', '1111');
  await expect(pinPad(window, 'Aoife Walsh').getByRole('alert')).toHaveText('Wrong PIN. 4 tries left.');
  await tapPin(pinPad(window, 'Aoife Walsh'), '2580');
  await expectUnlocked(window);
  await expectAtWork(window, 'Aoife Walsh');

  // A server sees the people, and may change nobody’s PIN but her own.
  await expect(window.getByText('You can change your own PIN.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Change PIN of Aoife Walsh' })).toBeVisible();
  await expect(window.getByRole('button', { name: /PIN of Maeve Ryan/ })).toBeHidden();
  await expect(window.getByRole('button', { name: 'Add a person' })).toBeHidden();
});

test('wrong PINs lock a person out, a power cut does not let them in, and others work on', async ({
  start,
}) => {
  test.setTimeout(120_000);
  const first = await startWork(start);
  await openPeople(first.window);
  await setPin(first.window, 'Aoife Walsh', '2580');
  await setPin(first.window, 'Maeve Ryan', '481516');
  await lock(first.window);
  await lockScreen(first.window).getByRole('button', { name: 'Aoife Walsh' }).click();
  const asked = pinPad(first.window, 'Aoife Walsh');
  for (const left of ['4 tries left', '3 tries left', '2 tries left', 'One try left']) {
    await tapPin(asked, '0000');
    await expect(asked.getByRole('alert')).toHaveText(`Wrong PIN. ${left}.`);
  }
  await tapPin(asked, '0000');
  await expect(asked.getByRole('alert')).toHaveText(/^Too many wrong PINs\. Wait \d\d seconds\.$/);
  await expect(asked.getByRole('button', { name: '2', exact: true })).toBeDisabled();

  await killHard(first.app);
  const { window } = await start();
  await expectLocked(window);
  await lockScreen(window).getByRole('button', { name: 'Aoife Walsh' }).click();
  const pad = pinPad(window, 'Aoife Walsh');
  await expect(pad.getByRole('alert')).toHaveText(/^Too many wrong PINs\. Wait \d\d seconds\.$/);
  await expect(pad.getByRole('button', { name: '2', exact: true })).toBeDisabled();
  await window.keyboard.type('2580');
  await expectLocked(window);

  await signIn(window, 'Maeve Ryan', '481516');
  await expectAtWork(window, 'Maeve Ryan');
  await lock(window);
  await lockScreen(window).getByRole('button', { name: 'Aoife Walsh' }).click();
  await expect(pad.getByRole('button', { name: '2', exact: true })).toBeEnabled({ timeout: WAIT_MS });
  await expect(pad.getByRole('alert')).toHaveText('');
  await tapPin(pad, '2580');
  await expectAtWork(window, 'Aoife Walsh');
});

test('two people take turns at one terminal, and the open order stays where it was', async ({
  start,
  dataDir,
}) => {
  const { app, window } = await startWork(start);
  await openPeople(window);
  await setPin(window, 'Conor Daly', '7777');
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await expectLines(window, ['1 × Tiramisu, 8.50']);

  await handOverTo(window, 'Conor Daly');
  await expect(pinPad(window, 'Conor Daly')).toBeVisible();
  // Nobody who waits for somebody else’s PIN is stuck.
  await window.getByRole('button', { name: 'Go on as Maeve Ryan' }).click();
  await expectUnlocked(window);
  await expectAtWork(window, 'Maeve Ryan');

  await handOverTo(window, 'Conor Daly');
  await tapPin(pinPad(window, 'Conor Daly'), '7777');
  await expectAtWork(window, 'Conor Daly');
  await expect(window.getByRole('heading', { level: 1, name: 'Table 7' })).toBeVisible();
  await product(window, 'Pavlova').click();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);

  // She has no PIN: one choice is enough.
  await handOverTo(window, 'Maeve Ryan');
  await expectAtWork(window, 'Maeve Ryan');
  await expectUnlocked(window);
  await product(window, 'Affogato').click();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20', '1 × Affogato, 6.90']);
  await app.close();
  const added = deedsOnDisk(dataDir).filter(({ type }) => type === 'line.added');
  expect(added.map(({ operator }) => operator)).toEqual(['Maeve Ryan', 'Conor Daly', 'Maeve Ryan']);
});

test('a server may not clear an order; a manager approves it in place, and both are on record', async ({
  start,
  dataDir,
}) => {
  const { app, window } = await startWork(start);
  await openPeople(window);
  await setPin(window, 'Conor Daly', '7777');
  await handOverTo(window, 'Aoife Walsh');
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');

  await askToClear(window, 'Table 7');
  const dialog = window.getByRole('dialog', { name: 'Approve by PIN' });
  await expect(dialog).toContainText('Clearing an order is for managers and admins.');
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await expectLines(window, ['1 × Tiramisu, 8.50']);

  await askToClear(window, 'Table 7');
  await expect(dialog.getByRole('button', { name: 'Aoife Walsh' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Conor Daly' }).click();
  const pad = pinPad(window, 'Conor Daly');
  await tapPin(pad, '1234');
  await expect(pad.getByRole('alert')).toHaveText('Wrong PIN. 4 tries left.');
  await tapPin(pad, '7777');
  await expect(window.getByText('1 item cleared from Table 7. Approved by Conor Daly.')).toBeVisible();
  await expectLines(window, []);
  // He approved one thing and did not take over.
  await expectAtWork(window, 'Aoife Walsh');

  await app.close();
  const cleared = deedsOnDisk(dataDir).filter(({ type }) => type === 'lines.adjusted');
  expect(cleared).toEqual([{ type: 'lines.adjusted', operator: 'Aoife Walsh', approvedBy: 'Conor Daly' }]);
});

test('a terminal that nobody touches locks by itself, and what was open is there behind the lock', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await openPeople(window);
  await setPin(window, 'Maeve Ryan', '4815');
  // The page's own clock, so that minutes need not be waited for.
  await window.clock.install();
  await goTo(window, 'Manage');
  await window.getByRole('radio', { name: '15 min' }).check();
  await openTable(window, 'Table 7');
  await addProduct(window, 'Kitchen', 'Copper burger');
  const choice = window.getByRole('radio', { name: 'Medium', exact: true });
  await choice.check();

  await window.clock.fastForward('14:00');
  await expectUnlocked(window);
  // A touch begins the time anew.
  await window.mouse.move(20, 400);
  await window.clock.fastForward('14:00');
  await expectUnlocked(window);
  await window.clock.fastForward('01:05');
  await expectLocked(window);

  await tapPin(pinPad(window, 'Maeve Ryan'), '4815');
  await expectUnlocked(window);
  await expect(window.getByRole('heading', { level: 1, name: 'Table 7' })).toBeVisible();
  await expect(choice).toBeChecked();
});

test('people sign in, take turns and approve by the keyboard alone', async ({ start }) => {
  const { window } = await startWork(start);
  await openPeople(window);
  await setPin(window, 'Conor Daly', '7777');
  await setPin(window, 'Maeve Ryan', '4815');
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await lock(window);

  // Whoever was at work has nothing to do but type.
  await expect(pinPad(window, 'Maeve Ryan')).toBeFocused();
  await window.keyboard.type('48');
  await window.keyboard.press('Backspace');
  await window.keyboard.type('815');
  await expectUnlocked(window);

  await window.getByRole('button', { name: 'Lock' }).focus();
  await window.keyboard.press('Enter');
  await expectLocked(window);
  await lockScreen(window).getByRole('button', { name: 'Aoife Walsh' }).focus();
  await window.keyboard.press('Enter');
  await expectUnlocked(window);
  await expectAtWork(window, 'Aoife Walsh');

  await window.getByRole('button', { name: 'More', exact: true }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('menu')).toBeVisible();
  await window.keyboard.press('End');
  await expect(window.getByRole('menuitem', { name: 'Clear the order…' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Mistake' })).toBeFocused();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: 'Approve by PIN' });
  await expect(dialog).toBeVisible();
  await tabTo(window, dialog.getByRole('button', { name: 'Conor Daly' }));
  await window.keyboard.press('Enter');
  await expect(pinPad(window, 'Conor Daly')).toBeFocused();
  await window.keyboard.type('7777');
  await expect(window.getByText('Approved by Conor Daly.')).toBeVisible();
  await expectLines(window, []);

  // Escape gives up handing over, and never opens a lock.
  await handOverTo(window, 'Conor Daly');
  await expect(pinPad(window, 'Conor Daly')).toBeFocused();
  await window.keyboard.press('Escape');
  await expectUnlocked(window);
  await expectAtWork(window, 'Aoife Walsh');
  await lock(window);
  await window.keyboard.press('Escape');
  await expectLocked(window);
});

test('a PIN is typed with a finger, however fast', async ({ start }) => {
  const { window } = await startWork(start);
  await openPeople(window);
  await setPin(window, 'Maeve Ryan', '4815');
  await openTable(window, 'Table 7');
  await chooseCategory(window, 'Sweet');
  const finger = await fingerOn(window);
  await finger.tap(product(window, 'Tiramisu'));
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await finger.tap(window.getByRole('button', { name: 'Lock' }));
  await expectLocked(window);
  const pad = pinPad(window, 'Maeve Ryan');
  for (const digit of '4815') await finger.tap(pad.getByRole('button', { name: digit, exact: true }));
  await expectUnlocked(window);
  await expectAtWork(window, 'Maeve Ryan');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
});
