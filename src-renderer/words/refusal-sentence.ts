import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, plural, select, t } from '@lingui/core/macro';
import type { FoundKind, Refusal } from '../../src-shared/contract/command.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { StaffRole } from '../../src-shared/domain/staff-role.ts';
import { listWords } from './list-words.ts';

type RefusalOf<Code extends Refusal['code']> = Extract<Refusal, { code: Code }>;

const NOT_FOUND: Readonly<Record<FoundKind, MessageDescriptor>> = {
  room: msg`This room is no longer there.`,
  table: msg`This table is no longer there.`,
  tab: msg`This tab is no longer there.`,
  line: msg`This line is no longer there.`,
  product: msg`This product is no longer there.`,
  variant: msg`This size is no longer there.`,
  modifier: msg`This choice is no longer there.`,
  staff: msg`This person is no longer there.`,
  sale: msg`This payment is no longer there.`,
  holder: msg`This order is no longer there.`,
};

const CANNOT_UNDO: Readonly<Record<RefusalOf<'cannot_undo'>['because'], MessageDescriptor>> = {
  sale: msg`A payment cannot be undone.`,
  pin: msg`A PIN is not taken back. Set another one.`,
  changed_meanwhile: msg`This was changed meanwhile and can no longer be undone.`,
};

const NOT_SAVED: Readonly<Record<RefusalOf<'not_saved'>['because'], MessageDescriptor>> = {
  disk_full: msg`Not saved: the disk is full. Free some space, then repeat this. Everything before it is safe.`,
  read_only: msg`Not saved: the data folder cannot be written. Check its permissions, then repeat this.`,
  damaged: msg`Not saved: the data file is damaged. Close Coaster and restore a backup. Do not delete the file.`,
  in_use: msg`Not saved: another program holds the data file. Close it, then repeat this.`,
  other: msg`Not saved: the data file could not be written. Repeat this; if it stays, restart Coaster.`,
};

const ROLES: Readonly<Record<StaffRole, MessageDescriptor>> = {
  server: msg`servers`,
  bartender: msg`bartenders`,
  manager: msg`managers`,
  admin: msg`admins`,
};

/** What a refusal means to the person at the screen, and what to do about it. */
export function refusalSentence(refusal: Refusal): string {
  switch (refusal.code) {
    case 'invalid_input':
      return invalidSentence(refusal);
    case 'not_found':
      return i18n._(NOT_FOUND[refusal.what]);
    case 'name_in_use': {
      const { name } = refusal;
      return t`“${name}” is in use. Choose another name.`;
    }
    case 'holds_lines': {
      const { name, count } = refusal;
      return t`${name} still holds ${plural(count, { one: 'one item', other: '# items' })}. Settle, move or clear the order first.`;
    }
    case 'room_not_empty': {
      const { name, tables } = refusal;
      return t`${name} still has ${plural(tables, { one: 'one table', other: '# tables' })}. Move or remove them first.`;
    }
    case 'layout_refused': {
      const reasons = refusal.problems.map(({ because }) => refusalSentence(because)).join(' ');
      return t`Nothing was published. ${reasons}`;
    }
    case 'status_not_allowed':
      return statusSentence(refusal);
    case 'table_out_of_use': {
      const { name } = refusal;
      return t`Table ${name} is out of use. Make it available first.`;
    }
    case 'tab_closed': {
      const { name } = refusal;
      return t`The tab “${name}” is closed. Open a new one.`;
    }
    case 'other_counter':
      return t`This is the counter order of another terminal.`;
    case 'sold_out': {
      const { name } = refusal;
      return t`${name} is sold out.`;
    }
    case 'variant_needed': {
      const { name } = refusal;
      return t`Choose a size of ${name}.`;
    }
    case 'modifier_choice':
      return modifierSentence(refusal);
    case 'order_changed': {
      const { available } = refusal;
      return available <= 0
        ? t`The order changed meanwhile: this line is no longer there.`
        : t`The order changed meanwhile: ${plural(available, { other: '# of this line are left' })}.`;
    }
    case 'too_many': {
      const { limit } = refusal;
      return t`More than ${limit} of one line is not possible. Add another line.`;
    }
    case 'order_full': {
      const { limit } = refusal;
      return t`An order has at most ${limit} lines. Open a tab for the rest.`;
    }
    case 'same_holder':
      return t`The order is already there.`;
    case 'nothing_to_move':
      return t`There is nothing on this order.`;
    case 'payments_differ':
      return t`The payments do not add up to the total.`;
    case 'tendered_differs':
      return refusal.method === 'cash'
        ? t`The cash handed over is less than the amount.`
        : t`Only cash can be more than the amount.`;
    case 'conflict_settled':
      return t`Somebody has decided this meanwhile. Nothing was changed.`;
    case 'not_last_command':
      return t`Something else was done since. Only the last step can be undone.`;
    case 'cannot_undo':
      return i18n._(CANNOT_UNDO[refusal.because]);
    case 'not_allowed':
      return notAllowedSentence(refusal);
    case 'signed_out':
      return t`Nobody is signed in here. Sign in first.`;
    case 'last_manager': {
      const { name } = refusal;
      return t`${name} is the last who may manage people. Make somebody else a manager first.`;
    }
    case 'pin_needed':
      return t`This person has a PIN. Type it.`;
    case 'wrong_pin': {
      const { triesLeft } = refusal;
      return triesLeft > 0
        ? t`Wrong PIN. ${plural(triesLeft, { one: 'One try', other: '# tries' })} left.`
        : t`Wrong PIN.`;
    }
    case 'locked_out':
      return lockedOutSentence(refusal);
    case 'not_saved':
      return i18n._(NOT_SAVED[refusal.because]);
    default:
      return assertNever(refusal);
  }
}

