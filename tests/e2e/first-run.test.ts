import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { choosePerson, SAMPLE_VENUE } from './first-steps.ts';
import { expectTable } from './floor-steps.ts';
import { test } from './journey.ts';

const SMALL_VENUE = {
  format: 'coaster-venue',
  version: 1,
  venue: { name: 'The Corner', currency: 'EUR', locale: 'en-IE', pricesIncludeTax: true },
  taxes: [{ key: 'standard', name: 'VAT 23 %', basisPoints: 2300 }],
  rooms: [
    {
      key: 'bar',
      name: 'Bar',
      width: 800,
      height: 500,
      tables: [{ name: '1', shape: 'round', seats: 2, x: 80, y: 100, width: 120, height: 120 }],
    },
  ],
  categories: [
    { key: 'beer', name: 'Beer', icon: 'beer', tax: 'standard', products: [{ name: 'Stout', price: 620 }] },
  ],
  staff: [{ name: 'Maeve Ryan', role: 'admin' }],
};

test('a new terminal opens the sample venue, asks who is working and shows the floor', async ({ start }) => {
  const { window } = await start();
  await expect(window.getByRole('heading', { name: 'Welcome to Coaster' })).toBeVisible();

  await window.getByRole('button', { name: 'Open the sample venue' }).click();
  await expect(window.getByRole('heading', { name: 'Who is working?' })).toBeVisible();
  await expect(window.getByRole('listitem')).toHaveCount(8);

  await window.getByRole('button', { name: 'Sam Okafor' }).click();
  await expect(window.getByRole('button', { name: 'Dining room, 0 of 13 tables taken' })).toBeVisible();
  await expectTable(window, 'Table 7', 'free');
  await expect(window.getByRole('button', { name: 'Sam Okafor is working. Hand over' })).toBeVisible();
});

test('a terminal started again knows its venue and who is working', async ({ start }) => {
  const { app, window } = await start({ args: ['--venue', SAMPLE_VENUE] });
  await choosePerson(window, 'Luca Ferri');
  await app.close();

  const again = await start();
  await expect(again.window.getByRole('button', { name: 'Luca Ferri is working. Hand over' })).toBeVisible();
});

test('a faulty venue file is answered with all of its faults and nothing is imported', async ({
  start,
  dataDir,
}) => {
  const file = path.join(dataDir, 'broken.json');
  const [room] = SMALL_VENUE.rooms;
  const [category] = SMALL_VENUE.categories;
  writeFileSync(
    file,
    JSON.stringify({
      ...SMALL_VENUE,
      venue: { ...SMALL_VENUE.venue, currency: 'euro' },
      rooms: [{ ...room, tables: [{ ...room?.tables[0], seats: -2 }] }],
      categories: [{ ...category, products: [{ name: 'Stout', price: 6.2 }] }],
      stuff: [],
    }),
  );
  const { app, window } = await start({ args: ['--venue', file] });

  const faults = window.getByRole('list', { name: 'Faults' }).getByRole('listitem');
  await expect(faults).toHaveText([
    'venue.currencymust be three capital letters, such as EUR',
    'rooms[0].tables[0].seatsmust be at least 0',
    'categories[0].products[0].pricemust be a whole number',
    'stuffis not known here',
  ]);
  await expect(window.getByText('Nothing was imported.')).toBeVisible();
  await app.close();

  const again = await start();
  await again.window.getByRole('button', { name: 'Open the sample venue' }).click();
  await expect(again.window.getByRole('heading', { name: 'Who is working?' })).toBeVisible();
});

test('a faulty venue file leaves the first run on offer', async ({ start, dataDir }) => {
  const file = path.join(dataDir, 'broken.json');
  writeFileSync(file, '{ "format": "coaster-venue", ');
  const { window } = await start({ args: ['--venue', file] });
  await expect(window.getByRole('listitem')).toContainText('is not JSON');
  await window.getByRole('button', { name: 'Open the sample venue' }).click();
  await expect(window.getByRole('heading', { name: 'Who is working?' })).toBeVisible();
});

test('a venue file named at the start opens its floor', async ({ start, dataDir }) => {
  const file = path.join(dataDir, 'corner.json');
  writeFileSync(file, JSON.stringify(SMALL_VENUE));
  const { window } = await start({ args: [`--venue=${file}`] });
  await choosePerson(window, 'Maeve Ryan');
  await expect(window.getByRole('button', { name: 'Bar, 0 of 1 tables taken' })).toBeVisible();
  await expectTable(window, 'Table 1', 'free');
});

test('a terminal that has a venue keeps it when a venue file is named at the start', async ({ start }) => {
  const { app, window } = await start({ args: ['--venue', SAMPLE_VENUE] });
  await choosePerson(window, 'Maeve Ryan');
  await app.close();
  const again = await start({ args: ['--venue', SAMPLE_VENUE] });
  await expect(again.window.getByRole('button', { name: 'Dining room, 0 of 13 tables taken' })).toBeVisible();
});
