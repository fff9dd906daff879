import { assertNever } from '../../src-shared/domain/assert.ts';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';
import { TABLE_STATUSES } from '../../src-shared/domain/holder-status.ts';
import { remainingQuantity } from '../../src-shared/domain/line.ts';
import { type Draft, interpret, type Operation, recordDraft } from '../../src-shared/domain/operation.ts';
import { OPTIONAL_FIELDS, RECORD_KINDS, type RecordKind } from '../../src-shared/domain/record.ts';
import { inverseOf } from '../../src-shared/domain/undo.ts';
import {
  applyOperations,
  EMPTY_VENUE,
  recordOf,
  type VenueState,
} from '../../src-shared/domain/venue-state.ts';
import { type ForeignDraft, type JournalWriter, journalWriter } from './journal-writer.ts';
import {
  addedLine,
  COUNTER,
  clearedLines,
  correctedLine,
  refundedSale,
  sampleFields,
  sampleId,
  sampleOrigin,
  sampleRecordId,
  sampleSale,
  settledSale,
  TAB_A,
  TAB_B,
  TABLE_A,
  TABLE_B,
} from './samples.ts';
import { isShownTabOpen, type OpenLine, openLines, shownTableStatus } from './shown-state.ts';

export const HOLDERS: readonly Holder[] = [TABLE_A, TABLE_B, TAB_A, TAB_B, COUNTER];

export const ACTIONS = [
  'setRecord',
  'setStatus',
  'addLine',
  'annotate',
  'changeQuantity',
  'changeTwiceInOne',
  'remove',
  'clear',
  'moveWhole',
  'movePart',
  'merge',
  'settle',
  'settlePart',
  'refund',
  'correct',
  'linkTab',
  'undo',
  'foreign',
] as const;
export type Action = (typeof ACTIONS)[number];

/** What somebody does: an action on things picked by number among those that the terminal knows. */
export interface Choice {
  readonly action: Action;
  readonly pick: number;
  readonly other: number;
  readonly amount: number;
}

/** One installation: its journal, what it has seen, and its clock, which may be wrong. */
export interface SimulatedTerminal {
  readonly writer: JournalWriter;
  readonly received: readonly Operation[];
  readonly seen: VenueState;
  readonly nowMs: number;
}

export function simulatedTerminal(n: number, nowMs: number): SimulatedTerminal {
  return { writer: journalWriter(n), received: [], seen: EMPTY_VENUE, nowMs };
}

export function receive(terminal: SimulatedTerminal, operations: readonly Operation[]): SimulatedTerminal {
  const news = operations.filter(({ journal, seq }) => !terminal.seen.applied.has(`${journal}:${seq}`));
  for (const operation of news) terminal.writer.see(operation);
  return {
    ...terminal,
    received: [...terminal.received, ...news],
    seen: applyOperations(terminal.seen, news),
  };
}

/** Writes what the choice means to this terminal now. */
export function act(terminal: SimulatedTerminal, choice: Choice): SimulatedTerminal {
  const operations =
    choice.action === 'foreign'
      ? [terminal.writer.writeForeign(foreignDraft(choice), terminal.nowMs)]
      : draftsFor(terminal, choice).map((draft) => terminal.writer.write(draft, terminal.nowMs));
  return { ...terminal, seen: applyOperations(terminal.seen, operations) };
}

