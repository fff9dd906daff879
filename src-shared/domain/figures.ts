import { addTimes, type Histogram, timesSince } from './histogram.ts';

/** The commands that change what tables and tabs hold, and what takes one back. */
export const ITEM_OPERATIONS = [
  'addLine',
  'addLines',
  'changeQuantity',
  'removeLine',
  'annotateLine',
  'moveLines',
  'mergeHolder',
  'moveToNewTab',
  'takeApart',
  'swapTables',
  'clearHolder',
  'settle',
  'refund',
  'correctLines',
  'undo',
] as const;
export type ItemOperation = (typeof ITEM_OPERATIONS)[number];

/** What a command came to: `refused` is an answer to a person, `not_saved` a fault of the disk. */
export const COMMAND_OUTCOMES = ['done', 'refused', 'not_saved'] as const;
export type CommandOutcome = (typeof COMMAND_OUTCOMES)[number];

/** What was counted since the app was started. */
export interface Figures {
  readonly itemOperations: readonly {
    readonly kind: ItemOperation;
    readonly outcome: CommandOutcome;
    readonly count: number;
  }[];
  /** How often another table or tab was opened. */
  readonly switches: number;
  /** By outcome: `exchanged`, or why not. */
  readonly exchanges: Readonly<Record<string, number>>;
  /** How long COMMIT took, which is the wait for the disk. */
  readonly commits: Histogram;
  /** How long a command took, from when it was asked until it was on disk. */
  readonly commands: Histogram;
}

/** What was measured at one moment. Null where the system does not say. */
export interface Measured {
  /** Operations that central has not confirmed. */
  readonly waiting: number;
  readonly diskFreeBytes: number | null;
  readonly diskBytes: number | null;
  /** The data file and its log. */
  readonly databaseBytes: number | null;
  /** The column `tables.items`: how many tables hold something, and the bytes of it. */
  readonly items: { readonly tables: number; readonly totalBytes: number; readonly largestBytes: number };
}

/** Five minutes of a terminal's day: counts within them, and what was measured last, or the most. */
export interface Bucket {
  /** When it begins, wall time in milliseconds. */
  readonly at: number;
  readonly done: number;
  readonly refused: number;
  readonly notSaved: number;
  readonly switches: number;
  readonly exchanged: number;
  readonly exchangeFailures: number;
  readonly commits: Histogram;
  /** The most that waited at any look. */
  readonly waiting: number;
  readonly diskFreeBytes: number | null;
  readonly databaseBytes: number | null;
  readonly itemsBytes: number;
}

export const BUCKET_MS = 5 * 60_000;
export const SERIES_MS = 24 * 60 * 60_000;

/** Item operations of one outcome, whatever their kind. */
export function countOutcome({ itemOperations }: Pick<Figures, 'itemOperations'>, outcome: CommandOutcome) {
  return itemOperations.reduce((sum, one) => (one.outcome === outcome ? sum + one.count : sum), 0);
}

export function countExchangeFailures({ exchanges }: Pick<Figures, 'exchanges'>): number {
  return Object.entries(exchanges).reduce(
    (sum, [outcome, count]) => (outcome === 'exchanged' ? sum : sum + count),
    0,
  );
}

/**
 * Adds what happened between two readings to the bucket of now. What is older than a day goes, and what lies in the future, which
 * a clock that was set right leaves behind: so a series has at most as many buckets as a day.
 */
export function addToSeries(
  series: readonly Bucket[],
  {
    before,
    now,
    measured,
    nowMs,
  }: {
    readonly before: Figures;
    readonly now: Figures;
    readonly measured: Measured;
    readonly nowMs: number;
  },
): readonly Bucket[] {
  const at = Math.floor(nowMs / BUCKET_MS) * BUCKET_MS;
  const kept = series.filter((bucket) => bucket.at > nowMs - SERIES_MS && bucket.at < at);
  const known = series.find((bucket) => bucket.at === at);
  const added: Bucket = {
    at,
    done: countOutcome(now, 'done') - countOutcome(before, 'done'),
    refused: countOutcome(now, 'refused') - countOutcome(before, 'refused'),
    notSaved: countOutcome(now, 'not_saved') - countOutcome(before, 'not_saved'),
    switches: now.switches - before.switches,
    exchanged: (now.exchanges['exchanged'] ?? 0) - (before.exchanges['exchanged'] ?? 0),
    exchangeFailures: countExchangeFailures(now) - countExchangeFailures(before),
    commits: timesSince(before.commits, now.commits),
    waiting: measured.waiting,
    diskFreeBytes: measured.diskFreeBytes,
    databaseBytes: measured.databaseBytes,
    itemsBytes: measured.items.totalBytes,
  };
  return [...kept, known === undefined ? added : merged(known, added)];
}

function merged(known: Bucket, added: Bucket): Bucket {
  return {
    ...added,
    done: known.done + added.done,
    refused: known.refused + added.refused,
    notSaved: known.notSaved + added.notSaved,
    switches: known.switches + added.switches,
    exchanged: known.exchanged + added.exchanged,
    exchangeFailures: known.exchangeFailures + added.exchangeFailures,
    commits: addTimes(known.commits, added.commits),
    waiting: Math.max(known.waiting, added.waiting),
  };
}
