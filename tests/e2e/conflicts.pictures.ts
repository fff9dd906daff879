import { startWork } from './first-steps.ts';
import { chooseTheme, goTo, goToFloor, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { fillTheFloor } from './lively-floor.ts';
import { addProduct, line } from './order-steps.ts';
import { workApart } from './other-terminal.ts';
import { takePictures } from './take-pictures.ts';

test('what there is to decide, in both themes', async ({ start, dataDir }) => {
  test.setTimeout(180_000);
  const { app, window: before } = await startWork(start);
  await fillTheFloor(before);
  await openTable(before, 'Table 10');
  await addProduct(before, 'Kitchen', 'Roast hake');
  await line(before, '1 × Roast hake').waitFor();
  await app.close();
  workApart(dataDir, ({ here, there }) => {
    const pilsner = there.table('7').items?.[0];
    if (pilsner === undefined) throw new Error('There is no Pilsner on table 7.');
    const [seven, eight] = [there.table('7').id, there.table('11').id];
    there.done({
      type: 'moveLines',
      from: { kind: 'table', id: seven },
      to: { kind: 'table', id: eight },
      lines: [{ line: pilsner.id, quantity: 1 }],
    });
    here.settle('7', 'card');
    here.settle('8', 'cash');
    there.settle('8', 'card');
    const tab = there.done({ type: 'openTab', name: 'Rossi' });
    here.done({ type: 'openTab', name: 'Rossi' });
    there.done({
      type: 'addLine',
      holder: { kind: 'tab', id: tab ?? '' },
      product: pilsner.product,
      variant: pilsner.variant,
    });
    here.done({ type: 'removeTable', table: here.table('12').id });
    there.done({
      type: 'addLine',
      holder: { kind: 'table', id: there.table('12').id },
      product: pilsner.product,
      variant: pilsner.variant,
    });
  });

  const again = await start();
  const { window } = again;
  for (const theme of ['dark', 'light'] as const) {
    await chooseTheme(window, theme);
    await goToFloor(window);
    await takePictures(again, `floor-to-decide-${theme}`);
    await openTable(window, 'Table 11');
    await takePictures(again, `order-to-decide-${theme}`);
    await goTo(window, 'Tabs');
    await takePictures(again, `tabs-to-decide-${theme}`);
    await window
      .getByRole('button', { name: /^\d+ to decide$/ })
      .last()
      .click();
    await takePictures(again, `to-decide-${theme}`);
  }
});
