import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { series } from '../../src-shared/contract/monitoring.ts';
import type { Bucket } from '../../src-shared/domain/figures.ts';

const keptSeries = z.object({ v: z.literal(1), series });

/** A terminal's day in a file of its own, beside the sale's database: what it tells may be lost, and costs no sync. */
export interface SeriesFile {
  /** Null for a file that is damaged; nothing for one that is missing. */
  readonly read: () => readonly Bucket[] | null;
  /** Whole or not at all. Where it cannot be written, the former one stays. */
  readonly write: (series: readonly Bucket[]) => void;
}

export function seriesFile(path: string): SeriesFile {
  return {
    read: () => {
      const text = readText(path);
      if (text === null) return [];
      try {
        return keptSeries.parse(JSON.parse(text)).series;
      } catch {
        return null;
      }
    },
    write: (kept) => {
      try {
        writeFileSync(`${path}.unfinished`, JSON.stringify({ v: 1, series: kept }));
        renameSync(`${path}.unfinished`, path);
      } catch {
        // A full disk is told where it matters, by the next tap; the series goes on in memory.
      }
    },
  };
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
