import { expect, type Page } from '@playwright/test';
import { expectTable, goToFloor, showRoom, table } from './floor-steps.ts';
import { drag, openEditor, panel, placeOf, plan, publish, scaleOf, setField, thing } from './layout-steps.ts';
import { handOverTo } from './people-steps.ts';
import { test } from './shared-venue.ts';
import { expectConnection } from './venue-steps.ts';

test('nobody sees a draft before it is published, and everybody sees all of it after', async ({
  bars: { one, other },
}) => {
  const rooms = other.window.getByRole('group', { name: 'Rooms' });
  await goToFloor(other.window);
  await openEditor(one.window);
  await one.window.getByRole('button', { name: 'Add a room' }).click();
  await setField(one.window, 'Name', 'Garden');
  await expect(plan(one.window)).toHaveAccessibleName('Plan of Garden');
  await one.window.getByRole('button', { name: 'Several…' }).click();
  await one.window.getByRole('button', { name: 'Add 6 tables' }).click();
  const tables = plan(one.window).getByRole('button', { name: /^Table / });
  await expect(tables).toHaveCount(6);
  await one.window.keyboard.press('Escape');
  await one.window.getByRole('button', { name: 'Table', exact: true }).click();
  await setField(one.window, 'Name', 'G7');
  await panel(one.window).getByRole('button', { name: 'Round' }).click();
  await setField(one.window, 'Seats', '2');
  const scale = await scaleOf(one.window, 1200);
  const from = await placeOf(one.window, 'Table G7');
  await drag(one.window, thing(one.window, 'Table G7'), { x: 100 * scale, y: 120 * scale });
  await expect.poll(async () => (await placeOf(one.window, 'Table G7')).y).toBeGreaterThan(from.y + 100);
  await one.window.getByRole('button', { name: 'Scenery' }).click();
  await one.window.getByRole('menuitem', { name: 'Bar counter' }).click();

  // Sent right after the draft was drawn, so that it would have come after anything that was.
  await goToFloor(one.window);
  await one.window.getByRole('button', { name: 'Keep the draft' }).click();
  await showRoom(one.window, 'Dining room');
  await table(one.window, 'Table 7').click({ button: 'right' });
  await one.window.getByRole('menuitem', { name: 'Guests are seated' }).click();
  await expectTable(other.window, 'Table 7', 'occupied');
  await expect(rooms.getByRole('button')).toHaveCount(4);

  await openEditor(one.window);
  await publish(one.window, 9);
  await expect(one.window.getByText('9 changes are on the floor.')).toBeVisible();
  await expect(rooms.getByRole('button', { name: 'Garden, 0 of 7 tables taken' })).toBeVisible();
  await showRoom(other.window, 'Garden');
  await expect(other.window.getByRole('group', { name: 'Tables of Garden' }).getByRole('button')).toHaveCount(
    7,
  );
  await expectTable(other.window, 'Table G7', 'free');
});

test('two managers who publish at once both see what was merged, and are told whose counts', async ({
  central,
  bars: { one, other },
}) => {
  await handOverTo(other.window, 'Conor Daly');
  await openEditor(one.window);
  await openEditor(other.window);
  await central.kill();
  // Both change the place of table 7; one its seats, the other its name.
  await thing(one.window, 'Table 7').click();
  await setField(one.window, 'From the left', '600');
  await setField(one.window, 'Seats', '6');
  await publish(one.window, 1);
  await expect(one.window.getByText('1 change is on the floor.')).toBeVisible();
  await thing(other.window, 'Table 7').click();
  await setField(other.window, 'From the left', '620');
  await setField(other.window, 'Name', '70');
  await publish(other.window, 1);
  await expect(other.window.getByText('1 change is on the floor.')).toBeVisible();
  await central.start();

  for (const { window } of [one, other]) {
    await expectConnection(window, 'Online');
    await expect(thing(window, 'Table 70')).toHaveAccessibleName('Table 70, round, 6 seats, at 620, 362 cm');
  }
  await expectTold(one.window, /Conor Daly moved Table 70? too: their place stands\./);
  await expectTold(other.window, /Maeve Ryan moved Table 70? too: your place stands\./);
  await goToFloor(one.window);
  await expectTable(one.window, 'Table 70', 'free');
});

async function expectTold(window: Page, sentence: RegExp): Promise<void> {
  await window.keyboard.press('Escape');
  const news = window.getByRole('region', { name: 'Changed at the same time' });
  await expect(news).toContainText(sentence);
  await news.getByRole('button', { name: 'Read' }).click();
  await expect(news).toBeHidden();
}
