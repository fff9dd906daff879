import type { CommandOf } from '../../src-shared/contract/command.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
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
import { inverseOf } from '../../src-shared/domain/undo.ts';
import { type Decision, refuse } from './decision.ts';
import {
  type CommandReads,
  openLines,
  openTabs,
  presentTables,
  readLine,
  readRecord,
  readState,
} from './reads.ts';
import { presentRooms } from './rooms.ts';
import { isSameName } from './same-name.ts';

/** How far back the last command of an operator is looked for. Beyond it there is nothing that a person would still undo. */
const REACH = 200;

export interface LastCommand {
  readonly seq: number;
  readonly draft: Draft;
  readonly operation: Operation;
}

/** Takes back the operator's own last command. What others did meanwhile stays. */
export function undo(reads: CommandReads, { seq }: CommandOf<'undo'>): Decision {
  const last = lastCommand(reads);
  if (last === null || last.seq !== seq) return refuse({ code: 'not_last_command' });
  const drafts = inverseOf(last.draft, seq);
  if (drafts === null) return refuse({ code: 'cannot_undo', because: 'sale' });
  if (!isUnchangedSince(reads, last)) return refuse({ code: 'cannot_undo', because: 'changed_meanwhile' });
  return { drafts, created: null };
}

/** The operator's last command that has not been taken back; null when there is none within reach. */
export function lastCommand(
  reads: Pick<CommandReads, 'db' | 'store' | 'journal' | 'operator' | 'importedThrough'>,
): LastCommand | null {
  const undone = new Set<number>();
  for (const operation of ownOperations(reads)) {
    if (operation.seq <= reads.importedThrough) return null;
    if (operation.operator !== reads.operator) continue;
    const draft = interpret(operation);
    if (draft === null) return null;
    const takesBack = 'undoes' in draft.body ? draft.body.undoes : undefined;
    if (takesBack !== undefined) undone.add(takesBack);
    else if (!undone.has(operation.seq)) return { seq: operation.seq, draft, operation };
  }
  return null;
}

/** This journal from its end backwards: most often its newest operation is the one, and the others need not be looked for. */
function* ownOperations({
  store,
  db,
  journal,
}: Pick<CommandReads, 'db' | 'store' | 'journal'>): Generator<Operation> {
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
function isUnchangedSince(reads: CommandReads, { draft, operation }: LastCommand): boolean {
  const { stamp } = operation;
  if (isRecordDraft(draft)) return isRecordUnchanged(reads, draft, stamp);
  switch (draft.type) {
    case 'sale.settled':
      return true;
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
        (note === undefined || line.note?.stamp === stamp) &&
        (seat === undefined || line.seat?.stamp === stamp)
      );
    }
    case 'lines.adjusted':
      return draft.body.changes.every(({ line: id, delta }) => {
        const line = readLine(reads, id);
        return line !== null && line.remaining - delta >= 0 && isThere(reads, line.holder.value);
      });
    case 'lines.moved': {
      const { whole, parts, from } = draft.body;
      return (
        isThere(reads, from) &&
        whole.every((id) => readLine(reads, id)?.holder.stamp === stamp) &&
        parts.every(({ newLine, quantity }) => (readLine(reads, newLine)?.remaining ?? 0) >= quantity)
      );
    }
    default:
      return assertNever(draft);
  }
}

function isRecordUnchanged(reads: CommandReads, draft: RecordDraft, stamp: Stamp): boolean {
  const { id, fields, was } = draft.body;
  const kind = recordKindOf(draft);
  const state = readState(reads, kind, id);
  const isNew = was === undefined;
  if (isNew && kind === 'room' && presentTables(reads).some(({ room }) => room === id)) return false;
  if (isNew && (kind === 'table' || kind === 'tab') && openLines(reads, { kind, id }).size > 0) return false;
  if (was !== undefined && !findsItsPlace(reads, draft, was)) return false;
  return Object.keys(fields).every((field) => state?.[field]?.stamp === stamp);
}

/** What people tell apart by its name. */
const NAMED = { room: presentRooms, table: presentTables, tab: openTabs } as const;

/** Whether a room, a table or a tab that comes back, or gets its name back, finds that name free, and a table its room. */
function findsItsPlace(
  reads: CommandReads,
  draft: RecordDraft,
  was: Readonly<Record<string, unknown>>,
): boolean {
  const kind = recordKindOf(draft);
  if (kind !== 'room' && kind !== 'table' && kind !== 'tab') return true;
  const { id } = draft.body;
  const state = readState(reads, kind, id);
  const again = (field: string) => String(field in was ? was[field] : state?.[field]?.value);
  const comesBack = 'removed' in was || 'closed' in was;
  const isNameFree = () =>
    NAMED[kind](reads).every((other) => other.id === id || !isSameName(other.name, again('name')));
  if ((comesBack || 'name' in was) && !isNameFree()) return false;
  return (
    kind !== 'table' || !(comesBack || 'room' in was) || readRecord(reads, 'room', again('room')) !== null
  );
}

/** Whether lines can come back to a holder. A tab that was closed meanwhile opens again with them. */
function isThere(reads: CommandReads, holder: Holder): boolean {
  return holder.kind === 'counter' || readRecord(reads, holder.kind, holder.id) !== null;
}
