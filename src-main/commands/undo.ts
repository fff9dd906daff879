import { type Decision, refuse } from '../../src-shared/commands/decision.ts';
import { type FloorAfter, floorAfter } from '../../src-shared/commands/floor-after.ts';
import { readLine, readRecord } from '../../src-shared/commands/reads.ts';
import type { CommandOf } from '../../src-shared/contract/command.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { followsOf } from '../../src-shared/domain/one-command.ts';
import {
  type Draft,
  interpret,
  isRecordDraft,
  type Operation,
  type RecordDraft,
  recordKindOf,
} from '../../src-shared/domain/operation.ts';
import type { Register } from '../../src-shared/domain/register.ts';
import { isSameName } from '../../src-shared/domain/same-name.ts';
import { inverseOf } from '../../src-shared/domain/undo.ts';
import type { TerminalReads } from './terminal-reads.ts';

/** How far back the last command of an operator is looked for. Beyond it there is nothing that a person would still undo. */
const REACH = 200;

/** One operation that a command wrote. */
interface Step {
  readonly draft: Draft;
  readonly operation: Operation;
}

export interface LastCommand {
  /** The sequence number of its last operation. */
  readonly seq: number;
  /** What it wrote, newest first. */
  readonly steps: readonly Step[];
  /** The stamps by which the operator's later commands were taken back. */
  readonly laterUndos: ReadonlySet<Stamp>;
}

/** Takes back the operator's own last command. What others did meanwhile stays. */
export function undo(reads: TerminalReads, { seq }: CommandOf<'undo'>): Decision {
  const last = lastCommand(reads);
  if (last === null || last.seq !== seq) return refuse({ code: 'not_last_command' });
  const drafts: Draft[] = [];
  for (const { draft, operation } of last.steps) {
    const inverse = inverseOf(draft, operation.seq);
    if (inverse === null)
      return refuse({ code: 'cannot_undo', because: draft.type === 'staff.set' ? 'pin' : 'sale' });
    drafts.push(...inverse);
  }
  const floor = floorAfter(reads.venue, drafts);
  if (!last.steps.every((step) => isUnchangedSince(reads, step, { last, floor })))
    return refuse({ code: 'cannot_undo', because: 'changed_meanwhile' });
  return { drafts, created: null };
}

/** The operator's last command that has not been taken back; null when there is none within reach. */
export function lastCommand(
  reads: Pick<TerminalReads, 'db' | 'store' | 'journal' | 'operator' | 'importedThrough'>,
): LastCommand | null {
  const undone = new Set<number>();
  const laterUndos = new Set<Stamp>();
  for (const operation of ownOperations(reads)) {
    if (operation.seq <= reads.importedThrough) return null;
    if (operation.operator !== reads.operator) continue;
    const draft = interpret(operation);
    if (draft === null) return null;
    const takesBack = 'undoes' in draft.body ? draft.body.undoes : undefined;
    if (takesBack !== undefined) {
      undone.add(takesBack);
      laterUndos.add(operation.stamp);
    } else if (!undone.has(operation.seq)) {
      const { seq } = operation;
      return { seq, steps: [{ draft, operation }, ...stepsBefore(reads, { draft, operation })], laterUndos };
    }
  }
  return null;
}

/** What the same command wrote before its last operation, newest first. */
function stepsBefore(
  { store, db }: Pick<TerminalReads, 'db' | 'store'>,
  { draft, operation: { journal, seq } }: Step,
): readonly Step[] {
  const count = followsOf(draft);
  if (count === 0) return [];
  return store.operations.before(db, journal, seq, count).flatMap((operation) => {
    const before = interpret(operation);
    return before === null ? [] : [{ draft: before, operation }];
  });
}

/** This journal from its end backwards: most often its newest operation is the one, and the others need not be looked for. */
export function* ownOperations({
  store,
  db,
  journal,
}: Pick<TerminalReads, 'db' | 'store' | 'journal'>): Generator<Operation> {
  const newest = store.operations.head(db, journal).seq;
  const operation = store.operations.find(db, journal, newest);
  if (operation === undefined) return;
  yield operation;
  let before = newest;
  while (before > 1 && newest - before < REACH) {
    const page = store.operations.before(db, journal, before, 20);
    yield* page;
    before = page.at(-1)?.seq ?? 1;
  }
}

interface Since {
  readonly last: LastCommand;
  /** As it would be once all of the command was taken back: its steps make room for each other. */
  readonly floor: FloorAfter;
}

