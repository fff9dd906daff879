import { describe, expect, it } from 'vitest';
import { refusalSentence } from '../../../src-renderer/words/refusal-sentence.ts';
import type { Refusal } from '../../../src-shared/contract/command.ts';
import { type Action, PERMISSIONS, rolesFor } from '../../../src-shared/domain/permissions.ts';

describe('refusalSentence', () => {
  it.each<[Refusal, string]>([
    [
      { code: 'invalid_input', issues: [{ path: 'lines[0].quantity', message: 'is too small' }] },
      'That cannot be entered: lines[0].quantity is too small.',
    ],
    [{ code: 'not_found', what: 'variant' }, 'This size is no longer there.'],
    [{ code: 'name_in_use', name: '8' }, '“8” is in use. Choose another name.'],
    [
      { code: 'holds_lines', name: '8', count: 1 },
      '8 still holds one item. Settle, move or clear the order first.',
    ],
    [
      { code: 'holds_lines', name: '8', count: 12 },
      '8 still holds 12 items. Settle, move or clear the order first.',
    ],
    [
      { code: 'room_not_empty', name: 'Hall', tables: 3 },
      'Hall still has 3 tables. Move or remove them first.',
    ],
    [
      {
        code: 'layout_refused',
        problems: [
          { kind: 'table', id: 'a', name: '8', because: { code: 'name_in_use', name: '8' } },
          { kind: 'room', id: 'b', name: 'Hall', because: { code: 'not_found', what: 'room' } },
        ],
      },
      'Nothing was published. “8” is in use. Choose another name. This room is no longer there.',
    ],
    [
      { code: 'status_not_allowed', from: 'reserved', to: 'bill_requested' },
      'A table that is reserved cannot become waiting for the bill now.',
    ],
    [
      { code: 'status_not_allowed', from: 'unavailable', to: 'strange' },
      'A table that is out of use cannot become strange now.',
    ],
    [{ code: 'modifier_choice', group: 'Milk', minimum: 1, maximum: 1, chosen: 0 }, 'Choose 1 of Milk.'],
    [
      { code: 'modifier_choice', group: 'Milk', minimum: 0, maximum: 2, chosen: 3 },
      'Choose at most 2 of Milk.',
    ],
    [{ code: 'modifier_choice', group: 'Milk', minimum: 1, maximum: 2, chosen: 3 }, 'Choose 1 to 2 of Milk.'],
    [
      { code: 'order_changed', line: 'a', available: 0 },
      'The order changed meanwhile: this line is no longer there.',
    ],
    [
      { code: 'order_changed', line: 'a', available: 2 },
      'The order changed meanwhile: 2 of this line are left.',
    ],
    [{ code: 'wrong_pin', triesLeft: 2 }, 'Wrong PIN. 2 tries left.'],
    [{ code: 'wrong_pin', triesLeft: 1 }, 'Wrong PIN. One try left.'],
    [{ code: 'wrong_pin', triesLeft: 0 }, 'Wrong PIN.'],
    [{ code: 'locked_out', waitMs: 400 }, 'Too many wrong PINs. Wait one second.'],
    [{ code: 'locked_out', waitMs: 24_100 }, 'Too many wrong PINs. Wait 25 seconds.'],
    [{ code: 'locked_out', waitMs: 90_001 }, 'Too many wrong PINs. Wait 2 minutes.'],
    [{ code: 'cannot_undo', because: 'sale' }, 'A payment cannot be undone.'],
    [
      { code: 'not_saved', because: 'in_use' },
      'Not saved: another program holds the data file. Close it, then repeat this.',
    ],
  ])('of %j is %s', (refusal, sentence) => {
    expect(refusalSentence(refusal)).toBe(sentence);
  });

  const notAllowed = (action: Action) =>
    refusalSentence({ code: 'not_allowed', action, roles: rolesFor(action) });

  it('says whom to ask for what a role does not allow', () => {
    expect(notAllowed('manageAdmins')).toBe('Managing admins is for admins.');
    expect(notAllowed('clearOrders')).toBe('Clearing an order is for managers and admins.');
    expect(notAllowed('closeTables')).toBe(
      'Putting a table out of use is for bartenders, managers and admins.',
    );
  });

  it('has a sentence of its own for each thing that a role may not allow', () => {
    const actions = Object.keys(PERMISSIONS) as Action[];
    expect(new Set(actions.map(notAllowed)).size).toBe(actions.length);
  });
});
