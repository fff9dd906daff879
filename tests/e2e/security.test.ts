import { expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct } from './order-steps.ts';

test('the page has no way to Node or Electron', async ({ start }) => {
  const { window } = await startWork(start);
  const found = await window.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', 'global'].filter(
      (name) => Reflect.get(globalThis, name) !== undefined,
    ),
  );
  expect(found).toEqual([]);
});

test('the page opens no other window and goes to no other page', async ({ start }) => {
  const { app, window } = await startWork(start);
  const opened = await window.evaluate(() => globalThis.open('https://example.org/') !== null);
  expect(opened).toBe(false);
  expect(app.windows()).toHaveLength(1);

  const outcome = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    return new Promise<string>((resolve) => {
      contents?.on('did-navigate', () => resolve('went'));
      contents?.on('will-navigate', (event) => {
        setImmediate(() => resolve(event.defaultPrevented ? 'stayed' : 'went'));
      });
      void contents?.executeJavaScript('location.href = "https://example.org/"; undefined');
    });
  });
  expect(outcome).toBe('stayed');
  expect(window.url()).toBe('app://coaster/');
});

test('no permission is granted to the page', async ({ start }) => {
  const { window } = await startWork(start);
  const states = await window.evaluate(() =>
    Promise.all(
      (['notifications', 'geolocation'] as const).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    ),
  );
  expect(states).toEqual(['denied', 'denied']);
});

test('the content security policy allows nothing inline, evaluated or foreign', async ({ start }) => {
  const { window } = await startWork(start);
  const policies = await window.evaluate(async () => {
    const answers = await Promise.all(['/', '/index.html'].map((path) => fetch(path)));
    return answers.map(({ headers }) => headers.get('content-security-policy') ?? '');
  });
  for (const policy of policies) {
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-');
    expect(policy).not.toMatch(/https?:|\*/);
  }
});

test('what the content security policy stops is noticed by every journey', async ({ start, complaints }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  expect(complaints).toEqual([]);

  await window.evaluate(() => {
    const image = document.createElement('img');
    image.src = 'https://example.org/pixel.png';
    document.body.append(image);
  });
  await expect.poll(() => complaints.join('\n')).toContain('Content Security Policy');
  complaints.length = 0;
});
