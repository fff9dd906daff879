import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { choosePerson } from './first-steps.ts';
import { chooseTheme, goTo, goToFloor, openTable, openTableMenu, showRoom } from './floor-steps.ts';
import { test } from './journey.ts';
import { fillTheFloor } from './lively-floor.ts';
import { addProduct, addSize, line, lineTools } from './order-steps.ts';
import { takePictures } from './take-pictures.ts';

for (const theme of ['dark', 'light'] as const) {
  test(`every screen in the ${theme} theme`, async ({ start, dataDir }) => {
    test.setTimeout(300_000);
    const file = path.join(dataDir, 'broken.json');
    writeFileSync(
      file,
      '{ "format": "coaster-venue", "version": 1, "venue": { "name": "" }, "rooms": [{}] }',
    );
    const { app, window } = await start({ args: ['--venue', file] });
    const take = (screen: string) => takePictures({ app, window }, `${screen}-${theme}`);

    await window.getByRole('list', { name: 'Faults' }).waitFor();
    await show(window, theme);
    await take('first-run-faults');
    await window.getByRole('button', { name: 'Open the sample venue' }).click();
    await window.getByRole('heading', { name: 'Who is working?' }).waitFor();
    await show(window, theme);
    await take('who-is-working');
    await choosePerson(window, 'Maeve Ryan');
    await show(window, theme);
    await take('guided-start');
    await window.getByRole('button', { name: 'Leave the guide' }).click();
    await chooseTheme(window, theme);
    await take('manage');

    await fillTheFloor(window);
    await takeOrders(window);
    await take('floor');
    await showRoom(window, 'Bar');
    await take('floor-bar');
    await showRoom(window, 'Dining room');
    await window.getByRole('button', { name: 'List', exact: true }).click();
    await take('floor-list');
    await window.getByRole('button', { name: 'Plan', exact: true }).click();
    await window.getByRole('button', { name: 'Add a table' }).click();
    await window.getByRole('dialog', { name: /^New table in / }).waitFor();
    await take('new-table');
    await window.keyboard.press('Escape');
    await openTableMenu(window, 'Table 6');
    await take('table-menu');
    await window.keyboard.press('Escape');

    await openTable(window, 'Table 10');
    await lineTools(window, '2 × House red');
    await take('order');
    await window.getByRole('button', { name: 'Move', exact: true }).last().click();
    await window
      .getByRole('dialog')
      .getByRole('button', { name: /^Table 7, / })
      .click();
    await take('move');
    await window.keyboard.press('Escape');
    await addProduct(window, 'Kitchen', 'Copper burger');
    await window.getByRole('radio', { name: 'Medium', exact: true }).check();
    await take('choices');
    await window.getByRole('button', { name: 'Close the choices' }).click();
    await goTo(window, 'Counter');
    await take('empty-counter');
    await goTo(window, 'Tabs');
    await take('tabs');
    await window.getByRole('button', { name: 'New tab' }).click();
    await window.getByRole('dialog', { name: 'New tab' }).waitFor();
    await take('new-tab');
    await window.keyboard.press('Escape');

    await goTo(window, 'Manage');
    await window.getByRole('radio', { name: 'Italiano', exact: true }).check();
    await window.getByRole('button', { name: 'Sala', exact: true }).click();
    await take('floor-italian');
    await window.getByRole('button', { name: /^Tavolo 10, / }).click();
    await take('order-italian');
  });
}

/** For the screens before a terminal has settings. */
async function show(window: Page, theme: string): Promise<void> {
  await window.evaluate((name) => {
    document.documentElement.dataset['theme'] = name;
  }, theme);
}

async function takeOrders(window: Page): Promise<void> {
  for (const table of ['Table 1', 'Table 3', 'Table 6', 'Table 11', 'Table B3']) {
    await goToFloor(window);
    await showRoom(window, table === 'Table B3' ? 'Bar' : 'Dining room');
    await openTable(window, table);
    await addSize(window, 'Beer', 'Stout', 'Pint');
    await addProduct(window, 'Sweet', 'Tiramisu');
    await line(window, '1 × Tiramisu').waitFor();
  }
  await goToFloor(window);
  await showRoom(window, 'Dining room');
  await openTable(window, 'Table 10');
  await addSize(window, 'Wine', 'House red', 'Carafe');
  await addSize(window, 'Wine', 'House red', 'Carafe');
  await addSize(window, 'Wine', 'Chablis', 'Bottle');
  for (const dish of ['Soup of the day', 'Crab on toast', 'Seafood chowder', 'Goat cheese tart']) {
    await addProduct(window, 'Small plates', dish);
  }
  for (const dish of ['Roast hake', 'Wild mushroom risotto', 'Aubergine curry']) {
    await addProduct(window, 'Kitchen', dish);
  }
  await line(window, '1 × Aubergine curry').waitFor();
  await goToFloor(window);
}
