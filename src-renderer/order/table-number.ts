import { tableName } from '../ui/holder-name.ts';

/** The number by which a table is called, for sentences in which `Table 8` is no title: `8`, `B3`. Null for a table with a name. */
export function tableNumber(name: string): string | null {
  return tableName(name) === name ? null : name;
}
