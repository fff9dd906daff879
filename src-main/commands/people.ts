import { changedFields } from '../../src-shared/commands/changed-fields.ts';
import { create, type Decision, NOTHING, refuse, write } from '../../src-shared/commands/decision.ts';
import { readRecord } from '../../src-shared/commands/reads.ts';
import type { CommandOf } from '../../src-shared/contract/command.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import { rolesFor } from '../../src-shared/domain/permissions.ts';
import type { RecordFields } from '../../src-shared/domain/record.ts';
import { isSameName } from '../../src-shared/domain/same-name.ts';
import type { StaffPin } from '../../src-shared/domain/staff-pin.ts';
import type { StaffRole } from '../../src-shared/domain/staff-role.ts';
import type { TerminalReads } from './terminal-reads.ts';

export function addPerson(reads: TerminalReads, { name, role }: CommandOf<'addPerson'>): Decision {
  if (isNameTaken(reads, name, null)) return refuse({ code: 'name_in_use', name });
  const id = reads.newId();
  return create(id, recordDraft({ kind: 'staff', id, fields: { name, role, pin: null, removed: false } }));
}

export function changePerson(reads: TerminalReads, command: CommandOf<'changePerson'>): Decision {
  const { person: id, name, role } = command;
  const person = readRecord(reads, 'staff', id);
  if (person === null) return refuse({ code: 'not_found', what: 'staff' });
  if (name !== undefined && isNameTaken(reads, name, id)) return refuse({ code: 'name_in_use', name });
  if (role !== undefined && !isLead(role) && isLastLead(reads, id))
    return refuse({ code: 'last_manager', name: person.name });
  const change = changedFields<Pick<RecordFields<'staff'>, 'name' | 'role'>>(person, { name, role });
  return change === null ? NOTHING : write(recordDraft({ kind: 'staff', id, ...change }));
}

export function removePerson(reads: TerminalReads, { person: id }: CommandOf<'removePerson'>): Decision {
  const person = readRecord(reads, 'staff', id);
  if (person === null) return refuse({ code: 'not_found', what: 'staff' });
  if (isLastLead(reads, id)) return refuse({ code: 'last_manager', name: person.name });
  return write(recordDraft({ kind: 'staff', id, fields: { removed: true }, was: { removed: false } }));
}

/** What was kept before is not repeated: a PIN is never brought back. */
export function setPin(
  reads: TerminalReads,
  given: { readonly person: string; readonly pin: StaffPin | null },
): Decision {
  const { person: id, pin } = given;
  if (readRecord(reads, 'staff', id) === null) return refuse({ code: 'not_found', what: 'staff' });
  return write(recordDraft({ kind: 'staff', id, fields: { pin }, was: {} }));
}

function isNameTaken({ staff }: TerminalReads, name: string, except: string | null): boolean {
  return staff().some((person) => person.id !== except && isSameName(person.name, name));
}

function isLead(role: StaffRole): boolean {
  return rolesFor('managePeople').includes(role);
}

/** Whether nobody else could appoint anybody if this person could not. */
function isLastLead({ staff }: TerminalReads, id: string): boolean {
  const leads = staff().filter(({ role }) => isLead(role));
  return leads.length === 1 && leads[0]?.id === id;
}
