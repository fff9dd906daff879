import { plural, t } from '@lingui/core/macro';
import type { DiagnosticsView } from '../../src-shared/contract/monitoring.ts';
import { boundOfShare, countTimes } from '../../src-shared/domain/histogram.ts';
import { useSettings } from '../connection/venue-store.ts';
import { formatWholeNumber } from '../ui/format.ts';
import { daySlots, most } from './day-slots.ts';
import { FigureCard } from './figure-card.tsx';
import { commitsOf, formatBytes, growthOf, withinWords } from './figure-words.ts';

/** Below this the next shift may not fit. */
const LITTLE_ROOM_BYTES = 1_000_000_000;
/** A wait that a person feels. */
const SLOW_MS = 100;

/** How fast the disk is, and what lies on it. */
export function DiskFigures({ view: { report, series } }: { readonly view: DiagnosticsView }) {
  const { locale } = useSettings();
  const { at: nowMs, measured } = report;
  const bytes = (value: number | null) => formatBytes(value, locale);
  const commits = commitsOf(series);
  const usual = boundOfShare(commits, 0.95);
  const growth = growthOf(series, ({ databaseBytes }) => databaseBytes);
  const { diskFreeBytes, diskBytes, databaseBytes, items } = measured;
  return (
    <>
      <FigureCard
        title={t`Saved to disk`}
        value={withinWords(commits, 0.95, locale)}
        unit=""
        note={t`95 of 100 times, of ${formatWholeNumber(countTimes(commits), locale)} in 24 hours`}
        isBad={usual !== null && usual > SLOW_MS}
        chart={{
          kind: 'line',
          values: daySlots(series, nowMs, {
            read: (bucket) => slowest(boundOfShare(bucket.commits, 0.95)),
            join: most,
          }),
          label: t`Time to save over 24 hours`,
        }}
      />
      <FigureCard
        title={t`Room on the disk`}
        value={bytes(diskFreeBytes)}
        unit={t`free`}
        note={t`of ${bytes(diskBytes)}`}
        isBad={diskFreeBytes !== null && diskFreeBytes < LITTLE_ROOM_BYTES}
        chart={{
          kind: 'line',
          values: daySlots(series, nowMs, { read: (bucket) => bucket.diskFreeBytes, join: least }),
          label: t`Room on the disk over 24 hours`,
        }}
      />
      <FigureCard
        title={t`Data file`}
        value={bytes(databaseBytes)}
        unit=""
        note={
          growth === null
            ? t`Its growth shows after a while`
            : t`${bytes(Math.max(0, growth))} more in 24 hours`
        }
        chart={{
          kind: 'line',
          values: daySlots(series, nowMs, { read: (bucket) => bucket.databaseBytes, join: most }),
          label: t`Size of the data file over 24 hours`,
        }}
      />
      <FigureCard
        title={t`Held by tables`}
        value={bytes(items.totalBytes)}
        unit={plural(items.tables, { one: 'on # table', other: 'on # tables' })}
        note={t`The largest order takes ${bytes(items.largestBytes)}`}
        chart={{
          kind: 'line',
          values: daySlots(series, nowMs, { read: ({ itemsBytes }) => itemsBytes, join: most }),
          label: t`Held by tables over 24 hours`,
        }}
      />
    </>
  );
}

const least = (values: readonly number[]) => Math.min(...values);

/** What took longer than every bound is drawn as twice the last one. */
function slowest(bound: number | null): number | null {
  return bound === null || Number.isFinite(bound) ? bound : 4000;
}