/** Whether what an operation did is still so, as far as taking it back depends on it. */
function isUnchangedSince(reads: TerminalReads, step: Step, { last, floor }: Since): boolean {
  const { draft } = step;
  const isAsWritten = (register: Register<unknown> | null | undefined, written: unknown) =>
    isStillWritten(register, { written, step, last });
  if (isRecordDraft(draft)) return isRecordUnchanged(reads, draft, { last, floor, isAsWritten });
  switch (draft.type) {
    case 'sale.settled':
    case 'sale.refunded':
      return true;
    case 'lines.corrected':
      return draft.body.changes.every(({ line, total }) =>
        isAsWritten(readLine(reads, line)?.corrected, total),
      );
    case 'line.added': {
      const line = readLine(reads, draft.body.line);
      return line !== null && line.remaining >= draft.body.origin.quantity;
    }
    case 'line.annotated': {
      const line = readLine(reads, draft.body.line);
      const { note, seat } = draft.body.fields;
      return (
        line !== null &&
        line.remaining > 0 &&
        (note === undefined || isAsWritten(line.note, note)) &&
        (seat === undefined || isAsWritten(line.seat, seat))
      );
    }
    case 'lines.adjusted':
      return draft.body.changes.every(({ line: id, delta }) => {
        const line = readLine(reads, id);
        return line !== null && line.remaining - delta >= 0 && isThere(reads, line.holder.value);
      });
    case 'lines.moved': {
      const { whole, parts, from, to } = draft.body;
      return (
        isThere(reads, from) &&
        whole.every((id) => isAsWritten(readLine(reads, id)?.holder, to)) &&
        parts.every(({ newLine, quantity }) => (readLine(reads, newLine)?.remaining ?? 0) >= quantity)
      );
    }
    default:
      return assertNever(draft);
  }
}

/** Whether a field is as the command wrote it: still, or again, since one's own later command was taken back. */
function isStillWritten(
  register: Register<unknown> | null | undefined,
  { written, step, last }: { readonly written: unknown; readonly step: Step; readonly last: LastCommand },
): boolean {
  if (register === null || register === undefined) return false;
  if (register.stamp === step.operation.stamp) return true;
  return last.laterUndos.has(register.stamp) && canonical(register.value) === canonical(written);
}

function isRecordUnchanged(
  reads: TerminalReads,
  draft: RecordDraft,
  given: Since & {
    readonly isAsWritten: (register: Register<unknown> | undefined, written: unknown) => boolean;
  },
): boolean {
  const { id, fields, was } = draft.body;
  const kind = recordKindOf(draft);
  const state = reads.venue.state(kind, id);
  const isNew = was === undefined;
  if (isNew && kind === 'room' && given.floor.tables.some(({ room }) => room === id)) return false;
  if (isNew && (kind === 'table' || kind === 'tab') && holdsMore(reads, { kind, id }, given.last))
    return false;
  if (was !== undefined && !findsItsPlace(reads, draft, { was, floor: given.floor })) return false;
  return Object.entries(fields).every(([field, value]) => given.isAsWritten(state?.[field], value));
}

/** Whether a holder holds lines that the command which made it did not put there. */
function holdsMore({ venue }: TerminalReads, holder: Holder, { steps }: LastCommand): boolean {
  const brought = new Set(
    steps.flatMap(({ draft }) => {
      if (draft.type === 'line.added') return [draft.body.line];
      if (draft.type !== 'lines.moved') return [];
      return [...draft.body.whole, ...draft.body.parts.map(({ newLine }) => newLine)];
    }),
  );
  return [...venue.openLines(holder).keys()].some((line) => !brought.has(line));
}

/** Whether a room, a table or a tab that comes back, or gets its name back, finds that name free, and a table its room. */
function findsItsPlace(
  reads: TerminalReads,
  draft: RecordDraft,
  { was, floor }: { readonly was: Readonly<Record<string, unknown>>; readonly floor: FloorAfter },
): boolean {
  const kind = recordKindOf(draft);
  if (kind !== 'room' && kind !== 'table' && kind !== 'tab') return true;
  const { id } = draft.body;
  const state = reads.venue.state(kind, id);
  const again = (field: string) => String(field in was ? was[field] : state?.[field]?.value);
  const comesBack = 'removed' in was || 'closed' in was;
  const named = { room: () => floor.rooms, table: () => floor.tables, tab: reads.venue.openTabs }[kind];
  const isNameFree = () =>
    named().every((other) => other.id === id || !isSameName(other.name, again('name')));
  if ((comesBack || 'name' in was) && !isNameFree()) return false;
  return (
    kind !== 'table' || !(comesBack || 'room' in was) || floor.rooms.some((room) => room.id === again('room'))
  );
}

/** Whether lines can come back to a holder. A tab that was closed meanwhile opens again with them. */
function isThere(reads: TerminalReads, holder: Holder): boolean {
  return holder.kind === 'counter' || readRecord(reads, holder.kind, holder.id) !== null;
}
