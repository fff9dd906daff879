import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type CentralProcess, startCentralProcess } from '../central/central-process.ts';
import { test as base } from './journey.ts';
import { type Bars, openBars, VENUE_NAME } from './venue-steps.ts';

interface SharedVenue {
  /** Central as a process, with one venue that holds nothing yet. */
  readonly central: CentralProcess;
  /** The data folder of the second terminal. */
  readonly otherDir: string;
  readonly bars: Bars;
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
    await use(await openBars({ central, start, otherDir }));
  },
});
