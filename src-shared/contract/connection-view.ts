import * as z from 'zod';
import { id } from '../domain/primitives.ts';
import { centralRefusal } from './exchange.ts';

/** Why a terminal that wants to be online is not. It tries again by itself. */
export const OFFLINE_CAUSES = [
  /** Nothing answers at the address, or not in time. */
  'no_answer',
  /** Something else answers there. */
  'not_central',
  /** Central is there and cannot do it now. */
  'central_busy',
  /** This terminal could not write what came: its disk is full, for instance. */
  'not_saved',
  /** A fault of this program; it is in the log. */
  'defect',
] as const;
export type OfflineCause = (typeof OFFLINE_CAUSES)[number];

const wallMs = z.int();

/** How this terminal stands with the others of its venue. */
export const connectionState = z.discriminatedUnion('is', [
  /** It shares with nobody. */
  z.object({ is: z.literal('alone') }),
  /** Joined, and not heard of central yet since the start. */
  z.object({ is: z.literal('connecting') }),
  z.object({ is: z.literal('online') }),
  z.object({ is: z.literal('offline'), since: wallMs, because: z.enum(OFFLINE_CAUSES) }),
  /** Central answers, and wants nothing to do with this terminal until somebody sees to it. */
  z.object({
    is: z.literal('refused'),
    since: wallMs,
    /** `token_lost`: the system's keyring no longer opens what proves who this terminal is. */
    code: z.enum([...centralRefusal.shape.code.options, 'token_lost']),
  }),
]);
export type ConnectionState = z.infer<typeof connectionState>;

/** What the screen shows of the connection. Not shared with other terminals. */
export const connectionView = z.object({
  state: connectionState,
  /** Where it joined, and what; null while it is alone. */
  central: z.object({ address: z.string(), venueName: z.string() }).nullable(),
  /** Operations on this terminal that central has not confirmed. */
  waiting: z.int(),
  /** The last exchange that went through. */
  lastExchange: z.object({ at: wallMs, sent: z.int(), received: z.int() }).nullable(),
  /** By how much this terminal's clock is ahead of central's, in whole minutes; null while it is right enough. */
  clockAheadMs: z.int().nullable(),
  /** Where the token is: in the system's keyring, or readable by whoever can read the data file. Null while there is none. */
  tokenKept: z.enum(['keyring', 'plain']).nullable(),
  /** Journals that one side holds and the other does not take. */
  notTaken: z.array(z.object({ journal: id, where: z.enum(['here', 'central']), fault: z.string() })),
  /** A new terminal has its venue still to fetch: until then it has no floor. */
  isFetchingVenue: z.boolean(),
  /**
   * How many older operations a terminal that started from a snapshot still lacks; null when it lacks none. It can work without
   * them; what is long closed is not shown yet.
   */
  history: z.object({ missing: z.int() }).nullable(),
});
export type ConnectionView = z.infer<typeof connectionView>;

/** How a terminal stands until it says otherwise. */
export const ALONE: ConnectionView = {
  state: { is: 'alone' },
  central: null,
  waiting: 0,
  lastExchange: null,
  clockAheadMs: null,
  tokenKept: null,
  notTaken: [],
  isFetchingVenue: false,
  history: null,
};

/** How far each journal has come, here and at central. */
export const journalStanding = z.object({
  journal: id,
  /** The terminal that wrote it last; null while it is empty here. */
  terminal: id.nullable(),
  /** `this_terminal` has several after an old copy of its disk came back; null while nothing says who wrote it. */
  writer: z.enum(['this_terminal', 'central', 'other_terminal']).nullable(),
  here: z.int(),
  /** Null if central was never heard. */
  central: z.int().nullable(),
  /** Wall time of the last operation that is here. */
  lastAt: wallMs.nullable(),
});
export type JournalStanding = z.infer<typeof journalStanding>;

/** To join a venue: the address of central as people type it, and the one-time code that was made there. */
export const joinInput = z.object({
  address: z.string().max(500),
  code: z.string().max(100),
  name: z.string().trim().min(1).max(40),
});

/** What became of joining. */
export const joinResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('joined'), venueName: z.string() }),
  z.object({
    outcome: z.literal('failed'),
    because: z.enum([
      /** By the role of whoever is at work. */
      'not_allowed',
      'not_an_address',
      /** Plain http to a host on the internet. */
      'not_encrypted',
      'no_answer',
      'not_central',
      'central_busy',
      'code_not_valid',
      'update_needed',
      'already_joined',
      /** The code is for another venue than the one whose orders this terminal keeps. */
      'other_venue',
      /** Central refuses in a way that nobody foresaw. */
      'refused',
      'not_saved',
    ]),
  }),
]);
export type JoinResult = z.infer<typeof joinResult>;
export type JoinFailure = Extract<JoinResult, { outcome: 'failed' }>['because'];
