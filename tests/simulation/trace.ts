import { createHash } from 'node:crypto';

/** All that happened in a world, as lines: two runs of one seed tell the same. */
export interface Trace {
  readonly note: (line: string) => void;
  /** A digest of all lines so far. */
  readonly digest: () => string;
}

/** @param told where the lines go as they come, for whoever replays a seed. */
export function newTrace(told: (line: string) => void = () => undefined): Trace {
  const hash = createHash('sha256');
  return {
    note: (line) => {
      hash.update(`${line}\n`);
      told(line);
    },
    digest: () => hash.copy().digest('hex'),
  };
}
