import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { test as base, type ElectronApplication, expect, type Page, type TestInfo } from '@playwright/test';
import { killHard, type LaunchedApp, type LaunchOptions, launchApp } from './launch.ts';

interface Journey {
  /** The terminal's data folder: empty at first, and gone after the test. */
  readonly dataDir: string;
  /** What the pages complained about: errors on the console, violations of their content security policy among them. */
  readonly complaints: string[];
  /** Starts the terminal on its data folder, or starts it again; another terminal on a folder that is named. */
  readonly start: (options?: Partial<LaunchOptions>) => Promise<LaunchedApp>;
}

const CLOSE_MS = 10_000;

/** A test that starts terminals and ends them. It fails when a page complained. */
export const test = base.extend<Journey>({
  // Playwright wants to see what a fixture asks for.
  // oxlint-disable-next-line no-empty-pattern
  dataDir: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'coaster-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  // oxlint-disable-next-line no-empty-pattern
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints, 'complaints of the page').toEqual([]);
  },
  start: async ({ dataDir, complaints }, use, testInfo) => {
    const launched: (LaunchedApp & { process: ChildProcess })[] = [];
    await use(async (options) => {
      const terminal = await launchApp({ dataDir, ...options });
      launched.push({ ...terminal, process: terminal.app.process() });
      listen(terminal.window, complaints);
      return terminal;
    });
    if (testInfo.status !== testInfo.expectedStatus) await keepPictures(launched, testInfo);
    for (const { app, process } of launched) {
      if (process.exitCode === null && process.signalCode === null) await end(app);
    }
  },
});

function listen(window: Page, complaints: string[]): void {
  window.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  window.on('pageerror', (error) => complaints.push(error.message));
}

async function keepPictures(launched: readonly LaunchedApp[], testInfo: TestInfo): Promise<void> {
  for (const { window } of launched) {
    const body = await window.screenshot({ timeout: CLOSE_MS }).catch(() => null);
    if (body !== null) await testInfo.attach('window', { body, contentType: 'image/png' });
  }
}

/** Closes the app as a person does; by force if it does not, so that the next test has the machine for itself. */
async function end(app: ElectronApplication): Promise<void> {
  const closed = app.close().then(() => true);
  const tooLate = sleep(CLOSE_MS, false, { ref: false });
  if (!(await Promise.race([closed, tooLate]))) await killHard(app);
}
