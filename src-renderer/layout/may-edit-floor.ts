import { useVenue } from '../connection/venue-store.ts';

/** The roles that may change the floor. */
const EDITORS: ReadonlySet<string> = new Set(['manager', 'admin']);

/** Whether the person at work may edit the floor. A venue without staff leaves everything to whoever stands there. */
export function useMayEditFloor(): boolean {
  return useVenue(({ staff, terminal }) => {
    if (staff.size === 0) return true;
    const person = terminal.operator === null ? undefined : staff.get(terminal.operator);
    return person !== undefined && EDITORS.has(person.role);
  });
}
