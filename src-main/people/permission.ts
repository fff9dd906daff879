import { refuse } from '../../src-shared/commands/decision.ts';
import { readRecord } from '../../src-shared/commands/reads.ts';
import type { Refusal } from '../../src-shared/contract/command.ts';
import { type Action, isAllowed, rolesFor } from '../../src-shared/domain/permissions.ts';
import type { StaffRole } from '../../src-shared/domain/staff-role.ts';
import type { TerminalReads } from '../commands/terminal-reads.ts';

/** Whether what was asked for may be done: freely, only since somebody approved it, or not. */
export type Permission = 'free' | 'approved' | { readonly refusal: Refusal };

/**
 * Whether whoever is at work may do all of it. What their role does not allow, the role of the one who approves must.
 * @param approvedBy somebody whose PIN was right, if anybody.
 */
export function permissionFor(
  reads: TerminalReads,
  actions: readonly Action[],
  approvedBy: string | null,
): Permission {
  const present = () => new Set(reads.staff().map(({ role }) => role));
  const own = roleOf(reads, reads.operator);
  const lacking = actions.filter((action) => !isAllowed(action, own, present));
  if (lacking.length === 0) return 'free';
  const approver = roleOf(reads, approvedBy);
  const refused = lacking.find((action) => approver === null || !rolesFor(action).includes(approver));
  if (refused === undefined) return 'approved';
  return refuse({ code: 'not_allowed', action: refused, roles: rolesFor(refused) });
}

/** Why nobody can work here now; null if somebody can. A venue without staff is open to all. */
export function signedOut(reads: TerminalReads, isLocked: boolean): Refusal | null {
  if (!isLocked && roleOf(reads, reads.operator) !== null) return null;
  return reads.staff().length === 0 ? null : { code: 'signed_out' };
}

function roleOf(reads: TerminalReads, person: string | null): StaffRole | null {
  return person === null ? null : (readRecord(reads, 'staff', person)?.role ?? null);
}
