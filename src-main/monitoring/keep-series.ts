import { addToSeries, type Bucket, type Figures, type Measured } from '../../src-shared/domain/figures.ts';
import type { Schedule } from '../exchange/schedule.ts';
import type { SeriesFile } from './series-file.ts';

/** How often is looked. */
const LOOK_EVERY_MS = 60_000;
/** One look in so many writes the file. */
const WRITE_EVERY = 5;

/** What a look shows. */
interface Look {
  readonly figures: Figures;
  readonly measured: Measured;
  readonly series: readonly Bucket[];
}

export interface KeptSeries {
  /** Measures now, and adds it to the series. */
  readonly look: () => Promise<Look>;
  /** Ends it, and writes the series down. */
  readonly stop: () => void;
}

/** Keeps a day of a terminal's figures in buckets of five minutes, over restarts. */
export function keepSeries(given: {
  readonly read: () => Figures;
  readonly measure: () => Promise<Measured>;
  readonly file: SeriesFile;
  /** Told when the file of the day before was damaged, and another is begun. */
  readonly damaged: () => void;
  readonly now: () => number;
  readonly schedule: Schedule;
}): KeptSeries {
  const { read, measure, file, now, schedule } = given;
  const found = file.read();
  if (found === null) given.damaged();
  let series = found ?? [];
  let before = read();
  let latest: Measured | null = null;
  let looks = 0;
  let callOff = () => {};

  const look = async (): Promise<Look> => {
    const measured = await measure();
    const figures = read();
    series = addToSeries(series, { before, now: figures, measured, nowMs: now() });
    before = figures;
    latest = measured;
    return { figures, measured, series };
  };
  const lookAndWrite = async () => {
    await look();
    looks += 1;
    if (looks % WRITE_EVERY === 0) file.write(series);
  };
  const lookAgain = () => {
    callOff = schedule(LOOK_EVERY_MS, () => {
      void lookAndWrite();
      lookAgain();
    });
  };
  lookAgain();
  return {
    look,
    stop: () => {
      callOff();
      const figures = read();
      // Nothing can be awaited any more; what was measured last is a minute old.
      if (latest !== null)
        series = addToSeries(series, { before, now: figures, measured: latest, nowMs: now() });
      file.write(series);
    },
  };
}
