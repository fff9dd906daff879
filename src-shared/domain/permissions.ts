import { STAFF_ROLES, type StaffRole } from './staff-role.ts';

const EVERYBODY: readonly StaffRole[] = STAFF_ROLES;
const LEADS: readonly StaffRole[] = ['manager', 'admin'];

/** Who may do what: the one table. What a role may not do, somebody who may can approve in place. */
export const PERMISSIONS = {
  /**
   * Order, change an order that is fresh, note, seat; say what is sold out; seat a table, ask for its bill; open, rename, link and
   * close tabs.
   */
  takeOrders: EVERYBODY,
  /** Move lines and merge orders. */
  moveOrders: EVERYBODY,
  takePayments: EVERYBODY,
  /** Reserve a table, and let a reservation go. */
  reserveTables: EVERYBODY,
  /** Put a table out of use, and back. */
  closeTables: ['bartender', 'manager', 'admin'],
  /** Take away what was ordered more than FRESH_MS ago: the kitchen may have made it. */
  removeOrdered: LEADS,
  clearOrders: LEADS,
  refund: LEADS,
  decideConflicts: LEADS,
  /** Rooms and tables: add, change, move, remove, bring back. */
  editLayout: LEADS,
  /** Staff: add, rename, change their role, set their PIN, remove. */
  managePeople: LEADS,
  /** The same for an admin, and making somebody one; beside managePeople. */
  manageAdmins: ['admin'],
  /** This terminal: its name, kiosk mode, auto-lock, the venue that it joins. */
  terminalSettings: LEADS,
} as const satisfies Readonly<Record<string, readonly StaffRole[]>>;

export type Action = keyof typeof PERMISSIONS;

/** For so long an order can be corrected by whoever took it, without asking. */
export const FRESH_MS = 10 * 60_000;

export function rolesFor(action: Action): readonly StaffRole[] {
  return PERMISSIONS[action];
}

/**
 * Whether somebody may. What nobody in the venue may do, everybody may: otherwise a venue whose last manager was removed, on
 * two terminals at a time perhaps, could never appoint another.
 * @param role null while nobody is at work.
 * @param present the roles that the venue's staff has; asked for only where it matters.
 */
export function isAllowed(
  action: Action,
  role: StaffRole | null,
  present: () => ReadonlySet<StaffRole>,
): boolean {
  const roles = rolesFor(action);
  if (role !== null && roles.includes(role)) return true;
  const there = present();
  return !roles.some((one) => there.has(one));
}
