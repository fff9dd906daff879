import * as schema from '../../src-central/store/schema.ts';

/** Where central keeps what it has of a venue. */
export const VENUE_TABLES = [
  schema.operations,
  schema.journals,
  schema.rooms,
  schema.tables,
  schema.tabs,
  schema.counters,
  schema.categories,
  schema.taxRates,
  schema.products,
  schema.variants,
  schema.modifierGroups,
  schema.modifiers,
  schema.staff,
  schema.settings,
  schema.lines,
  schema.sales,
  schema.refunds,
  schema.tabLinks,
];