/** What is wrong is said in English, by the schemas that every input is held to. */
function invalidSentence({ issues }: RefusalOf<'invalid_input'>): string {
  const faults = issues.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
  return t`That cannot be entered: ${faults}.`;
}

function statusSentence({ from, to }: RefusalOf<'status_not_allowed'>): string {
  return t`A table that is ${select(from, {
    available: 'available',
    occupied: 'occupied',
    reserved: 'reserved',
    bill_requested: 'waiting for the bill',
    unavailable: 'out of use',
    other: from,
  })} cannot become ${select(to, {
    available: 'available',
    occupied: 'occupied',
    reserved: 'reserved',
    bill_requested: 'waiting for the bill',
    unavailable: 'out of use',
    other: to,
  })} now.`;
}

function modifierSentence({ group, minimum, maximum }: RefusalOf<'modifier_choice'>): string {
  if (minimum === maximum) return t`Choose ${minimum} of ${group}.`;
  if (minimum === 0) return t`Choose at most ${maximum} of ${group}.`;
  return t`Choose ${minimum} to ${maximum} of ${group}.`;
}

function notAllowedSentence({ action, roles }: RefusalOf<'not_allowed'>): string {
  const people = listWords(roles.map((role) => i18n._(ROLES[role])));
  switch (action) {
    case 'takeOrders':
      return t`Taking orders is for ${people}.`;
    case 'moveOrders':
      return t`Moving orders is for ${people}.`;
    case 'takePayments':
      return t`Taking payments is for ${people}.`;
    case 'reserveTables':
      return t`Reserving tables is for ${people}.`;
    case 'closeTables':
      return t`Putting a table out of use is for ${people}.`;
    case 'removeOrdered':
      return t`Removing what was ordered a while ago is for ${people}.`;
    case 'clearOrders':
      return t`Clearing an order is for ${people}.`;
    case 'refund':
      return t`Giving money back is for ${people}.`;
    case 'decideConflicts':
      return t`Deciding conflicts is for ${people}.`;
    case 'editLayout':
      return t`Changing rooms and tables is for ${people}.`;
    case 'managePeople':
      return t`Managing people is for ${people}.`;
    case 'manageAdmins':
      return t`Managing admins is for ${people}.`;
    case 'terminalSettings':
      return t`Setting up this terminal is for ${people}.`;
    default:
      return assertNever(action);
  }
}

/** Rounded up, so that the wait is over when it says so. */
function lockedOutSentence({ waitMs }: RefusalOf<'locked_out'>): string {
  const seconds = Math.ceil(waitMs / 1000);
  const minutes = Math.ceil(seconds / 60);
  return seconds <= 90
    ? t`Too many wrong PINs. Wait ${plural(seconds, { one: 'one second', other: '# seconds' })}.`
    : t`Too many wrong PINs. Wait ${plural(minutes, { one: '# minute', other: '# minutes' })}.`;
}
