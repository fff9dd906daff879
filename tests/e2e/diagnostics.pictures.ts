import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BUCKET_MS, type Bucket, SERIES_MS } from '../../src-shared/domain/figures.ts';
import { NO_TIMES } from '../../src-shared/domain/histogram.ts';
import { startWork } from './first-steps.ts';
import { chooseTheme, goTo } from './floor-steps.ts';
import { test } from './journey.ts';
import { fillTheFloor } from './lively-floor.ts';
import { takePictures } from './take-pictures.ts';

/** A day that ends now, with an evening in it and an outage of an hour. */
function aDay(nowMs: number): readonly Bucket[] {
  const end = Math.floor(nowMs / BUCKET_MS) * BUCKET_MS;
  return Array.from({ length: SERIES_MS / BUCKET_MS - 1 }, (_, index) => {
    const share = index / (SERIES_MS / BUCKET_MS);
    const busy = Math.max(0, Math.sin((share - 0.35) * 4.8)) * (1 + 0.25 * Math.sin(index));
    const isAway = share > 0.7 && share < 0.74;
    const done = Math.round(90 * busy);
    return {
      at: end - SERIES_MS + (index + 1) * BUCKET_MS,
      done,
      refused: done > 80 ? 1 : 0,
      notSaved: 0,
      switches: Math.round(25 * busy),
      exchanged: isAway ? 0 : done + 1,
      exchangeFailures: isAway ? 14 : 0,
      commits: { counts: NO_TIMES.counts.map((_none, span) => (span === 1 ? done : 0)), sumMs: done },
      waiting: isAway ? Math.round((share - 0.7) * 9000) : 0,
      diskFreeBytes: 48_000_000_000 - index * 4_000_000,
      databaseBytes: 1_300_000 + index * 2_000,
      itemsBytes: Math.round(22_000 * busy),
    };
  });
}

for (const theme of ['dark', 'light'] as const) {
  test(`the diagnostics, in the ${theme} theme`, async ({ start, dataDir }) => {
    writeFileSync(
      path.join(dataDir, 'coaster.db-figures.json'),
      JSON.stringify({ v: 1, series: aDay(Date.now()) }),
    );
    const terminal = await startWork(start);
    await chooseTheme(terminal.window, theme);
    await fillTheFloor(terminal.window);
    await goTo(terminal.window, 'Manage');
    await terminal.window.getByRole('button', { name: 'Open diagnostics' }).click();
    await terminal.window.getByRole('table').waitFor();
    await takePictures(terminal, `diagnostics-${theme}`);
  });
}
