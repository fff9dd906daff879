import type {
  ConflictOf,
  ConflictPieces,
  ConflictView,
  Deed,
  Place,
} from '../../src-shared/contract/conflict-view.ts';
import type { SettingsView } from '../../src-shared/contract/views.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { formatAmount, formatCount, formatDay, formatTime } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { METHOD_NAMES } from './method-names.ts';

export interface Happening {
  readonly when: string;
  readonly what: string;
}

/** A conflict as a person reads it: what it is, what happened, and what is asked. */
export interface ConflictWords {
  readonly title: string;
  /** What it is about, in one sentence. */
  readonly sentence: string;
  /** Who did what, oldest first. */
  readonly happenings: readonly Happening[];
  readonly question: string;
}

/** What words depend on: how the venue writes amounts and times, and what day it is. */
export interface Wording {
  readonly settings: Pick<SettingsView, 'locale' | 'currency'>;
  readonly nowMs: number;
}

export function conflictWords(conflict: ConflictView, wording: Wording): ConflictWords {
  switch (conflict.kind) {
    case 'paidTwice':
      return paidTwiceWords(conflict, wording);
    case 'takenTwice':
      return takenTwiceWords(conflict, wording);
    case 'givenBackTwice':
      return givenBackTwiceWords(conflict, wording);
    case 'sameName':
      return sameNameWords(conflict, wording);
    case 'linkedTwice':
      return linkedTwiceWords(conflict, wording);
    case 'tableGone':
      return tableGoneWords(conflict, wording);
    case 'roomGone':
      return roomGoneWords(conflict, wording);
    default:
      return assertNever(conflict);
  }
}

/** What a place is called in a sentence. */
export function placeName({ holder, name }: Place): string {
  if (name === null) return 'the counter';
  return holder.kind === 'table' ? tableName(name) : `the tab “${name}”`;
}

export function piecesWords(lines: readonly ConflictPieces[]): string {
  return lines
    .map(
      ({ name, variantName, quantity }) => `${quantity} × ${[name, variantName].filter(Boolean).join(' ')}`,
    )
    .join(', ');
}

function paidTwiceWords(conflict: ConflictOf<'paidTwice'>, wording: Wording): ConflictWords {
  const { place, lines, payments, refund } = conflict;
  return {
    title: 'Paid twice',
    sentence: `${piecesWords(lines)} on ${placeName(place)} ${isOne(lines) ? 'was' : 'were'} paid more than once.`,
    happenings: payments.map(({ methods, receiptNumber, ...deed }) =>
      happening(deed, wording, (by) => {
        const how = methods.map((method) => METHOD_NAMES[method]).join(' and ');
        return `${by} took the money ${how}, receipt ${receiptNumber}`;
      }),
    ),
    question: `Give ${amount(refund.totalMinor, wording)} back, ${METHOD_NAMES[refund.method]}?`,
  };
}

function takenTwiceWords(conflict: ConflictOf<'takenTwice'>, wording: Wording): ConflictWords {
  const { place, lines, takings, stillOpen } = conflict;
  const [open] = stillOpen;
  return {
    title: 'Taken twice',
    sentence: `${piecesWords(lines)} of ${placeName(place)} ${isOne(lines) ? 'was' : 'were'} taken away more often than ordered.`,
    happenings: takings.map(({ how, quantity, to, ...deed }) =>
      happening(
        deed,
        wording,
        (by) => `${by} ${takingWords(how, quantity)}${to === null ? '' : ` to ${placeName(to)}`}`,
      ),
    ),
    question: open
      ? `${piecesWords(stillOpen)} is still open on ${placeName(open.place)}. Take it away there?`
      : 'Set the count right?',
  };
}

