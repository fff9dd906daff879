import type { RowChange } from '../../src-shared/contract/views.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { RecordKind } from '../../src-shared/domain/record.ts';
import type { Store } from '../store/store.ts';
import type { Touched } from '../store/touched.ts';

/** The rows to show after a transaction: what it touched, as it is now. */
export function changedRows(store: Store, terminal: string, touched: Touched): RowChange[] {
  const keys = new Set<string>(touched.records);
  for (const key of touched.holders.keys()) keys.add(key);
  const changes: RowChange[] = [];
  for (const key of keys) {
    const [kind, id] = splitKey(key);
    if (kind === 'counter') {
      if (id === terminal) changes.push({ row: 'counter', value: store.shown.counter(store.db, id) });
    } else if (kind === 'room' || kind === 'table' || kind === 'tab') {
      changes.push(readRow({ store, touched, kind, id }) ?? { row: 'gone', kind, id });
    } else {
      return [{ row: 'everything' }];
    }
  }
  return changes;
}

function readRow(given: {
  readonly store: Store;
  readonly touched: Touched;
  readonly kind: 'room' | 'table' | 'tab';
  readonly id: string;
}): RowChange | null {
  const { kind, id, touched } = given;
  const { db, shown } = given.store;
  switch (kind) {
    case 'room': {
      const value = shown.room(db, id);
      return value === null ? null : { row: kind, value };
    }
    case 'table': {
      const value = shown.table(db, id, touched.tableItems.get(id));
      return value === null ? null : { row: kind, value };
    }
    case 'tab': {
      const value = shown.tab(db, id);
      return value === null ? null : { row: kind, value };
    }
    default:
      return assertNever(kind);
  }
}

function splitKey(key: string): readonly [RecordKind | 'counter', string] {
  const at = key.indexOf(':');
  return [key.slice(0, at) as RecordKind | 'counter', key.slice(at + 1)];
}
