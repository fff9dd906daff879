import { chooseTheme, goToFloor, openTable } from './floor-steps.ts';
import { fillTheFloor } from './lively-floor.ts';
import { addProduct, line } from './order-steps.ts';
import { test } from './shared-venue.ts';
import { takePictures } from './take-pictures.ts';
import { expectConnection, join, newCode, openSync } from './venue-steps.ts';

// Central and two terminals are started before a test begins to count.
test.describe.configure({ timeout: 300_000 });

for (const theme of ['dark', 'light'] as const) {
  test(`how terminals stand with each other, in the ${theme} theme`, async ({
    central,
    bars: { one, other },
  }) => {
    const take = (name: string) => takePictures(one, `${name}-${theme}`);
    await chooseTheme(one.window, theme);
    await fillTheFloor(one.window);
    await expectConnection(one.window, 'Online');
    await openSync(one.window);
    await take('sync-online');
    await openTable(one.window, 'Table 7');
    await addProduct(one.window, 'Sweet', 'Tiramisu');
    await openTable(other.window, 'Table 7');
    await addProduct(other.window, 'Sweet', 'Pavlova');
    await line(one.window, '1 × Pavlova').waitFor();
    await take('order-from-elsewhere');

    await central.kill();
    await addProduct(one.window, 'Sweet', 'Tiramisu');
    await expectConnection(one.window, /^Offline since .*, 1 change kept here/);
    await goToFloor(one.window);
    await take('floor-offline');
    await openSync(one.window);
    await take('sync-offline');
    await central.start();
    await expectConnection(one.window, 'Online');
    await central.ask('revoke', 'Bar');
    await openTable(one.window, 'Table 7');
    await addProduct(one.window, 'Sweet', 'Tiramisu');
    await expectConnection(one.window, /^Refused/);
    await openSync(one.window);
    await take('sync-revoked');
  });

  test(`a terminal on its way into a venue, in the ${theme} theme`, async ({ central, start }) => {
    const { app, window } = await start();
    const take = async (name: string) => {
      // A terminal without a venue has no settings yet.
      await window.evaluate((shown) => {
        document.documentElement.dataset['theme'] = shown;
      }, theme);
      await takePictures({ app, window }, `${name}-${theme}`);
    };
    await window.getByRole('button', { name: 'Join a venue…' }).waitFor();
    await take('first-run');
    await window.getByRole('button', { name: 'Join a venue…' }).click();
    await join(window, { address: 'http://127.0.0.1:1' }, { code: 'ABCD-EFGH', name: 'Bar' });
    await window.getByText('Nothing answers there.').waitFor();
    await take('first-run-join');
    await join(window, central, { code: await newCode(central), name: 'Bar' });
    await window.getByRole('heading', { name: 'The Copper Still is empty so far' }).waitFor();
    await take('first-run-empty');
  });
}
