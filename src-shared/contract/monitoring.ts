import * as z from 'zod';
import { TIME_BOUNDS_MS } from '../domain/histogram.ts';

/** Where central takes a terminal's figures, by its token. No part of the exchange: a central without it answers `not_found`. */
export const REPORT_PATH = '/api/terminals/figures';

const wallMs = z.int();
const count = z.int().min(0);
const bytes = z.number().min(0);

/** See histogram.ts in the domain. */
const histogram = z.object({
  counts: z
    .array(count)
    .length(TIME_BOUNDS_MS.length + 1)
    .readonly(),
  sumMs: z.number().min(0),
});

/** A word of the program. A newer terminal has words that this version does not know; it passes over them. */
const word = z.string().regex(/^[a-zA-Z_]{1,40}$/);

const figures = z.object({
  itemOperations: z
    .array(z.object({ kind: word, outcome: word, count }))
    .max(200)
    .readonly(),
  switches: count,
  exchanges: z
    .record(word, count)
    .refine((outcomes) => Object.keys(outcomes).length <= 30, 'names too many outcomes'),
  commits: histogram,
  commands: histogram,
});

const measured = z.object({
  waiting: count,
  diskFreeBytes: bytes.nullable(),
  diskBytes: bytes.nullable(),
  databaseBytes: bytes.nullable(),
  items: z.object({ tables: count, totalBytes: bytes, largestBytes: bytes }),
});

/** A terminal's figures as they travel to central: numbers and names that stand in the code, nothing that a person wrote. */
export const terminalReport = z.object({
  v: z.literal(1),
  /** The version of the app. */
  version: z.string().regex(/^[\w.+-]{1,40}$/),
  /** When the counting began, which is when the app was started. */
  since: wallMs,
  at: wallMs,
  figures,
  measured,
});
export type TerminalReport = z.infer<typeof terminalReport>;

export const reportAnswer = z.object({ kept: z.literal(true) });

/** See figures.ts in the domain. */
const bucket = z.object({
  at: wallMs,
  done: count,
  refused: count,
  notSaved: count,
  switches: count,
  exchanged: count,
  exchangeFailures: count,
  commits: histogram,
  waiting: count,
  diskFreeBytes: bytes.nullable(),
  databaseBytes: bytes.nullable(),
  itemsBytes: bytes,
});

export const series = z.array(bucket).readonly();

/** What the diagnostics page shows. */
export const diagnosticsView = z.object({ report: terminalReport, series });
export type DiagnosticsView = z.infer<typeof diagnosticsView>;

/** What became of saving a support file. */
export const supportFileResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), file: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  /** `not_written`: where it was to lie cannot be written, or is full. */
  z.object({ outcome: z.literal('failed'), because: z.enum(['not_allowed', 'not_written']) }),
]);
export type SupportFileResult = z.infer<typeof supportFileResult>;