function givenBackTwiceWords(conflict: ConflictOf<'givenBackTwice'>, wording: Wording): ConflictWords {
  const { place, lines, refunds } = conflict;
  return {
    title: 'Given back twice',
    sentence: `The money for ${piecesWords(lines)} was given back twice, so it is open again on ${placeName(place)}.`,
    happenings: refunds.map(({ totalMinor, method, ...deed }) =>
      happening(
        deed,
        wording,
        (by) => `${by} gave ${amount(totalMinor, wording)} back, ${METHOD_NAMES[method]}`,
      ),
    ),
    question: 'Write it off, or take the payment again on the order?',
  };
}

function sameNameWords(conflict: ConflictOf<'sameName'>, wording: Wording): ConflictWords {
  const { name, tabs } = conflict;
  return {
    title: 'Two tabs of one name',
    sentence: `Two open tabs are called “${name}”.`,
    happenings: tabs.map(({ count, totalMinor, id: _, ...deed }) =>
      happening(deed, wording, (by) => {
        const holds =
          count === 0
            ? 'nothing yet'
            : `${formatCount(count, 'item', 'items')}, ${amount(totalMinor, wording)}`;
        return `${by} opened one: ${holds}`;
      }),
    ),
    question: 'Are they the same guests?',
  };
}

function linkedTwiceWords(conflict: ConflictOf<'linkedTwice'>, wording: Wording): ConflictWords {
  const { place, links } = conflict;
  const [, latest] = links;
  const seat = (table: string | null | undefined) => (table ? `at ${tableName(table)}` : 'at no table');
  return {
    title: 'One tab at two tables',
    sentence: `${sentenceCase(placeName(place))} was put at two tables. It is ${seat(latest?.table)} now.`,
    happenings: links.map(({ table, ...deed }) =>
      happening(deed, wording, (by) => `${by} put it ${seat(table)}`),
    ),
    question: 'Where do the guests sit?',
  };
}

function tableGoneWords(conflict: ConflictOf<'tableGone'>, wording: Wording): ConflictWords {
  const { place, count, totalMinor, removed } = conflict;
  return {
    title: 'Removed with an order on it',
    sentence: `${sentenceCase(placeName(place))} was removed, but ${formatCount(count, 'item', 'items')} (${amount(totalMinor, wording)}) came to it. Nobody can see ${count === 1 ? 'it' : 'them'}.`,
    happenings: removed === null ? [] : [happening(removed, wording, (by) => `${by} removed the table`)],
    question: 'Bring the table back?',
  };
}

function roomGoneWords(conflict: ConflictOf<'roomGone'>, wording: Wording): ConflictWords {
  const { name, tables, removed } = conflict;
  return {
    title: 'A room removed with tables in it',
    sentence: `${name} was removed while it got ${tables.map(tableName).join(', ')}. Nobody can see ${tables.length === 1 ? 'it' : 'them'}.`,
    happenings: removed === null ? [] : [happening(removed, wording, (by) => `${by} removed the room`)],
    question: 'Bring the room back?',
  };
}

function takingWords(how: ConflictOf<'takenTwice'>['takings'][number]['how'], quantity: number): string {
  switch (how) {
    case 'settled':
      return `took the money for ${quantity}`;
    case 'refunded':
      return `gave the money for ${quantity} back`;
    case 'moved':
    case 'removed':
    case 'cleared':
      return `${how} ${quantity}`;
    default:
      return assertNever(how);
  }
}

function happening(deed: Deed, wording: Wording, tell: (by: string) => string): Happening {
  const what = tell(deed.who ?? 'Somebody');
  return { when: when(deed.at, wording), what: deed.here ? what : `${what}, on another terminal` };
}

/** The time of today; of another day with the day. */
function when(at: number, { settings, nowMs }: Wording): string {
  const time = formatTime(at, settings);
  return formatDay(at, settings) === formatDay(nowMs, settings)
    ? time
    : `${formatDay(at, settings)}, ${time}`;
}

function amount(minor: number, { settings }: Wording): string {
  return formatAmount(minor, settings);
}

function isOne(lines: readonly ConflictPieces[]): boolean {
  return lines.reduce((sum, { quantity }) => sum + quantity, 0) === 1;
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
