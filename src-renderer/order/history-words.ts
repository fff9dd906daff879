import { i18n } from '@lingui/core';
import { plural, t } from '@lingui/core/macro';
import type {
  Happening,
  HappeningOf,
  HistoryPieces,
  HistoryPlace,
} from '../../src-shared/contract/history-view.ts';
import type { SettingsView } from '../../src-shared/contract/views.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { formatAmount, formatTime } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';

type Locality = Pick<SettingsView, 'locale' | 'currency'>;

/** What happened to an order, as a whole sentence. */
export function happeningWords(happening: Happening, locality: Locality): string {
  switch (happening.what) {
    case 'added': {
      const what = piecesWords(happening.pieces);
      return t`Added ${what}.`;
    }
    case 'takenOff':
      return takenOffWords(happening);
    case 'annotated':
      return annotatedWords(happening);
    case 'movedIn':
      return movedInWords(happening);
    case 'movedOut': {
      const what = piecesWords(happening.pieces);
      const place = placeWords(happening.place);
      return happening.isWhole ? t`Moved everything to ${place}: ${what}.` : t`Moved ${what} to ${place}.`;
    }
    case 'paid':
      return paidWords(happening, locality);
    case 'refunded':
      return refundedWords(happening, locality);
    case 'corrected': {
      const what = piecesWords(happening.pieces);
      const { reason } = happening;
      return reason === null ? t`Set right by ${what}.` : t`Set right by ${what}: ${reason}.`;
    }
    case 'status':
      return statusWords(happening, locality);
    case 'named': {
      const { name } = happening;
      return t`Renamed to “${name}”.`;
    }
    case 'linked': {
      if (happening.table === null) return t`Sits at no table any more.`;
      const table = tableName(happening.table);
      return t`Sits at ${table} now.`;
    }
    case 'opened': {
      const { name } = happening;
      return t`Opened the tab “${name}”.`;
    }
    case 'reopened':
      return t`Opened the tab again.`;
    case 'closed':
      return t`Closed the tab.`;
    case 'removed':
      return t`Took the table off the floor.`;
    case 'broughtBack':
      return t`Brought the table back to the floor.`;
    case 'unknown':
      return t`Something a newer version wrote.`;
    default:
      return assertNever(happening);
  }
}

/** What a place is called within a sentence. */
export function placeWords({ holder, name }: HistoryPlace): string {
  if (holder.kind === 'counter') return t`the counter`;
  if (name === null) return holder.kind === 'table' ? t`a table` : t`a tab`;
  return holder.kind === 'table' ? tableName(name) : t`the tab “${name}”`;
}

function takenOffWords({ pieces, reason, isClearing }: HappeningOf<'takenOff'>): string {
  const what = piecesWords(pieces);
  if (isClearing && reason !== null) return t`Cleared the order of ${what}: ${reason}.`;
  return reason === null ? t`Took ${what} off.` : t`Took ${what} off: ${reason}.`;
}

function annotatedWords({ pieces, note, seat }: HappeningOf<'annotated'>): string {
  const what = piecesWords([pieces]);
  const sentences: string[] = [];
  if (note === null) sentences.push(t`Took the note off ${what}.`);
  else if (note !== undefined) sentences.push(t`Noted “${note}” on ${what}.`);
  if (seat === null) sentences.push(t`Put ${what} on no seat.`);
  else if (seat !== undefined) sentences.push(t`Put ${what} on seat ${seat}.`);
  return sentences.join(' ');
}

function movedInWords({ pieces, place: { holder, name }, isMerge }: HappeningOf<'movedIn'>): string {
  const what = piecesWords(pieces);
  const place = placeWords({ holder, name });
  return isMerge ? t`Merged ${what} from ${place} into this order.` : t`Moved ${what} here from ${place}.`;
}

function paidWords({ totalMinor, receiptNumber, methods }: HappeningOf<'paid'>, locality: Locality): string {
  const amount = formatAmount(totalMinor, locality);
  const [method] = methods;
  if (method === undefined) return t`Closed with nothing to pay, receipt ${receiptNumber}.`;
  if (methods.length > 1) return t`Took ${amount} in several ways, receipt ${receiptNumber}.`;
  switch (method) {
    case 'cash':
      return t`Took ${amount} in cash, receipt ${receiptNumber}.`;
    case 'card':
      return t`Took ${amount} by card, receipt ${receiptNumber}.`;
    case 'other':
      return t`Took ${amount} in another way, receipt ${receiptNumber}.`;
    default:
      return assertNever(method);
  }
}

function refundedWords(given: HappeningOf<'refunded'>, locality: Locality): string {
  const { totalMinor, receiptNumber, method, reason } = given;
  const amount = formatAmount(totalMinor, locality);
  switch (method) {
    case 'cash':
      return t`Gave ${amount} back in cash, receipt ${receiptNumber}: ${reason}.`;
    case 'card':
      return t`Gave ${amount} back by card, receipt ${receiptNumber}: ${reason}.`;
    case 'other':
      return t`Gave ${amount} back in another way, receipt ${receiptNumber}: ${reason}.`;
    default:
      return assertNever(method);
  }
}

function statusWords({ status, reservedFor }: HappeningOf<'status'>, locality: Locality): string {
  switch (status) {
    case 'available':
      return t`Made the table free.`;
    case 'occupied':
      return t`Marked the table as occupied.`;
    case 'bill_requested':
      return t`The guests asked for the bill.`;
    case 'reserved': {
      if (reservedFor === null) return t`Reserved the table.`;
      const time = formatTime(reservedFor, locality);
      return t`Reserved the table for ${time}.`;
    }
    case 'unavailable':
      return t`Put the table out of use.`;
    default:
      return assertNever(status);
  }
}

/** A sentence is not a list: of many lines these many are named. */
const NAMED = 4;

/** Pieces as people say them: `2 × Ale and Stout (Pint)`. */
function piecesWords(pieces: readonly HistoryPieces[]): string {
  const named = pieces.length > NAMED + 1 ? pieces.slice(0, NAMED) : pieces;
  const more = pieces.length - named.length;
  const words = named.map(pieceWords);
  const rest = more === 0 ? [] : [t`${plural(more, { one: '# more', other: '# more' })}`];
  return new Intl.ListFormat(i18n.locale).format([...words, ...rest]);
}

function pieceWords({ name, variantName, quantity }: HistoryPieces): string {
  const what = name === null ? t`something` : variantName === null ? name : `${name} (${variantName})`;
  return quantity === null ? what : `${quantity} × ${what}`;
}