/** The drafts of an action. Where nothing is there to act on, a line is added, so that there soon is. */
export function draftsFor(terminal: SimulatedTerminal, choice: Choice): readonly Draft[] {
  const { seen, writer } = terminal;
  const { pick, other, amount } = choice;
  const holder = picked(HOLDERS, pick);
  const newId = sampleId(
    0x10_0000 * (1 + (writer.written.length + 1)) + Number.parseInt(writer.journal.slice(-4), 16),
  );
  const adding: Draft = {
    type: 'line.added',
    body: {
      line: newId,
      holder,
      origin: sampleOrigin({ quantity: amount, at: terminal.nowMs }),
      note: other % 3 === 0 ? 'no ice' : null,
      seat: other % 4 === 0 ? 1 + (other % 99) : null,
    },
  };
  switch (choice.action) {
    case 'setRecord':
      return [recordChange(seen, choice)];
    case 'setStatus':
      return [statusChange(seen, choice)];
    case 'linkTab': {
      const { id } = picked([TAB_A, TAB_B], pick);
      const known = recordOf(seen, 'tab', id)?.['table'];
      if (known === undefined) return [recordChange(seen, { ...choice, pick: RECORD_KINDS.indexOf('tab') })];
      const table = picked([null, TABLE_A.id, TABLE_B.id], other);
      return [
        recordDraft({ kind: 'tab', id, fields: { table }, was: { table: known.value as string | null } }),
      ];
    }
    case 'correct': {
      // Most often what lacks something, else any line.
      const known = [...seen.lines];
      const lacking = known.filter(([, state]) => remainingQuantity(state) < 0);
      const [line, state] = picked(lacking.length > 0 ? lacking : known, pick) ?? [];
      if (line === undefined || state === undefined) return [adding];
      const was = state.corrected?.value ?? 0;
      return [correctedLine(line, was - remainingQuantity(state), was)];
    }
    case 'refund': {
      const sale = picked([...seen.sales], pick);
      if (sale === undefined) return [adding];
      const lines = sale[1].value.lines.slice(0, 1 + (other % 3));
      return [refundedSale(newId, { sale: sale[0], lines })];
    }
    case 'undo': {
      const last = writer.written.at(-1);
      const draft = last === undefined ? null : interpret(last);
      return (draft === null || last === undefined ? null : inverseOf(draft, last.seq)) ?? [adding];
    }
    case 'foreign':
    case 'addLine':
      return [adding];
    case 'annotate':
    case 'changeQuantity':
    case 'changeTwiceInOne':
    case 'remove':
    case 'clear':
    case 'moveWhole':
    case 'merge':
    case 'movePart':
    case 'settle':
    case 'settlePart': {
      const open = openLines(seen);
      return open.length === 0
        ? [adding]
        : [lineDraft(choice.action, picked(open, pick), open, newId, choice)];
    }
    default:
      return assertNever(choice.action);
  }
}

type LineAction = Exclude<
  Action,
  'setRecord' | 'setStatus' | 'linkTab' | 'correct' | 'refund' | 'undo' | 'foreign' | 'addLine'
>;

function lineDraft(
  action: LineAction,
  chosen: OpenLine,
  open: readonly OpenLine[],
  newId: string,
  { other, amount }: Choice,
): Draft {
  const { line, holder, remaining } = chosen;
  const besides = open.filter((candidate) => isSameHolder(candidate.holder, holder));
  const to = picked(
    HOLDERS.filter((candidate) => !isSameHolder(candidate, holder)),
    other,
  );
  const few = Math.min(amount, remaining);
  switch (action) {
    case 'annotate': {
      const fields = {
        ...(other % 3 === 0 ? {} : { note: `note ${other}` }),
        ...(other % 3 === 1 ? {} : { seat: amount }),
      };
      const was = {
        ...('note' in fields ? { note: chosen.state.note?.value ?? null } : {}),
        ...('seat' in fields ? { seat: chosen.state.seat?.value ?? null } : {}),
      };
      return { type: 'line.annotated', body: { line, holder, fields, was } };
    }
    case 'changeQuantity':
      return adjustment(holder, 'quantity', [{ line, delta: other % 2 === 0 ? amount : -few }]);
    case 'changeTwiceInOne':
      return adjustment(holder, 'quantity', [
        { line, delta: amount },
        { line, delta: 1 },
      ]);
    case 'remove':
      return adjustment(holder, 'removal', [{ line, delta: -remaining }]);
    case 'clear':
      return clearedLines(
        holder,
        besides.map((each) => ({ line: each.line, delta: -each.remaining })),
      );
    case 'moveWhole':
      return moved(holder, to, { whole: [line] });
    case 'merge':
      return moved(holder, to, { whole: besides.map((each) => each.line), merging: true });
    case 'movePart': {
      const { origin, state } = chosen;
      const note = state.note?.value ?? null;
      const seat = state.seat?.value ?? null;
      return moved(holder, to, {
        parts: [{ line, quantity: few, newLine: newId, origin: { ...origin, quantity: few }, note, seat }],
      });
    }
    case 'settle': {
      const all = besides.map((each) => ({ line: each.line, quantity: Math.min(999, each.remaining) }));
      return settledSale(newId, sampleSale(holder, all));
    }
    case 'settlePart':
      return settledSale(newId, sampleSale(holder, [{ line, quantity: few }]));
    default:
      return assertNever(action);
  }
}

