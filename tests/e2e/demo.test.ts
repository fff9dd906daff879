import { expect } from '@playwright/test';
import { type Moment, playEvening } from '../../demo/evening.ts';
import { test } from './shared-venue.ts';

test('the evening of the demo: both terminals work through the outage and show the same after it', async ({
  bars,
  central,
}) => {
  test.setTimeout(120_000);
  const moments: Moment[] = [];
  await playEvening({
    bars,
    central,
    keep: (moment) => {
      moments.push(moment);
      return Promise.resolve();
    },
  });
  const [before, during, after, decided] = moments;
  const both = ['1 × Roast hake, 23.50', '1 × Tiramisu, 8.50'];
  expect(before).toMatchObject({ bar: { order: both }, terrace: { order: both } });

  expect(during?.bar.order).toEqual(['1 × Pavlova, 8.20', ...both]);
  expect(during?.terrace.order).toEqual([
    '1 × Affogato, 6.90',
    '1 × Roast hake, 23.50',
    '2 × Tiramisu, 17.00',
  ]);

  const all = ['1 × Affogato, 6.90', '1 × Pavlova, 8.20', '1 × Roast hake, 23.50', '2 × Tiramisu, 17.00'];
  const level = { connection: 'Online', order: all };
  expect(after?.bar).toEqual({ ...level, tabs: ['Rossi', 'Rossi'], toDecide: 1 });
  expect(after?.terrace).toEqual(after?.bar);
  expect(decided?.bar).toEqual({ ...level, tabs: ['Rossi', 'Rossi 2'], toDecide: 0 });
  expect(decided?.terrace).toEqual(decided?.bar);
});
