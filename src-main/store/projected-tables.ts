import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as schema from './schema.ts';

/** Everything that follows from the journals and can be rebuilt from them. */
export const PROJECTIONS: readonly SQLiteTable[] = [
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
  schema.payments,
  schema.refunds,
  schema.tabLinks,
];
