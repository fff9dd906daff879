import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { StaffRole } from '../../src-shared/domain/staff-role.ts';

interface RoleWords {
  readonly name: MessageDescriptor;
  /** What it may do, in half a line. */
  readonly may: MessageDescriptor;
}

export const ROLE_WORDS: Readonly<Record<StaffRole, RoleWords>> = {
  server: { name: msg`Server`, may: msg`Orders, tabs, payments, reservations` },
  bartender: { name: msg`Bartender`, may: msg`The same, and tables out of use` },
  manager: { name: msg`Manager`, may: msg`Clears, refunds, layout, people, terminal` },
  admin: { name: msg`Admin`, may: msg`Everything, admins included` },
};
