import SqliteDatabase from 'better-sqlite3';
import type { Store } from '../../src-main/store/store.ts';

type Row = Readonly<Record<string, unknown>>;

/** What one addLine wrote: a row of each table, with the content that it had. */
export interface WrittenTap {
  readonly operation: Row;
  readonly line: Row;
  readonly table: { readonly id: string; readonly items: string };
}

/** Collects what the last commands wrote, each of which added one line to another table. */
export function readWrittenTaps(store: Store, lineIds: readonly string[]): readonly WrittenTap[] {
  const { sqlite } = store.db;
  const line = sqlite.prepare<[string], Row>('SELECT * FROM lines WHERE id = ?');
  const operation = sqlite.prepare<[unknown], Row>(
    `SELECT * FROM operations ORDER BY rowid DESC LIMIT 1 OFFSET ?`,
  );
  const table = sqlite.prepare<[unknown], { id: string; items: string }>(
    'SELECT id, items FROM tables WHERE id = ?',
  );
  return lineIds.map((id, index) => {
    const wrote = {
      line: line.get(id),
      operation: operation.get(lineIds.length - 1 - index),
      table: table.get(line.get(id)?.['holder_id']),
    };
    const { line: lineRow, operation: operationRow, table: tableRow } = wrote;
    if (lineRow === undefined || operationRow === undefined || tableRow === undefined)
      throw new Error('An addLine of the benchmark did not write what is expected of it.');
    return { line: lineRow, operation: operationRow, table: tableRow };
  });
}

export interface RawOrders {
  /** Writes what one addLine wrote, as one durable transaction. */
  readonly write: (tap: WrittenTap) => void;
  /** Empties all tables, as clearing or settling them does. */
  readonly clear: () => void;
  readonly close: () => void;
}

/**
 * The least that keeping an added line can cost: the same rows with the same content, by hand, in one `BEGIN IMMEDIATE`
 * transaction with WAL and FULL. It reads nothing, checks nothing, decides nothing and tells nobody.
 */
export function openRawOrders(file: string): RawOrders {
  const sqlite = new SqliteDatabase(file);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('wal_autocheckpoint = 8000');
  const begin = sqlite.prepare('BEGIN IMMEDIATE');
  const commit = sqlite.prepare('COMMIT');
  const advance = sqlite.prepare(
    'UPDATE journals SET seq = @seq, hash = @hash, stamp = @stamp WHERE journal = @journal',
  );
  const addOperation = sqlite.prepare(
    `INSERT INTO operations (journal, seq, stamp, terminal, operator, at, type, v, body, previous_hash, hash, understood)
     VALUES (@journal, @seq, @stamp, @terminal, @operator, @at, @type, @v, @body, @previous_hash, @hash, @understood)`,
  );
  const addLine = sqlite.prepare(
    `INSERT INTO lines (id, holder_kind, holder_id, holder_stamp, origin, origin_stamp, note, note_stamp, seat, seat_stamp, adjusted, settled, remaining)
     VALUES (@id, @holder_kind, @holder_id, @holder_stamp, @origin, @origin_stamp, @note, @note_stamp, @seat, @seat_stamp, @adjusted, @settled, @remaining)`,
  );
  const setItems = sqlite.prepare('UPDATE tables SET items = @items WHERE id = @id');
  return {
    write: ({ operation, line, table }) => {
      begin.run();
      advance.run(operation);
      addOperation.run(operation);
      addLine.run(line);
      setItems.run(table);
      commit.run();
    },
    clear: () => {
      sqlite.exec('BEGIN; UPDATE lines SET remaining = 0; UPDATE tables SET items = NULL; COMMIT');
    },
    close: () => sqlite.close(),
  };
}
