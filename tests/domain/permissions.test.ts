import { describe, expect, it } from 'vitest';
import { type Action, isAllowed, PERMISSIONS } from '../../src-shared/domain/permissions.ts';
import { STAFF_ROLES, type StaffRole } from '../../src-shared/domain/staff-role.ts';

const everybody = () => new Set<StaffRole>(STAFF_ROLES);
const noAdmins = () => new Set<StaffRole>(['server', 'bartender', 'manager']);
const onlyServers = () => new Set<StaffRole>(['server']);

describe('the table of permissions', () => {
  it.each([
    ['takeOrders', 'server', true],
    ['moveOrders', 'server', true],
    ['takePayments', 'server', true],
    ['reserveTables', 'server', true],
    ['closeTables', 'server', false],
    ['closeTables', 'bartender', true],
    ['removeOrdered', 'server', false],
    ['removeOrdered', 'bartender', false],
    ['removeOrdered', 'manager', true],
    ['clearOrders', 'bartender', false],
    ['clearOrders', 'manager', true],
    ['refund', 'bartender', false],
    ['decideConflicts', 'server', false],
    ['editLayout', 'server', false],
    ['editLayout', 'manager', true],
    ['managePeople', 'bartender', false],
    ['managePeople', 'manager', true],
    ['manageAdmins', 'manager', false],
    ['manageAdmins', 'admin', true],
    ['terminalSettings', 'server', false],
  ] satisfies readonly (readonly [Action, StaffRole, boolean])[])(
    'says of %s by a %s: %s',
    (action, role, expected) => {
      expect(isAllowed(action, role, everybody)).toBe(expected);
    },
  );

  it('lets an admin do everything, and nobody nothing', () => {
    const actions = Object.keys(PERMISSIONS) as readonly Action[];
    expect(actions.filter((action) => !isAllowed(action, 'admin', everybody))).toEqual([]);
    expect(actions.filter((action) => isAllowed(action, null, everybody))).toEqual([]);
  });

  it('lets everybody do what nobody of the venue may, so that no venue is locked out of itself', () => {
    expect(isAllowed('managePeople', 'server', onlyServers)).toBe(true);
    expect(isAllowed('manageAdmins', 'manager', noAdmins)).toBe(true);
    expect(isAllowed('managePeople', 'server', noAdmins)).toBe(false);
  });
});
