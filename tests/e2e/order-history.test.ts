import { expect, type Locator, type Page } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct, expectLines, lineTools } from './order-steps.ts';

test('the history of a table tells who added, took off and noted what, and follows the order', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await addProduct(window, 'Sweet', 'Pavlova');
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);

  const history = await openHistory(window, 'Table 7');
  await expectHistory(history, ['Added 1 × Pavlova.', 'Added 1 × Tiramisu.']);
  await expect(history.getByText('Maeve Ryan')).toHaveCount(1);

  await (await lineTools(window, '1 × Tiramisu')).getByRole('button', { name: 'Remove' }).click();
  await window.getByRole('button', { name: 'Mistake' }).click();
  await expectHistory(history, [
    'Took 1 × Tiramisu off: Mistake.',
    'Added 1 × Pavlova.',
    'Added 1 × Tiramisu.',
  ]);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expectHistory(history, [
    'Took 1 × Tiramisu off: Mistake. Taken back',
    'Added 1 × Pavlova.',
    'Added 1 × Tiramisu.',
  ]);
  await history.getByRole('button', { name: 'Close the history' }).press('Escape');
  await expect(history).toBeHidden();
});

test('what earlier guests had stays behind a tap', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await choose(window, 'Clear the order…');
  await window.getByRole('dialog').getByRole('button', { name: 'Mistake' }).click();
  await expect(window.getByText('Nothing ordered yet')).toBeVisible();

  const history = await openHistory(window, 'Table 7');
  await expect(history.getByText('Nothing has happened here since the last guests left.')).toBeVisible();
  await addProduct(window, 'Sweet', 'Pavlova');
  const again = await openHistory(window, 'Table 7');
  await expectHistory(again, ['Added 1 × Pavlova.']);
  await again.getByRole('button', { name: 'Earlier guests' }).click();
  await expectHistory(again.getByRole('region', { name: 'Earlier guests' }), [
    'Cleared the order of 1 × Tiramisu: Mistake.',
    'Added 1 × Tiramisu.',
  ]);
});

test('a merge is taken apart from the history, and by the menu once it was undone', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 5');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await openTable(window, 'Table 6');
  await addProduct(window, 'Sweet', 'Pavlova');
  await choose(window, 'Merge into another order…');
  const dialog = window.getByRole('dialog', { name: 'Move from Table 6' });
  await dialog.getByRole('button', { name: /^Table 5, occupied/ }).click();
  await dialog.getByRole('button', { name: 'Merge into table 5' }).click();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);

  const history = await openHistory(window, 'Table 5');
  await expectHistory(history, ['Merged Pavlova from Table 6 into this order.', 'Added 1 × Tiramisu.']);
  await history.getByRole('button', { name: 'Take apart' }).click();
  await expect(window.getByText('Table 6 has its own order again.')).toBeVisible();
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await expect(history.getByRole('button', { name: 'Take apart' })).toBeHidden();

  await window.getByRole('button', { name: 'Undo' }).click();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
  await choose(window, 'Take apart from Table 6');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await openTable(window, 'Table 6');
  await expectLines(window, ['1 × Pavlova, 8.20']);
});

async function choose(window: Page, entry: string): Promise<void> {
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: entry }).click();
}

async function openHistory(window: Page, name: string): Promise<Locator> {
  await choose(window, 'History');
  return window.getByRole('region', { name: `History of ${name}` });
}

/** Waits until a history tells exactly this, newest first. */
async function expectHistory(history: Locator, sentences: readonly string[]): Promise<void> {
  await expect(history.getByRole('listitem').filter({ hasNot: history.page().getByRole('list') })).toHaveText(
    sentences.map((sentence) => new RegExp(`^${sentence.replace(/[.*+?()]/g, '\\$&')}\\s*(Take apart)?$`)),
  );
}
