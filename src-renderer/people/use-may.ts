import { type Action, isAllowed } from '../../src-shared/domain/permissions.ts';
import { useVenue } from '../connection/venue-store.ts';

/** Whether whoever is at work may do it without anybody's approval. The main process has the last word. */
export function useMay(action: Action): boolean {
  return useVenue(({ terminal, staff }) => {
    const role = terminal.operator === null ? null : (staff.get(terminal.operator)?.role ?? null);
    return isAllowed(action, role, () => new Set([...staff.values()].map((person) => person.role)));
  });
}
