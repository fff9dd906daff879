import { eventIterator, oc, type } from '@orpc/contract';
import * as z from 'zod';
import { holder, id } from '../domain/primitives.ts';
import { typedPin } from '../domain/staff-pin.ts';
import type { CommandInput, CommandResult, Refusal } from './command.ts';
import { joinInput, joinResult, journalStanding } from './connection-view.ts';
import { historyPage, historyPageInput, mergeView } from './history-view.ts';
import { diagnosticsView, supportFileResult } from './monitoring.ts';
import { receiptInput, receiptView, salesPage, salesPageInput, salesTotals, timeSpan } from './sales-view.ts';
import { autoLockMinutes, changes, languageCode, type Snapshot, THEMES } from './views.ts';

/** Settings of this installation alone. Only what is given changes. */
const terminalChange = z.strictObject({
  name: z.string().trim().min(1).max(40).optional(),
  theme: z.enum(THEMES).optional(),
  kiosk: z.boolean().optional(),
  language: languageCode.nullable().optional(),
  autoLockMinutes: autoLockMinutes.optional(),
});

/** Where in the venue file, such as `rooms[0].tables[3].seats`, and what is wrong there. */
const fileIssue = z.object({ path: z.string(), message: z.string() });

const importResult = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('imported'), venueName: z.string() }),
  z.object({ outcome: z.literal('cancelled') }),
  /** All faults of the file at once; nothing was imported. */
  z.object({ outcome: z.literal('faulty'), file: z.string(), issues: z.array(fileIssue) }),
  z.object({ outcome: z.literal('failed'), message: z.string() }),
]);
export type ImportResult = z.infer<typeof importResult>;

const checkResult = z.object({
  operations: z.int(),
  /** Sentences; empty when the file is whole and everything shown follows from the journals. */
  faults: z.array(z.string()),
  /** Older history is still arriving, so that only what is here was checked and nothing was rebuilt. */
  isHistoryMissing: z.literal(true).optional(),
});
export type CheckResult = z.infer<typeof checkResult>;

/**
 * What the renderer may ask of the main process. It travels over a MessagePort; inputs are validated where they arrive.
 * Refusals that a person can meet are answers, not exceptions.
 */
export const contract = {
  /** Not checked on its way out: main has just made it of its own rows, it is large, and the first floor waits for it. */
  snapshot: oc.output(type<Snapshot>()),
  /** The rows that change from now on. Subscribe first, then fetch the snapshot, and drop what its revision contains. */
  changes: oc.output(eventIterator(changes)),
  /** Checked by the command itself, so that bad input gets a typed refusal like any other. */
  command: oc.input(type<CommandInput>()).output(type<CommandResult>()),
  /** Null once the change is kept, else why not. */
  setTerminal: oc.input(terminalChange).output(type<Refusal | null>()),
  /** Somebody has read where changes of the floor crossed. */
  readCrossings: oc.output(z.void()),
  /** Opens the system's file dialog. */
  /** Puts a person to work; `pin` is null for somebody who has none. Null once they are, else why not. */
  signIn: oc.input(z.strictObject({ person: id, pin: typedPin.nullable() })).output(type<Refusal | null>()),
  lock: oc.output(z.void()),
  /** How long a person must wait after too many wrong PINs, in milliseconds; 0 while they need not. */
  pinWait: oc.input(z.strictObject({ person: id })).output(z.number()),
  /** The same command again, with somebody who may. What is refused for want of a right PIN is not carried out. */
  approve: oc
    .input(z.strictObject({ command: z.custom<CommandInput>(), person: id, pin: typedPin.nullable() }))
    .output(type<CommandResult>()),
  /** Sets a PIN, or takes it away. `current` is asked of whoever changes their own. */
  setPin: oc
    .input(z.strictObject({ person: id, pin: typedPin.nullable(), current: typedPin.nullable() }))
    .output(type<Refusal | null>()),
  importVenueFile: oc.output(importResult),
  importSampleVenue: oc.output(importResult),
  /** Rebuilds everything from the journals beside the store and compares. Takes seconds on a long history. */
  checkStore: oc.output(checkResult),
  /** Joins a venue: the rest of it arrives as changes. Repeating it after a lost answer is harmless. */
  joinVenue: oc.input(joinInput).output(joinResult),
  /** Exchanges with central at once, if this terminal has joined. What comes of it arrives as changes. */
  tryExchange: oc.output(z.void()),
  journals: oc.output(z.array(journalStanding)),
  /** What this terminal counts and measures of itself, as of now; null for whoever may not set it up. */
  diagnostics: oc.output(diagnosticsView.nullable()),
  /** Somebody has opened another table or tab. */
  countSwitch: oc.output(z.void()),
  /** Asks where, and saves there what helps somebody who looks after terminals. */
  saveSupportFile: oc.output(supportFileResult),
  /** What was sold and given back in a span of time, a page of it. */
  sales: oc.input(salesPageInput).output(salesPage),
  salesTotals: oc.input(timeSpan).output(salesTotals),
  /** Null for what is not here, or not yet. */
  receipt: oc.input(receiptInput).output(receiptView.nullable()),
  /** What happened to an order, a page of it. */
  orderHistory: oc.input(historyPageInput).output(historyPage),
  /** The merges that an order can still be taken apart by. */
  merges: oc.input(z.strictObject({ holder })).output(z.array(mergeView)),
  /** What a failure outside any call leaves for the person at the screen, such as a venue file named at start that was faulty. */
  startNotice: oc.output(importResult.nullable()),
};
export type Contract = typeof contract;
