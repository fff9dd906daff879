import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type CentralProcess, startCentralProcess } from '../central/central-process.ts';
import { choosePerson, startWork } from './first-steps.ts';
import { test as base } from './journey.ts';
import type { LaunchedApp } from './launch.ts';

/** The longest back-off, and then some. */
const BACK_ONLINE_MS = 30_000;

export const VENUE_NAME = 'The Copper Still';

interface SharedVenue {
  /** Central as a process, with one venue that holds nothing yet. */
  readonly central: CentralProcess;
  /** The data folder of the second terminal. */
  readonly otherDir: string;
  /** Two terminals that have joined: one brought the sample venue, the other got it from there. Maeve works at one, Luca at the other. */
  readonly bars: { readonly one: LaunchedApp; readonly other: LaunchedApp };
}

/** A test with central and terminals that share a venue. */
export const test = base.extend<SharedVenue>({
  // Playwright wants to see what a fixture asks for.
  // oxlint-disable-next-line no-empty-pattern
  central: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'coaster-e2e-central-'));
    const central = await startCentralProcess(folder);
    await central.ask('add-venue', VENUE_NAME);
    await use(central);
    await central.kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  // oxlint-disable-next-line no-empty-pattern
  otherDir: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'coaster-e2e-other-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  bars: async ({ central, start, otherDir }, use) => {
    const one = await startWork(start);
    await openSync(one.window);
    await join(one.window, central, { code: await newCode(central), name: 'Bar' });
    await expectConnection(one.window, 'Online');
    const other = await start({ dataDir: otherDir });
    await other.window.getByRole('button', { name: 'Join a venue…' }).click();
    await join(other.window, central, { code: await newCode(central), name: 'Terrace' });
    await choosePerson(other.window, 'Luca Ferri');
    await use({ one, other });
  },
});

/** A new one-time code of the venue. */
export async function newCode(central: CentralProcess): Promise<string> {
  const said = await central.ask('code', VENUE_NAME);
  return said.split(' ')[0] ?? '';
}

/** The one sentence about the connection, above every screen. */
export function connection(window: Page) {
  return window.getByRole('banner').getByRole('button', {
    name: /^(Online|Offline|Connecting|Refused|Kept on this terminal|\S+ changes? kept here)/,
  });
}

export async function expectConnection(window: Page, sentence: string | RegExp): Promise<void> {
  await expect(connection(window)).toHaveText(sentence, { timeout: BACK_ONLINE_MS });
}

export async function openSync(window: Page): Promise<void> {
  await connection(window).click();
  await window.getByRole('heading', { level: 1, name: 'Sync' }).waitFor();
}

/** Fills in the form with which a terminal joins, and sends it. */
export async function join(
  window: Page,
  { address }: Pick<CentralProcess, 'address'>,
  given: { readonly code: string; readonly name: string },
): Promise<void> {
  await window.getByLabel('Address of central').fill(address);
  await window.getByLabel('One-time code').fill(given.code);
  await window.getByLabel('Name of this terminal').fill(given.name);
  await window.getByRole('button', { name: 'Join', exact: true }).click();
}
