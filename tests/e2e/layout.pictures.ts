import { startWork } from './first-steps.ts';
import { chooseTheme, goToFloor, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { openEditor, plan, setField, thing } from './layout-steps.ts';
import { addProduct, line } from './order-steps.ts';
import { takePictures } from './take-pictures.ts';

for (const theme of ['dark', 'light'] as const) {
  test(`the layout editor in the ${theme} theme`, async ({ start }) => {
    test.setTimeout(300_000);
    const terminal = await startWork(start);
    const { window } = terminal;
    const take = (screen: string) => takePictures(terminal, `${screen}-${theme}`);
    await openTable(window, 'Table 7');
    await addProduct(window, 'Sweet', 'Tiramisu');
    await line(window, '1 × Tiramisu').waitFor();
    await chooseTheme(window, theme);
    await take('manage-floor');

    await openEditor(window);
    await take('layout-room');
    await thing(window, 'Table 10').click();
    await setField(window, 'Seats', '8');
    await take('layout-table');

    // A drag that is not over yet, to see the guide lines.
    const box = await thing(window, 'Table 10').boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    await window.mouse.move(x, y);
    await window.mouse.down();
    await window.mouse.move(x + 20, y - 10);
    await window.mouse.move(x + 14, y + 3);
    await take('layout-drag');
    await window.mouse.up();

    await thing(window, 'Table 5').click();
    for (const name of ['Table 6', 'Table 7', 'Table 8']) {
      await thing(window, name).click({ modifiers: ['Shift'] });
    }
    await take('layout-several');
    await window.keyboard.press('Delete');
    await window.getByText(/^Table 7 still holds/).waitFor();
    await take('layout-holds-lines');

    await window.getByRole('button', { name: 'Several…' }).click();
    await window.getByRole('dialog', { name: 'Several tables' }).waitFor();
    await take('layout-add-several');
    await window.keyboard.press('Escape');
    await window.getByRole('button', { name: 'Scenery' }).click();
    await take('layout-scenery');
    await window.getByRole('menuitem', { name: 'Wall' }).click();
    await plan(window).getByRole('button', { name: /^Wall/, pressed: true }).waitFor();
    await take('layout-wall');
    await window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Floor' }).click();
    await window.getByRole('dialog').waitFor();
    await take('layout-leave');
    await window.getByRole('button', { name: 'Keep the draft' }).click();
    await goToFloor(window);
    await take('floor-while-drafting');
  });
}
