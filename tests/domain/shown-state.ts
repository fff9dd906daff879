import type { Holder } from '../../src-shared/domain/holder.ts';
import { isTabOpen, type TableStatus, tableStatus } from '../../src-shared/domain/holder-status.ts';
import {
  type LineOrigin,
  type LineState,
  oldestArrival,
  remainingQuantity,
} from '../../src-shared/domain/line.ts';
import type { Register } from '../../src-shared/domain/register.ts';
import { itemsOf, recordOf, type VenueState } from '../../src-shared/domain/venue-state.ts';

export interface OpenLine {
  readonly line: string;
  readonly holder: Holder;
  readonly remaining: number;
  readonly origin: LineOrigin;
  readonly state: LineState;
}

export function openLines(state: VenueState): readonly OpenLine[] {
  return [...state.lines].flatMap(([line, known]) => {
    const remaining = remainingQuantity(known);
    if (known.origin === null || known.holder === null || remaining <= 0) return [];
    return [{ line, holder: known.holder.value, remaining, origin: known.origin.value, state: known }];
  });
}

export function shownTableStatus(state: VenueState, table: string): TableStatus {
  const record = recordOf(state, 'table', table);
  const byHand = record?.['status'] as Register<TableStatus> | undefined;
  return tableStatus({
    byHand: byHand?.value ?? 'available',
    byHandStamp: byHand?.stamp ?? null,
    released: record?.['released']?.stamp ?? null,
    oldestArrival: oldestArrival(itemsOf(state, { kind: 'table', id: table })),
  });
}

export function isShownTabOpen(state: VenueState, tab: string): boolean {
  const record = recordOf(state, 'tab', tab);
  return isTabOpen({
    // A tab of which nobody has told yet is not there to be open.
    closed: record?.['closed']?.value !== false,
    closedStamp: record?.['closed']?.stamp ?? null,
    released: record?.['released']?.stamp ?? null,
    holdsLines: itemsOf(state, { kind: 'tab', id: tab }) !== null,
  });
}
