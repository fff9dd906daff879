import { readLine, readRecord, readTable } from '../../src-shared/commands/reads.ts';
import type { Command, CommandOf } from '../../src-shared/contract/command.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { interpret } from '../../src-shared/domain/operation.ts';
import { type Action, FRESH_MS } from '../../src-shared/domain/permissions.ts';
import type { RecordFields } from '../../src-shared/domain/record.ts';
import type { TerminalReads } from './terminal-reads.ts';
import { lastCommand, ownOperations } from './undo.ts';

/** What somebody must be allowed to do for a command to be carried out: all of these. */
export function actionsOf(reads: TerminalReads, command: Command): readonly Action[] {
  switch (command.type) {
    case 'addTable':
      return command.items.length === 0 ? ['editLayout'] : ['editLayout', 'takeOrders'];
    case 'addRoom':
    case 'changeRoom':
    case 'removeRoom':
    case 'changeTable':
    case 'moveTable':
    case 'removeTable':
    case 'restoreTable':
    case 'restoreRoom':
    case 'publishLayout':
      return ['editLayout'];
    case 'openTab':
    case 'renameTab':
    case 'linkTab':
    case 'closeTab':
    case 'addLine':
    case 'addLines':
    case 'annotateLine':
    case 'setSoldOut':
      return ['takeOrders'];
    case 'setTableStatus':
      return [actionOfStatus(reads, command)];
    case 'changeQuantity':
      return [actionOfTaking(reads, command.line, -command.delta)];
    case 'removeLine':
      return [actionOfTaking(reads, command.line, readLine(reads, command.line)?.remaining ?? 0)];
    case 'moveLines':
    case 'mergeHolder':
    case 'moveToNewTab':
    case 'swapTables':
    case 'takeApart':
      return ['moveOrders'];
    case 'clearHolder':
      return ['clearOrders'];
    case 'settle':
      return ['takePayments'];
    case 'refund':
      return ['refund'];
    case 'correctLines':
    case 'keepLink':
      return ['decideConflicts'];
    case 'addPerson':
      return actionsOnRoles([command.role]);
    case 'changePerson':
      return actionsOnRoles([roleOf(reads, command.person), command.role]);
    case 'removePerson':
      return actionsOnRoles([roleOf(reads, command.person)]);
    case 'undo':
      return actionsOfUndo(reads);
    default:
      return assertNever(command);
  }
}

type Role = RecordFields<'staff'>['role'];

/** What it takes to change people who have, or get, these roles. */
export function actionsOnRoles(roles: readonly (Role | undefined)[]): readonly Action[] {
  return roles.includes('admin') ? ['managePeople', 'manageAdmins'] : ['managePeople'];
}

function roleOf(reads: TerminalReads, person: string): Role | undefined {
  return readRecord(reads, 'staff', person)?.role;
}

function actionOfStatus(reads: TerminalReads, { table, status }: CommandOf<'setTableStatus'>): Action {
  const now = readTable(reads, table)?.status;
  if (status === 'unavailable' || now === 'unavailable') return 'closeTables';
  if (status === 'reserved' || (now === 'reserved' && status === 'available')) return 'reserveTables';
  return 'takeOrders';
}

function actionOfTaking(reads: TerminalReads, line: string, pieces: number): Action {
  const origin = readLine(reads, line)?.origin.value;
  if (pieces <= 0 || origin === undefined || isFresh(reads, origin.at)) return 'takeOrders';
  return pieces <= freshPieces(reads, line) ? 'takeOrders' : 'removeOrdered';
}

/** A clock that was set back makes what is there fresh: it must not keep anybody from their work. */
function isFresh({ nowMs }: TerminalReads, at: number): boolean {
  return nowMs - at <= FRESH_MS;
}

/** How many pieces of an old line were ordered here just now: the same again makes a line grow. */
function freshPieces(reads: TerminalReads, line: string): number {
  let pieces = 0;
  for (const operation of ownOperations(reads)) {
    if (!isFresh(reads, operation.at)) break;
    const draft = interpret(operation);
    if (draft?.type !== 'lines.adjusted') continue;
    for (const change of draft.body.changes) if (change.line === line) pieces += change.delta;
  }
  return pieces;
}

/** One's own last command is taken back freely, but for people, and for what was ordered a while ago. */
function actionsOfUndo(reads: TerminalReads): readonly Action[] {
  const steps = lastCommand(reads)?.steps ?? [];
  const actions = steps.flatMap(({ draft, operation }): readonly Action[] => {
    if (draft.type === 'staff.set')
      return actionsOnRoles([roleOf(reads, draft.body.id), draft.body.was?.role]);
    const added =
      draft.type === 'line.added' ||
      (draft.type === 'lines.adjusted' && draft.body.changes.some(({ delta }) => delta > 0));
    return added && !isFresh(reads, operation.at) ? ['removeOrdered'] : [];
  });
  return actions.length === 0 ? ['takeOrders'] : [...new Set(actions)];
}
