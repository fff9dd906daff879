/** One number of a run, as it is written to bench-results.json and shown beside its bound. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure is held to; a figure without one is there to be read. */
  readonly bound?: Bound;
}

export interface Bound {
  readonly is: 'at most' | 'at least' | 'exactly';
  readonly value: number;
}

/** What a measurement is given. */
export interface Workplace {
  /** A folder of this run alone, on the disk where the cache is and not in memory, since the disk is what is measured. */
  readonly folder: string;
  /** The Electron that the scripts found. */
  readonly electron: string;
}

export interface Measurement {
  /** What `npm run bench -- NAME` chooses it by. */
  readonly name: string;
  /** @throws when it cannot be measured here. */
  readonly measure: (workplace: Workplace) => Promise<readonly Figure[]>;
}

export function isWithin(value: number, { is, value: limit }: Bound): boolean {
  if (is === 'exactly') return value === limit;
  return is === 'at most' ? value <= limit : value >= limit;
}
