import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statfsSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import SqliteDatabase from 'better-sqlite3';
import { dataFile, findFaults } from './data-file.ts';
import { startWork } from './first-steps.ts';
import { openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { killFamily, type LaunchedApp, launchCommand } from './launch.ts';
import { addProduct, chooseCategory, expectLines, line, product } from './order-steps.ts';

test('data of a newer version is refused with a sentence and left as it is', async ({ start, dataDir }) => {
  const { app } = await startWork(start);
  await app.close();
  const sqlite = new SqliteDatabase(dataFile(dataDir));
  sqlite.exec('UPDATE __drizzle_migrations SET created_at = created_at + 31536000000');
  sqlite.close();

  const before = fingerprint(dataDir);
  expect(await refusal(dataDir)).toContain(
    `The data file ${dataFile(dataDir)} was written by a newer Coaster. Install that version or a later one`,
  );
  expect(fingerprint(dataDir)).toBe(before);
});

test('what keeps the terminal from starting is told in the language of the system', async ({ dataDir }) => {
  writeFileSync(dataFile(dataDir), 'No database, but a shopping list.');
  expect(await refusal(dataDir, { LANGUAGE: 'it', LANG: 'it_IT.UTF-8' })).toBe(
    `Il file dei dati ${dataFile(dataDir)} è danneggiato. Non eliminarlo: conservane una copia, poi ripristina un backup al suo posto.`,
  );
});

test('a damaged data file is refused with a sentence and left as it is', async ({ start, dataDir }) => {
  const { app } = await startWork(start);
  await app.close();
  const file = openSync(dataFile(dataDir), 'r+');
  writeSync(file, Buffer.alloc(40_000, 0x5a), 0, 40_000, 4096);
  closeSync(file);

  const before = fingerprint(dataDir);
  expect(await refusal(dataDir)).toMatch(/damaged.*Do not delete/);
  expect(fingerprint(dataDir)).toBe(before);
});

test('a full disk is told at the tap, loses nothing, and work goes on once there is room', async ({
  start,
  dataDir,
}) => {
  const unmount = mountSmallDisk(dataDir, 64_000_000);
  try {
    const { app } = await startWork(start);
    await app.close();
    const { app: again, window } = await start();
    await openTable(window, 'Table 7');
    await chooseCategory(window, 'Sweet');
    const filler = fillDisk(dataDir, 100_000);

    let shown = 0;
    const refused = window.getByRole('alert').getByText('Not saved: the disk is full.');
    while (!(await refused.isVisible())) {
      await product(window, 'Tiramisu').click();
      const next = line(window, `${shown + 1} × Tiramisu`);
      await expect(next.or(refused).first()).toBeVisible();
      if (await next.isVisible()) shown += 1;
    }
    const lines = shown === 0 ? [] : [`${shown} × Tiramisu, ${(shown * 8.5).toFixed(2)}`];
    await expectLines(window, lines);

    rmSync(filler);
    await addProduct(window, 'Sweet', 'Pavlova');
    await expectLines(window, [...lines, '1 × Pavlova, 8.20']);
    await again.close();
    expect(findFaults(dataDir)).toEqual([]);

    const last = await start();
    await openTable(last.window, 'Table 7');
    await expectLines(last.window, [...lines, '1 × Pavlova, 8.20']);
    await last.app.close();
  } finally {
    unmount();
  }
});

test('its data go back to an earlier version and forward again from the command line, and the order is on its table', async ({
  start,
  dataDir,
}) => {
  const { app, window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Pavlova');
  await app.close();

  const back = askOfData(dataDir, ['--data=migrate', '--to=0000_before_items']);
  expect(back).toMatchObject({ status: 0 });
  expect(back.stdout.trimEnd().split('\n').at(-1)).toBe('Schema    0000_before_items');
  const sqlite = new SqliteDatabase(dataFile(dataDir), { readonly: true });
  expect(() => sqlite.prepare('SELECT items FROM tables')).toThrow('no such column');
  sqlite.close();

  // An update, as any: the app itself brings the file up to date.
  const again = await start();
  const terminal = await terminalWindow(again);
  await openTable(terminal, 'Table 7');
  await expectLines(terminal, ['1 × Pavlova, 8.20']);
  expect(askOfData(dataDir, ['--data=status'])).toMatchObject({
    status: 1,
    stdout: expect.stringContaining('Refused (in_use)'),
  });
  await again.app.close();
  expect(findFaults(dataDir)).toEqual([]);
});

/** The terminal's own window: where the migration takes a while, another one stands in for it at first. */
async function terminalWindow({ app, window }: LaunchedApp): Promise<Page> {
  const isMigration = (page: Page) => page.url().includes('/migration.html');
  await window.waitForLoadState().catch(() => undefined);
  if (!window.isClosed() && !isMigration(window)) return window;
  return (
    app.windows().find((page) => !isMigration(page)) ??
    app.waitForEvent('window', { predicate: (page) => !isMigration(page) })
  );
}

/** Asks the app to do something with its data file in place of a start. There is no screen, and none is wanted. */
function askOfData(dataDir: string, args: readonly string[]) {
  const { executablePath, args: given, cwd, env } = launchCommand({ dataDir, args });
  return spawnSync(executablePath, given, {
    cwd,
    env: { ...env, DISPLAY: '' },
    encoding: 'utf8',
    timeout: 30_000,
  });
}

/** Starts the app on data that it cannot use, and answers what it says. It waits for a person then, so it is ended. */
async function refusal(dataDir: string, language: NodeJS.ProcessEnv = {}): Promise<string> {
  const { executablePath, args, cwd, env } = launchCommand({ dataDir });
  const app = spawn(executablePath, args, {
    cwd,
    env: { ...env, ...language },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    return await firstLineAbout(dataFile(dataDir), app);
  } finally {
    if (app.pid !== undefined) await killFamily(app.pid);
  }
}

async function firstLineAbout(words: string, { stderr }: ChildProcess): Promise<string> {
  if (stderr === null) throw new Error('The app has no stderr.');
  let said = '';
  for await (const text of stderr) {
    said += String(text);
    const line = said.split('\n').find((each) => each.includes(words));
    if (line !== undefined && said.includes(`${line}\n`)) return line;
  }
  throw new Error(`The app ended without a sentence about the ${words}. It said:\n${said}`);
}

function fingerprint(dataDir: string): string {
  return createHash('sha256')
    .update(readFileSync(dataFile(dataDir)))
    .digest('hex');
}

/** Puts a disk of its own under a folder. Answers with how to take it away. */
function mountSmallDisk(folder: string, bytes: number): () => void {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'coaster-test', folder], { stdio: 'pipe' });
  } catch (cause) {
    throw new Error(
      'This test needs a small disk of its own. Run it as root on Linux, or in `unshare --map-root-user --mount`.',
      { cause },
    );
  }
  return () => void execFileSync('umount', ['--lazy', folder]);
}

/** Leaves just so many bytes free on the disk of a folder. Answers with the file that takes the room. */
function fillDisk(folder: string, freeBytes: number): string {
  const { bavail, bsize } = statfsSync(folder);
  const filler = path.join(folder, 'photos-of-the-summer-party');
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - freeBytes)));
  return filler;
}
