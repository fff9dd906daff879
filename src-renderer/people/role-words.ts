import type { StaffRole } from '../../src-shared/domain/staff-role.ts';

interface RoleWords {
  readonly name: string;
  /** What it may do, in half a line. */
  readonly may: string;
}

export const ROLE_WORDS: Readonly<Record<StaffRole, RoleWords>> = {
  server: { name: 'Server', may: 'Orders, tabs, payments, reservations' },
  bartender: { name: 'Bartender', may: 'The same, and tables out of use' },
  manager: { name: 'Manager', may: 'Clears, refunds, layout, people, terminal' },
  admin: { name: 'Admin', may: 'Everything, admins included' },
};
