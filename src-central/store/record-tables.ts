import type { PgTable } from 'drizzle-orm/pg-core';
import type { RecordKind } from '../../src-shared/domain/record.ts';
import * as schema from './schema.ts';

/** Where each kind of record is kept. The columns bear the names of the fields. */
export const RECORD_TABLES = {
  room: schema.rooms,
  table: schema.tables,
  tab: schema.tabs,
  category: schema.categories,
  taxRate: schema.taxRates,
  product: schema.products,
  variant: schema.variants,
  modifierGroup: schema.modifierGroups,
  modifier: schema.modifiers,
  staff: schema.staff,
  settings: schema.settings,
} as const satisfies Record<RecordKind, PgTable>;
