import * as z from 'zod';
import { lineNote, lineOrigin, lineSeat } from '../domain/line.ts';
import { hash, operation, stamp } from '../domain/operation.ts';
import { holder, id } from '../domain/primitives.ts';
import { RECORD_KINDS } from '../domain/record.ts';

/**
 * What terminals and central say to each other. A test hashes the shapes below: whoever changes one raises this number with it.
 * Changes only add; what a node does not know it passes over.
 */
export const PROTOCOL = 1;

/** The most operations that travel in one direction in one call. */
export const PAGE_LIMIT = 1000;

/** Where central answers terminals. All but the first want `Authorization: Bearer <token>`. */
export const TERMINAL_PATHS = {
  enrol: '/api/terminals/enrol',
  exchange: '/api/exchange',
  snapshot: '/api/exchange/snapshot',
  wake: '/api/exchange/wake',
} as const;

const protocol = z.int().min(1);
const vector = z.record(id, z.int().min(0));
const page = z.array(operation).max(PAGE_LIMIT);

const chainFault = z.discriminatedUnion('fault', [
  z.object({ fault: z.literal('gap'), expectedSeq: z.int() }),
  z.object({ fault: z.literal('fork') }),
  z.object({ fault: z.literal('altered') }),
  z.object({ fault: z.literal('stamp') }),
]);

/** POST exchange. Gzip is welcome in both directions. */
export const exchangeRequest = z.object({ protocol, vector, operations: page });
export const exchangeAnswer = z.object({
  protocol,
  vector,
  operations: page,
  notTaken: z.array(z.object({ journal: id, seq: z.int(), fault: chainFault })),
  /** Central's wall time in milliseconds, so that a terminal can tell that its own clock is off. It orders nothing. */
  at: z.int(),
});

/** 256 random bits, which the terminal makes itself: an enrolment whose answer was lost is simply repeated. */
const token = z.string().regex(/^[0-9a-f]{64}$/, 'must be 256 bits in hexadecimal');

/** POST enrol: spends a one-time code. Spending it again for the same terminal and token is answered as before. */
export const enrolRequest = z.object({
  protocol,
  /** As people type it: case, spaces and hyphens do not count. */
  code: z.string().trim().min(1).max(40),
  terminal: id,
  name: z.string().trim().min(1).max(40),
  token,
});
export const enrolAnswer = z.object({ protocol, venue: z.object({ id, name: z.string() }) });

/** A value under the stamp of its last writer. */
const registerOf = <Value extends z.ZodType>(value: Value) => z.object({ value, stamp });

/** What is known of a line; see line.ts in the domain. */
const lineState = z.object({
  origin: registerOf(lineOrigin).nullable(),
  holder: registerOf(holder).nullable(),
  note: registerOf(lineNote).nullable(),
  seat: registerOf(lineSeat).nullable(),
  adjusted: z.int(),
  corrected: registerOf(z.int()).nullable(),
  settled: z.int(),
});

/** GET snapshot carries no body, so that the protocol stands in its address. */
export const snapshotQuery = z.object({ protocol: z.coerce.number().pipe(protocol) });

/**
 * GET snapshot: all that a new terminal needs to work, as of one moment: the ends of the journals, the records but for closed
 * tabs, and the lines of which something is open or taken too often. The history before it follows behind.
 * Refused as a `conflict` while there is none to be had: then the exchange brings the whole history.
 */
export const snapshotAnswer = z.object({
  protocol,
  journals: z.array(
    z.object({
      journal: id,
      seq: z.int().min(1),
      hash,
      stamp: stamp.nullable(),
      receipts: z.int().min(0),
    }),
  ),
  records: z.array(
    z.object({ kind: z.enum(RECORD_KINDS), id, fields: z.record(z.string(), registerOf(z.json())) }),
  ),
  lines: z.array(z.object({ id, state: lineState })),
});

/** Why central did not do what it was asked, so that whoever asked can decide what to do. `message` is for people. */
export const centralRefusal = z.object({
  code: z.enum([
    /** The token is unknown. */
    'unknown_terminal',
    /** The terminal was revoked. What it sent is kept apart, up to `kept`. */
    'revoked',
    /** The code is wrong, was used or has run out. */
    'code_not_valid',
    /** The two speak versions of the protocol that do not understand each other. */
    'update_needed',
    'invalid_input',
    'too_large',
    'too_many_calls',
    'not_found',
    'conflict',
    'unavailable',
    'internal',
  ]),
  message: z.string(),
  /** For `invalid_input`: which fields, and what is wrong with each. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** For `revoked`: how far central keeps the terminal's journals, taken in or apart. */
  kept: vector.optional(),
});
export type CentralRefusal = z.infer<typeof centralRefusal>;

/**
 * The events of the stream at `wake`: `more` whenever central has operations that somebody else brought. It carries no data;
 * the exchange is what moves data. A comment keeps the connection alive.
 */
export const WAKE_EVENT = 'more';
export const WAKE_HEARTBEAT_MS = 25_000;