/** A new record whole; of a known one some fields, with what they were. What was shown counts as what was, not what was stored. */
function recordChange(seen: VenueState, { pick, other, amount }: Choice): Draft {
  const kind = picked(RECORD_KINDS, pick);
  const id = sampleRecordId(kind, other);
  const all = sampleFields[kind](amount + other);
  const known = recordOf(seen, kind, id);
  if (known?.['name'] === undefined && known?.['venueName'] === undefined) {
    return recordDraft<RecordKind>({ kind, id, fields: all });
  }
  const names = Object.keys(all).filter(
    (name, index) => !OPTIONAL_FIELDS.has(name) && ((pick >> index) & 1) === 1 && known[name] !== undefined,
  );
  const fields = Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  const shown = {
    ...(kind === 'table' ? { status: shownTableStatus(seen, id) } : {}),
    ...(kind === 'tab' ? { closed: !isShownTabOpen(seen, id) } : {}),
  };
  const was = Object.fromEntries(
    names.map((name) => [name, name in shown ? shown[name as keyof typeof shown] : known[name]?.value]),
  );
  return recordDraft<RecordKind>({ kind, id, fields, was });
}

function statusChange(seen: VenueState, choice: Choice): Draft {
  const { id } = picked([TABLE_A, TABLE_B], choice.other);
  const pick = RECORD_KINDS.indexOf('table');
  if (recordOf(seen, 'table', id)?.['name'] === undefined) return recordChange(seen, { ...choice, pick });
  return recordDraft({
    kind: 'table',
    id,
    fields: { status: picked(TABLE_STATUSES, choice.pick) },
    was: { status: shownTableStatus(seen, id) },
  });
}

function foreignDraft({ pick, amount }: Choice): ForeignDraft {
  const line = addedLine(sampleId(0xfff), picked(HOLDERS, pick), amount);
  return picked<ForeignDraft>(
    [
      { type: 'kitchen.fired', v: 1, body: { ticket: amount, courses: [{ name: 'starters' }] } },
      { type: line.type, v: 2, body: { ...(line.body as ForeignDraft['body']), course: amount } },
      { type: line.type, v: 1, body: { line: 'not a line' } },
      { type: 'constructor', v: 1, body: {} },
      { type: '__proto__', v: 1, body: { id: sampleId(1), fields: {} } },
    ],
    pick,
  );
}

function adjustment(
  holder: Holder,
  kind: 'quantity' | 'removal',
  changes: { line: string; delta: number }[],
): Draft {
  return { type: 'lines.adjusted', body: { holder, kind, changes, reason: null } };
}

type MovedBody = Extract<Draft, { type: 'lines.moved' }>['body'];

function moved(
  from: Holder,
  to: Holder,
  given: Partial<Pick<MovedBody, 'whole' | 'parts' | 'merging'>>,
): Draft {
  return { type: 'lines.moved', body: { from, to, merging: false, whole: [], parts: [], ...given } };
}

function picked<Element>(elements: readonly Element[], n: number): Element {
  return elements[n % elements.length] as Element;
}
