import { expect, type Page } from '@playwright/test';
import type { CentralProcess } from '../central/central-process.ts';
import { choosePerson, startWork } from './first-steps.ts';
import type { LaunchedApp, LaunchOptions } from './launch.ts';

/** The longest back-off, and then some. */
const BACK_ONLINE_MS = 30_000;

/** The venue that central has in tests and in the demo. */
export const VENUE_NAME = 'The Copper Still';

/** Two terminals that have joined: one brought the sample venue, the other got it from there. Maeve works at one, Luca at the other. */
export interface Bars {
  readonly one: LaunchedApp;
  readonly other: LaunchedApp;
}

/** Starts two terminals and lets them join, each as a person does: the one from the sync page, the other at its first run. */
export async function openBars({
  central,
  start,
  otherDir,
}: {
  readonly central: CentralProcess;
  readonly start: (options?: Partial<LaunchOptions>) => Promise<LaunchedApp>;
  readonly otherDir: string;
}): Promise<Bars> {
  const one = await startWork(start);
  await openSync(one.window);
  await join(one.window, central, { code: await newCode(central), name: 'Bar' });
  await expectConnection(one.window, 'Online');
  const other = await start({ dataDir: otherDir });
  await joinAtFirstRun(other.window, central, { name: 'Terrace', person: 'Luca Ferri' });
  return { one, other };
}

/** A new one-time code of the venue. */
export async function newCode(central: CentralProcess): Promise<string> {
  const said = await central.ask('code', VENUE_NAME);
  return said.split(' ')[0] ?? '';
}

/** Joins from a new terminal's first screen and begins to work. */
export async function joinAtFirstRun(
  window: Page,
  central: CentralProcess,
  { name, person }: { readonly name: string; readonly person: string },
): Promise<void> {
  await window.getByRole('button', { name: 'Join a venue…' }).click();
  await join(window, central, { code: await newCode(central), name });
  await choosePerson(window, person);
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
