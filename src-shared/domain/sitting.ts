import { assertNever } from './assert.ts';
import { type Holder, isSameHolder } from './holder.ts';
import { type Draft, isRecordDraft } from './operation.ts';

/**
 * The guests of an order, seen from their end backwards. They sit from the first line that came to an empty order until nothing is
 * open on it any more; what was said of the empty table right before, such as that it is reserved, is about them as well.
 *
 *   after they left ◀── lines stand there ◀── the first line came (`hasBegun`) ◀── seated, reserved ◀── earlier guests
 */
export interface Sitting {
  /** Lines that were open on the order at this point of going back. */
  readonly lines: readonly string[];
  /** Whether the first line lies after this point: going back further, another line belongs to earlier guests. */
  readonly hasBegun: boolean;
}

/** The guests who are there now. @param lines what is open on the order. */
export function sittingNow(lines: readonly string[]): Sitting {
  return { lines, hasBegun: lines.length === 0 };
}

/** The guests before those who were just gone through. */
export const EARLIER_SITTING: Sitting = { lines: [], hasBegun: false };

/**
 * Goes back over one operation on the order. Null when it belongs to earlier guests.
 * @param draft null for what this version does not understand.
 */
export function sittingBefore(sitting: Sitting, draft: Draft | null, holder: Holder): Sitting | null {
  const change = draft === null ? null : lineChange(draft, holder);
  if (change === null) return sitting.hasBegun && draft !== null && frees(draft) ? null : sitting;
  if (sitting.hasBegun) return null;
  const came = new Set(change.came);
  const lines = [...new Set([...sitting.lines, ...change.stood])].filter((line) => !came.has(line));
  return { lines, hasBegun: lines.length === 0 };
}

/** Which lines an operation brought to an order, and which ones were there before it; null when it is about no lines. */
function lineChange(
  draft: Draft,
  holder: Holder,
): { readonly came: readonly string[]; readonly stood: readonly string[] } | null {
  if (isRecordDraft(draft)) return null;
  switch (draft.type) {
    case 'line.added':
      return { came: [draft.body.line], stood: [] };
    case 'line.annotated':
      return { came: [], stood: [draft.body.line] };
    case 'lines.adjusted':
      return { came: [], stood: draft.body.changes.map(({ line }) => line) };
    case 'lines.moved': {
      const { to, whole, parts } = draft.body;
      return isSameHolder(to, holder)
        ? { came: [...whole, ...parts.map(({ newLine }) => newLine)], stood: [] }
        : { came: [], stood: [...whole, ...parts.map(({ line }) => line)] };
    }
    case 'sale.settled':
      return { came: [], stood: draft.body.sale.lines.map(({ line }) => line) };
    case 'sale.refunded':
    case 'lines.corrected':
      return null;
    default:
      return assertNever(draft);
  }
}

/** Whether somebody said by hand that nobody is there. */
function frees(draft: Draft): boolean {
  if (draft.type === 'tab.set') return draft.body.fields.closed === true;
  // A new table is free, and nobody was there before.
  if (draft.type !== 'table.set' || draft.body.was === undefined) return false;
  const { status } = draft.body.fields;
  return status === 'available' || status === 'unavailable';
}
