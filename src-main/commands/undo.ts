import { type Decision, refuse } from '../../src-shared/commands/decision.ts';
import { type FloorAfter, floorAfter } from '../../src-shared/commands/floor-after.ts';
import { readLine, readRecord } from '../../src-shared/commands/reads.ts';
import type { CommandOf } from '../../src-shared/contract/command.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
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

export interface LastCommand {
  readonly seq: number;
  /** What it wrote, in order: one operation, or all of a step. */
  readonly parts: readonly Part[];
  /** The stamps by which the operator's later commands were taken back. */
  readonly laterUndos: ReadonlySet<Stamp>;
}

interface Part {
  readonly draft: Draft;
  readonly operation: Operation;
}

/** Takes back the operator's own last command. What others did meanwhile stays. */
export function undo(reads: TerminalReads, { seq }: CommandOf<'undo'>): Decision {
  const last = lastCommand(reads);
  if (last === null || last.seq !== seq) return refuse({ code: 'not_last_command' });
  const inverses = last.parts.toReversed().map(({ draft, operation }) => inverseOf(draft, operation.seq));
  if (inverses.includes(null)) return refuse({ code: 'cannot_undo', because: 'sale' });
  const drafts = inverses.flatMap((inverse) => inverse ?? []);
  const floor = floorAfter(reads.venue, drafts);
  const isUnchanged = last.parts.every((part) => isUnchangedSince(reads, part, last, floor));
  return isUnchanged
    ? { drafts, created: null }
    : refuse({ code: 'cannot_undo', because: 'changed_meanwhile' });
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
      return { seq: operation.seq, parts: partsOf(reads, { draft, operation }), laterUndos };
    }
  }
  return null;
}

/** All that the command of an operation wrote, of which it is the last. */
function partsOf({ store, db }: Pick<TerminalReads, 'db' | 'store'>, last: Part): readonly Part[] {
  const { journal, seq } = last.operation;
  const first = isRecordDraft(last.draft) ? (last.draft.body.step ?? seq) : seq;
  const before = first < seq ? store.operations.after(db, journal, first - 1, seq - first) : [];
  const parts = before.flatMap((operation) => {
    const draft = interpret(operation);
    return draft === null ? [] : [{ draft, operation }];
  });
  return [...parts, last];
}

/** This journal from its end backwards: most often its newest operation is the one, and the others need not be looked for. */
function* ownOperations({
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

/** Whether what an operation did is still so, as far as taking it back depends on it. */
function isUnchangedSince(
  reads: TerminalReads,
  { draft, operation }: Part,
  { laterUndos }: LastCommand,
  floor: FloorAfter,
): boolean {
  const last = { operation, laterUndos };
  if (isRecordDraft(draft)) return isRecordUnchanged(reads, draft, last, floor);
  switch (draft.type) {
    case 'sale.settled':
    case 'sale.refunded':
      return true;
    case 'lines.corrected':
      return draft.body.changes.every(({ line, total }) =>
        isAsWritten(readLine(reads, line)?.corrected, total, last),
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
        (note === undefined || isAsWritten(line.note, note, last)) &&
        (seat === undefined || isAsWritten(line.seat, seat, last))
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
        whole.every((id) => isAsWritten(readLine(reads, id)?.holder, to, last)) &&
        parts.every(({ newLine, quantity }) => (readLine(reads, newLine)?.remaining ?? 0) >= quantity)
      );
    }
    default:
      return assertNever(draft);
  }
}

interface Written extends Pick<LastCommand, 'laterUndos'> {
  readonly operation: Operation;
}

/** Whether a field is as the command wrote it: still, or again, since one's own later command was taken back. */
function isAsWritten(
  register: Register<unknown> | null | undefined,
  written: unknown,
  { operation, laterUndos }: Written,
): boolean {
  if (register === null || register === undefined) return false;
  if (register.stamp === operation.stamp) return true;
  return laterUndos.has(register.stamp) && canonical(register.value) === canonical(written);
}

/** @param floor as it would be once all of the command was taken back: its parts make room for each other. */
function isRecordUnchanged(
  reads: TerminalReads,
  draft: RecordDraft,
  last: Written,
  floor: FloorAfter,
): boolean {
  const { id, fields, was } = draft.body;
  const kind = recordKindOf(draft);
  const state = reads.venue.state(kind, id);
  const isNew = was === undefined;
  if (isNew && kind === 'room' && floor.tables.some(({ room }) => room === id)) return false;
  if (isNew && (kind === 'table' || kind === 'tab') && reads.venue.openLines({ kind, id }).size > 0)
    return false;
  if (was !== undefined && !findsItsPlace(reads, draft, was, floor)) return false;
  return Object.entries(fields).every(([field, value]) => isAsWritten(state?.[field], value, last));
}

/** Whether a room, a table or a tab that comes back, or gets its name back, finds that name free, and a table its room. */
function findsItsPlace(
  reads: TerminalReads,
  draft: RecordDraft,
  was: Readonly<Record<string, unknown>>,
  floor: FloorAfter,
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
