import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openTerminal, type Terminal } from '../../src-main/terminal/terminal.ts';
import { type VenueFile, venueFile } from '../../src-shared/contract/venue-file.ts';
import { openedStore } from '../store/opened-store.ts';

/** A wall clock that tests set. */
export interface SetClock {
  nowMs: number;
}

export const SUNDAY_EVENING = Date.UTC(2026, 4, 17, 18, 30);

export const sampleVenuePath = fileURLToPath(new URL('../../venues/copper-still.json', import.meta.url));

export function sampleVenue(): VenueFile {
  return venueFile.parse(JSON.parse(readFileSync(sampleVenuePath, 'utf8')));
}

/** A terminal on a store of its own, closed with the test. It has no venue yet. */
export function openedTerminal(
  given: { readonly file?: string; readonly clock?: SetClock; readonly written?: () => void } = {},
): Terminal {
  const clock = given.clock ?? { nowMs: SUNDAY_EVENING };
  return openTerminal({
    store: openedStore(given.file),
    now: () => clock.nowMs,
    newId: randomUUID,
    written: given.written ?? (() => undefined),
  });
}
