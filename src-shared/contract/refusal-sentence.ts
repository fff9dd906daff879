import { assertNever } from '../domain/assert.ts';
import type { Action } from '../domain/permissions.ts';
import type { StaffRole } from '../domain/staff-role.ts';
import type { FoundKind, Refusal } from './command.ts';

const NAMES: Readonly<Record<FoundKind, string>> = {
  room: 'room',
  table: 'table',
  tab: 'tab',
  line: 'line',
  product: 'product',
  variant: 'size',
  modifier: 'choice',
  staff: 'person',
  sale: 'payment',
  holder: 'order',
};

const CANNOT_UNDO: Readonly<Record<Extract<Refusal, { code: 'cannot_undo' }>['because'], string>> = {
  sale: 'A payment cannot be undone.',
  pin: 'A PIN is not taken back. Set another one.',
  changed_meanwhile: 'This was changed meanwhile and can no longer be undone.',
};

/** What an action is called at the beginning of a sentence. */
export const ACTION_WORDS: Readonly<Record<Action, string>> = {
  takeOrders: 'Taking orders',
  moveOrders: 'Moving orders',
  takePayments: 'Taking payments',
  reserveTables: 'Reserving tables',
  closeTables: 'Putting a table out of use',
  removeOrdered: 'Removing what was ordered a while ago',
  clearOrders: 'Clearing an order',
  refund: 'Giving money back',
  decideConflicts: 'Deciding conflicts',
  editLayout: 'Changing rooms and tables',
  managePeople: 'Managing people',
  manageAdmins: 'Managing admins',
  terminalSettings: 'Setting up this terminal',
};

const ROLES_IN_WORDS: Readonly<Record<StaffRole, string>> = {
  server: 'servers',
  bartender: 'bartenders',
  manager: 'managers',
  admin: 'admins',
};

/** “managers and admins”. */
export function rolesInWords(roles: readonly StaffRole[]): string {
  const words = roles.map((role) => ROLES_IN_WORDS[role]);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** “25 seconds”, “2 minutes”: rounded up, so that it is over when it says so. */
export function durationWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 90) return seconds === 1 ? 'one second' : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

/** What a refusal means to the person at the screen, and what to do about it. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'invalid_input':
      return `That cannot be entered: ${refusal.issues.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')}.`;
    case 'not_found':
      return `This ${NAMES[refusal.what]} is no longer there.`;
    case 'name_in_use':
      return `“${refusal.name}” is in use. Choose another name.`;
    case 'holds_lines':
      return `${refusal.name} still holds ${refusal.count === 1 ? 'one item' : `${refusal.count} items`}. Settle, move or clear the order first.`;
    case 'room_not_empty':
      return `${refusal.name} still has ${refusal.tables === 1 ? 'one table' : `${refusal.tables} tables`}. Move or remove them first.`;
    case 'layout_refused':
      return `Nothing was published. ${refusal.problems.map(({ because }) => refusalSentence(because)).join(' ')}`;
    case 'status_not_allowed':
      return `A table that is ${statusWord(refusal.from)} cannot become ${statusWord(refusal.to)} now.`;
    case 'table_out_of_use':
      return `Table ${refusal.name} is out of use. Make it available first.`;
    case 'tab_closed':
      return `The tab “${refusal.name}” is closed. Open a new one.`;
    case 'other_counter':
      return 'This is the counter order of another terminal.';
    case 'sold_out':
      return `${refusal.name} is sold out.`;
    case 'variant_needed':
      return `Choose a size of ${refusal.name}.`;
    case 'modifier_choice':
      return modifierSentence(refusal);
    case 'order_changed':
      return refusal.available <= 0
        ? 'The order changed meanwhile: this line is no longer there.'
        : `The order changed meanwhile: ${refusal.available} of this line are left.`;
    case 'too_many':
      return `More than ${refusal.limit} of one line is not possible. Add another line.`;
    case 'order_full':
      return `An order has at most ${refusal.limit} lines. Open a tab for the rest.`;
    case 'same_holder':
      return 'The order is already there.';
    case 'nothing_to_move':
      return 'There is nothing on this order.';
    case 'payments_differ':
      return 'The payments do not add up to the total.';
    case 'tendered_differs':
      return refusal.method === 'cash'
        ? 'The cash handed over is less than the amount.'
        : 'Only cash can be more than the amount.';
    case 'conflict_settled':
      return 'Somebody has decided this meanwhile. Nothing was changed.';
    case 'not_last_command':
      return 'Something else was done since. Only the last step can be undone.';
    case 'cannot_undo':
      return CANNOT_UNDO[refusal.because];
    case 'not_allowed':
      return `${ACTION_WORDS[refusal.action]} is for ${rolesInWords(refusal.roles)}.`;
    case 'signed_out':
      return 'Nobody is signed in here. Sign in first.';
    case 'last_manager':
      return `${refusal.name} is the last who may manage people. Make somebody else a manager first.`;
    case 'pin_needed':
      return 'This person has a PIN. Type it.';
    case 'wrong_pin':
      return refusal.triesLeft > 0
        ? `Wrong PIN. ${refusal.triesLeft === 1 ? 'One try' : `${refusal.triesLeft} tries`} left.`
        : 'Wrong PIN.';
    case 'locked_out':
      return `Too many wrong PINs. Wait ${durationWords(refusal.waitMs)}.`;
    case 'not_saved':
      return notSavedSentence(refusal.because);
    default:
      return assertNever(refusal);
  }
}

export function statusWord(status: string): string {
  return status === 'bill_requested'
    ? 'waiting for the bill'
    : status === 'unavailable'
      ? 'out of use'
      : status;
}

function modifierSentence({
  group,
  minimum,
  maximum,
}: Extract<Refusal, { code: 'modifier_choice' }>): string {
  if (minimum === maximum) return `Choose ${minimum} of ${group}.`;
  return `Choose ${minimum === 0 ? 'at most' : `${minimum} to`} ${maximum} of ${group}.`;
}

function notSavedSentence(because: Extract<Refusal, { code: 'not_saved' }>['because']): string {
  switch (because) {
    case 'disk_full':
      return 'Not saved: the disk is full. Free some space, then repeat this. Everything before it is safe.';
    case 'read_only':
      return 'Not saved: the data folder cannot be written. Check its permissions, then repeat this.';
    case 'damaged':
      return 'Not saved: the data file is damaged. Close Coaster and restore a backup. Do not delete the file.';
    case 'in_use':
      return 'Not saved: another program holds the data file. Close it, then repeat this.';
    case 'other':
      return 'Not saved: the data file could not be written. Repeat this; if it stays, restart Coaster.';
    default:
      return assertNever(because);
  }
}
