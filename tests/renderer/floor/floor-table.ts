import type { SettingsView, TableView } from '../../../src-shared/contract/views.ts';

export const NOW = 1_800_000_000_000;
export const MINUTE = 60_000;
export const ANN = '11111111-0000-4000-8000-000000000001';
export const BEN = '11111111-0000-4000-8000-000000000002';

export const settings: SettingsView = {
  venueName: 'The Test Tube',
  currency: 'EUR',
  locale: 'en-IE',
  pricesIncludeTax: true,
  lateAfterMinutes: 60,
};

interface Given {
  readonly status?: TableView['status'];
  readonly seats?: number;
  readonly orders?: readonly { readonly at: number; readonly by: string | null; readonly price?: number }[];
}

/** A table with orders of one piece each, a thousand apiece unless it says otherwise. */
export function floorTable(
  name: string,
  { status = 'occupied', seats = 4, orders = [] }: Given = {},
): TableView {
  const items = orders.map(({ at, by, price = 1000 }, index) => ({
    id: `22222222-0000-4000-8000-00000000000${index}`,
    product: '33333333-0000-4000-8000-000000000001',
    name: 'Ale',
    variant: null,
    variantName: null,
    modifiers: [],
    unitPriceMinor: price,
    basisPoints: 2000,
    note: null,
    seat: null,
    quantity: 1,
    at,
    operator: by,
    arrived: '',
  }));
  return {
    id: `table ${name}`,
    room: 'room',
    name,
    x: 0,
    y: 0,
    width: 90,
    height: 90,
    rotation: 0,
    shape: 'square',
    seats,
    status,
    seatedAt: null,
    reservedFor: null,
    items: items.length === 0 ? null : items,
  };
}
