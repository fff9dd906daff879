import type { Weather } from './network.ts';
import type { Random } from './random.ts';

/** What may go wrong in one world. Each seed has some of it, so that what is rare is also met without the rest. */
export interface Faults {
  readonly network: boolean;
  readonly partitions: boolean;
  readonly restarts: boolean;
  readonly restores: boolean;
  /** Central is put back to an old backup. Not together with `restores`: what two disks lost, nobody can bring again. */
  readonly centralRestores: boolean;
  readonly clocks: boolean;
  readonly versions: boolean;
  readonly newer: boolean;
  readonly joinsLater: boolean;
  readonly streams: boolean;
}

export function chooseFaults(random: Random): Faults {
  const whose = random.weighted<'terminals' | 'central' | 'nobody'>([
    [5, 'terminals'],
    [2, 'central'],
    [3, 'nobody'],
  ]);
  return {
    network: random.chance(0.8),
    partitions: random.chance(0.7),
    restarts: random.chance(0.6),
    restores: whose === 'terminals',
    centralRestores: whose === 'central',
    clocks: random.chance(0.5),
    versions: random.chance(0.35),
    newer: random.chance(0.1),
    joinsLater: random.chance(0.5),
    streams: random.chance(0.4),
  };
}

export function chooseWeather(random: Random): Weather {
  const upTo = (most: number) => (random.chance(0.6) ? random.next() * most : 0);
  return {
    losesRequest: upTo(0.3),
    losesAnswer: upTo(0.4),
    repeats: upTo(0.3),
    keepsBack: upTo(0.2),
    refuses: upTo(0.2),
    slowestMs: random.pick([100, 1_000, 5_000, 12_000]),
  };
}

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** By how much a clock is off: a little, an hour, days, or years. */
export function chooseSkew(random: Random): number {
  const size = random.pick([MINUTE_MS / 60, 60 * MINUTE_MS, 3 * DAY_MS, 20 * 365 * DAY_MS]);
  return Math.trunc((random.next() * 2 - 1) * size);
}

/** How long everybody sleeps between two shifts. */
export function chooseNight(random: Random): number {
  return Math.trunc(random.pick([60 * MINUTE_MS, DAY_MS, 5 * DAY_MS]) * (0.5 + random.next()));
}
