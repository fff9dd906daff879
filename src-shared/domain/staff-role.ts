/** Apart from the records, so that a page can list them without the schemas. */
export const STAFF_ROLES = ['server', 'bartender', 'manager', 'admin'] as const;
export type StaffRole = (typeof STAFF_ROLES)[number];
