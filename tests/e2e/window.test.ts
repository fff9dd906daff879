import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type ElectronApplication, expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { goTo, openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { launchCommand } from './launch.ts';
import { addProduct, expectLines } from './order-steps.ts';

test('a page that crashes comes back on the same order with all its lines', async ({ start }) => {
  const { app, window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await addProduct(window, 'Sweet', 'Pavlova');
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);

  // The driver loses the page with it, so the page that came back is asked through the main process.
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const isBack = new Promise((resolve) => contents?.once('did-finish-load', () => resolve(null)));
    contents?.forcefullyCrashRenderer();
    await isBack;
  });
  await expect.poll(() => askPage(app, 'document.querySelector("h1")?.textContent')).toBe('Table 7');
  await expect.poll(() => linesOf(app)).toEqual(['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);

  // It takes orders as before.
  await askPage(app, 'document.querySelector(\'[aria-label="1 × Pavlova, 8.20"]\').click()');
  await expect
    .poll(() => askPage(app, 'document.querySelector(\'[aria-label="One more"]\') !== null'))
    .toBe(true);
  await askPage(app, 'document.querySelector(\'[aria-label="One more"]\').click()');
  await expect.poll(() => linesOf(app)).toEqual(['1 × Tiramisu, 8.50', '2 × Pavlova, 16.40']);
});

test('a second start on the same data brings the first window to the front and ends', async ({
  start,
  dataDir,
}) => {
  const { app } = await startWork(start);
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window.');
    const focus = window.focus.bind(window);
    window.focus = () => {
      Reflect.set(globalThis, 'focused', true);
      focus();
    };
  });
  const { executablePath, args, cwd, env } = launchCommand({ dataDir });
  const second = spawn(executablePath, args, { cwd, env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'focused') as unknown)).toBe(true);
  expect(app.windows()).toHaveLength(1);
});

test('the window comes back where it was', async ({ start }) => {
  const bounds = { x: 60, y: 30, width: 1100, height: 720 };
  const { app } = await startWork(start);
  await app.evaluate(({ BrowserWindow }, wanted) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.unmaximize();
    window?.setBounds(wanted);
  }, bounds);
  await expect.poll(() => windowBounds(app)).toEqual(bounds);
  await app.close();

  const again = await start();
  await expect.poll(() => windowBounds(again.app)).toEqual(bounds);
});

test('kiosk mode begins at once and holds over a restart', async ({ start }) => {
  const { app, window } = await startWork(start);
  await goTo(window, 'Manage');
  const kiosk = window.getByRole('switch', { name: 'Kiosk mode' });
  await expect(kiosk).toHaveAttribute('aria-checked', 'false');
  await kiosk.click();
  await expect(kiosk).toHaveAttribute('aria-checked', 'true');
  await expect.poll(() => isKiosk(app)).toBe(true);
  await app.close();

  const again = await start();
  await expect.poll(() => isKiosk(again.app)).toBe(true);
});

function askPage(app: ElectronApplication, expression: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, code) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>,
    expression,
  );
}

function linesOf(app: ElectronApplication): Promise<unknown> {
  return askPage(
    app,
    '[...document.querySelectorAll(\'[aria-label="Order"] [aria-expanded]\')].map((line) => line.ariaLabel)',
  );
}

function windowBounds(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

function isKiosk(app: ElectronApplication) {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk());
}
