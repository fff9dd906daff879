import type SqliteDatabase from 'better-sqlite3';
import { sampleFields, sampleId, sampleOrigin, sampleStamp } from '../domain/samples.ts';

const ROOM = sampleId(0xe0);
const STAMP = sampleStamp(1_700_000_000_000);

/** Names as people and machines write them. */
export const ODD_NAMES = [
  '1',
  "Joe's corner",
  '"quoted"',
  'Fenêtre · 窓際 · 🍷🍺',
  'e\u0301 is not \u00e9',
  '\u202eright to left',
  'zero\u0000byte',
  "'; DROP TABLE tables; --",
  '   ',
  '',
  'x'.repeat(5000),
];

/** Rows in the shapes of 0000, written without the code of today, which knows a later schema. */
export function fillAsBefore(sqlite: SqliteDatabase.Database): void {
  const insert = inserter(sqlite);
  const room = { name: 'Saal № 1', position: 0, width: 900, height: 700, scenery: '[]', removed: 0 };
  insert('rooms', { id: ROOM, ...room, stamps: stamps(room) });
  // Known by a reference alone so far.
  insert('rooms', { id: sampleId(0xe9), stamps: '{}' });
  ODD_NAMES.forEach((name, index) => {
    const { released: _, ...fields } = { ...sampleFields.table(index), name, removed: 0, status: 'occupied' };
    const { statusAt: _at, reservedFor: _for, ...columns } = fields;
    insert('tables', {
      ...columns,
      id: sampleId(0x100 + index),
      room: ROOM,
      status_at: index % 2 === 0 ? null : 1_700_000_000_000 + index,
      reserved_for: null,
      released: index % 3 === 0 ? -1 : null,
      stamps: stamps(fields),
    });
  });
  insert('tables', {
    id: sampleId(0x200),
    name: 'Gone',
    room: ROOM,
    removed: 1,
    stamps: `{"name":"${STAMP}"}`,
  });
  insert('tables', { id: sampleId(0x201), stamps: '{}' });

  const tab = { name: 'Tab 1', table_id: sampleId(0x100), opened_at: 1, closed: 0 };
  const item = { ...sampleOrigin().item, id: sampleId(0x300), note: 'sans glaçons', seat: null };
  const items = JSON.stringify([{ ...item, quantity: 2, at: 1, operator: null, arrived: STAMP }]);
  const tabStamps = stamps({ name: 1, table: 1, openedAt: 1, closed: 1 });
  insert('tabs', { id: sampleId(0x202), ...tab, stamps: tabStamps, open: 1, items });
  insert('tabs', { id: sampleId(0x203), name: 'Closed', stamps: '{}', open: 0, items: null });
  insert('counters', { id: sampleId(0x204), items: null });

  const line = {
    holder_kind: 'tab',
    holder_id: sampleId(0x202),
    holder_stamp: STAMP,
    origin: JSON.stringify(sampleOrigin({ quantity: 2 })),
    origin_stamp: STAMP,
    note: 'sans glaçons',
    note_stamp: STAMP,
    seat: null,
    seat_stamp: STAMP,
  };
  insert('lines', { id: sampleId(0x300), ...line, adjusted: 0, settled: 0, remaining: 2 });
  insert('lines', { id: sampleId(0x301), adjusted: -1, settled: 0, remaining: 0 });

  const journal = sampleId(0x400);
  insert('journals', { journal, seq: 1, hash: 'a'.repeat(64), stamp: STAMP, receipts: 1 });
  insert('operations', {
    journal,
    seq: 1,
    stamp: STAMP,
    terminal: sampleId(0x401),
    operator: null,
    at: 1,
    type: 'kitchen.fired',
    v: 7,
    body: '{"ticket":"№ 1"}',
    previous_hash: '0'.repeat(64),
    hash: 'a'.repeat(64),
    understood: 0,
  });
  insert('sales', {
    id: sampleId(0x500),
    journal,
    receipt_number: 1,
    stamp: STAMP,
    at: 1,
    operator: null,
    holder_kind: 'table',
    holder_id: sampleId(0x100),
    total_minor: 900,
    lines: '[]',
    taxes: '[]',
  });
  insert('payments', {
    sale: sampleId(0x500),
    id: sampleId(0x501),
    method: 'cash',
    amount_minor: 900,
    tendered_minor: 1000,
  });
  insert('installation', { key: 'name', value: '"Thekë"' });
}

/**
 * Many tables in the shapes of 0000, as years of use leave them: odd names, columns without a value, places far outside of the room,
 * and some in a room that was lost.
 */
export function fillManyTables(sqlite: SqliteDatabase.Database, count: number): void {
  sqlite.pragma('foreign_keys = OFF');
  const insert = inserter(sqlite);
  const insertAll = sqlite.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const name = `${ODD_NAMES[index % (ODD_NAMES.length - 1)]}${index}`;
      insert('tables', {
        id: sampleId(0x10_0000 + index),
        name: index % 7 === 0 ? null : name,
        room: index % 1000 === 999 ? sampleId(0xdead) : ROOM,
        x: index % 50 === 0 ? Number.MAX_SAFE_INTEGER - index : index,
        y: index % 51 === 0 ? -(2 ** 40) - index : null,
        status: index % 3 === 0 ? 'occupied' : null,
        stamps: stamps({ name, room: ROOM }),
      });
    }
  });
  insertAll();
  sqlite.pragma('foreign_keys = ON');
}

function stamps(fields: object): string {
  return JSON.stringify(Object.fromEntries(Object.keys(fields).map((field) => [field, STAMP])));
}

function inserter(sqlite: SqliteDatabase.Database) {
  return (table: string, row: Readonly<Record<string, unknown>>): void => {
    const names = Object.keys(row);
    const marks = names.map((name) => `@${name}`);
    sqlite.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')})`).run(row);
  };
}
