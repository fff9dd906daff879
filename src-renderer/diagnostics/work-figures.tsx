import { t } from '@lingui/core/macro';
import type { DiagnosticsView } from '../../src-shared/contract/monitoring.ts';
import { useSettings } from '../connection/venue-store.ts';
import { formatWholeNumber } from '../ui/format.ts';
import { daySlots, most, sum } from './day-slots.ts';
import { FigureCard } from './figure-card.tsx';
import { lastHour } from './figure-words.ts';

/** How much is done at this terminal, and how it keeps up with central. */
export function WorkFigures({ view: { report, series } }: { readonly view: DiagnosticsView }) {
  const { locale } = useSettings();
  const { at: nowMs, measured } = report;
  const hour = lastHour(series, nowMs);
  const count = (number: number) => formatWholeNumber(number, locale);
  const perSlot = (read: (bucket: (typeof series)[number]) => number) =>
    daySlots(series, nowMs, { read, join: sum });
  const done = sum(hour.map((bucket) => bucket.done));
  const refused = sum(series.map((bucket) => bucket.refused));
  const notSaved = sum(series.map((bucket) => bucket.notSaved));
  const switches = sum(hour.map((bucket) => bucket.switches));
  const failures = sum(series.map((bucket) => bucket.exchangeFailures));
  const exchanged = sum(series.map((bucket) => bucket.exchanged));
  const mostWaiting = Math.max(0, ...series.map(({ waiting }) => waiting));
  return (
    <>
      <FigureCard
        title={t`Changes to orders`}
        value={count(done)}
        unit={t`in the last hour`}
        note={t`In 24 hours ${count(refused)} refused, ${count(notSaved)} not saved`}
        isBad={notSaved > 0}
        chart={{
          kind: 'bars',
          values: perSlot((bucket) => bucket.done),
          label: t`Changes to orders over 24 hours`,
        }}
      />
      <FigureCard
        title={t`Orders opened`}
        value={count(switches)}
        unit={t`in the last hour`}
        note={t`From one table or tab to another`}
        chart={{
          kind: 'bars',
          values: perSlot((bucket) => bucket.switches),
          label: t`Orders opened over 24 hours`,
        }}
      />
      <FigureCard
        title={t`Failed exchanges`}
        value={count(failures)}
        unit={t`in 24 hours`}
        note={t`${count(exchanged)} went through`}
        chart={{
          kind: 'bars',
          values: perSlot((bucket) => bucket.exchangeFailures),
          label: t`Failed exchanges over 24 hours`,
        }}
      />
      <FigureCard
        title={t`Waiting to go out`}
        value={count(measured.waiting)}
        unit={t`now`}
        note={t`At most ${count(mostWaiting)} in 24 hours`}
        chart={{
          kind: 'bars',
          values: daySlots(series, nowMs, { read: ({ waiting }) => waiting, join: most }),
          label: t`Waiting to go out over 24 hours`,
        }}
      />
    </>
  );
}
