import type { FoundKind, Refusal } from '../../src-shared/contract/command.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';

/** Why a call changes nothing: what a terminal's command is refused for, and what only callers with ids of their own meet. */
export type CallRefusal =
  | Refusal
  | { readonly code: 'id_in_use'; readonly id: string }
  | { readonly code: 'key_in_use'; readonly call: string }
  | { readonly code: 'product_missing'; readonly id: string | undefined }
  | { readonly code: 'product_differs'; readonly name: string };

/** What things are called here. Callers know some of them under another name than terminals do. */
const NAMES: Readonly<Record<FoundKind, string>> = {
  room: 'room',
  table: 'table',
  tab: 'tab',
  line: 'item on this order',
  product: 'product',
  variant: 'variant',
  modifier: 'modifier',
  staff: 'staff',
  sale: 'sale',
  holder: 'order',
};

/** What a refusal means to who calls, and what to do about it: in English, which developers read. */
export function refusalSentence(refusal: CallRefusal): string {
  switch (refusal.code) {
    case 'id_in_use':
      return `The id ${refusal.id} belongs to something that was removed or is elsewhere. Take a new id.`;
    case 'key_in_use':
      return `This Idempotency-Key was used for ${refusal.call}. Take a new key for each call that you mean.`;
    case 'product_missing':
      return refusal.id === undefined
        ? 'An item without an id is a new one: say its product.'
        : `The item ${refusal.id} is not on this order. Read the order again, or say the product to order it.`;
    case 'product_differs':
      return `The product of an item cannot change: this one is ${refusal.name}. Remove it and order another.`;
    case 'not_found':
      return `There is no such ${NAMES[refusal.what]}.`;
    case 'name_in_use':
      return `“${refusal.name}” is in use. Choose another name.`;
    case 'holds_lines':
      return `${refusal.name} still holds ${refusal.count === 1 ? 'one item' : `${refusal.count} items`}. Settle, move or clear the order first.`;
    case 'room_not_empty':
      return `${refusal.name} still has ${refusal.tables === 1 ? 'one table' : `${refusal.tables} tables`}. Move or remove them first.`;
    case 'status_not_allowed':
      return `A table that is ${statusWord(refusal.from)} cannot become ${statusWord(refusal.to)} now.`;
    case 'table_out_of_use':
      return `Table ${refusal.name} is out of use. Make it available first.`;
    case 'tab_closed':
      return `The tab “${refusal.name}” is closed. Open a new one.`;
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
    // Only people at a terminal do what is refused so.
    case 'invalid_input':
    case 'layout_refused':
    case 'other_counter':
    case 'payments_differ':
    case 'tendered_differs':
    case 'conflict_settled':
    case 'not_last_command':
    case 'cannot_undo':
    case 'not_allowed':
    case 'signed_out':
    case 'last_manager':
    case 'pin_needed':
    case 'wrong_pin':
    case 'locked_out':
    case 'not_saved':
      return `This was refused (${refusal.code}). Nothing was changed.`;
    default:
      return assertNever(refusal);
  }
}

function statusWord(status: string): string {
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
