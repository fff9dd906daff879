import type { Holder } from '../../src-shared/domain/holder.ts';
import { type LineState, remainingQuantity } from '../../src-shared/domain/line.ts';
import type { Register } from '../../src-shared/domain/register.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { prepareSave, prepareSelect } from './hot-rows.ts';
import { lines } from './schema.ts';

export interface LineRows {
  readonly load: (db: ReadDb, id: string) => LineState | undefined;
  readonly save: (db: WriteDb, id: string, state: LineState) => void;
  /** The lines of which something is open on a holder, by id. */
  readonly openOn: (db: ReadDb, holder: Holder) => ReadonlyMap<string, LineState>;
}

type LineRow = typeof lines.$inferSelect;

export function prepareLineRows(db: ReadDb): LineRows {
  const load = prepareSelect(db, lines, 'WHERE id = ?');
  // `remaining > 0` is written out, so that SQLite recognises the condition of the partial index.
  const openOn = prepareSelect(db, lines, 'WHERE holder_kind = ? AND holder_id = ? AND remaining > 0');
  const save = prepareSave(db, lines);
  return {
    load: (_, id) => {
      const row = load.get(id);
      return row === undefined ? undefined : rowToLine(row);
    },
    save: (_, id, state) => save(lineToRow(id, state)),
    openOn: (_, { kind, id }) => new Map(openOn.all(kind, id).map((row) => [row.id, rowToLine(row)])),
  };
}

export function rowToLine(row: LineRow): LineState {
  const { holderKind: kind, holderId } = row;
  return {
    origin: row.origin === null ? null : written(row.origin, row.originStamp),
    holder: kind === null || holderId === null ? null : written({ kind, id: holderId }, row.holderStamp),
    note: row.noteStamp === null ? null : { value: row.note, stamp: row.noteStamp },
    seat: row.seatStamp === null ? null : { value: row.seat, stamp: row.seatStamp },
    adjusted: row.adjusted,
    settled: row.settled,
  };
}

function written<Value>(value: Value, stamp: string | null): Register<Value> | null {
  return stamp === null ? null : { value, stamp };
}

function lineToRow(id: string, state: LineState): LineRow {
  return {
    id,
    holderKind: state.holder?.value.kind ?? null,
    holderId: state.holder?.value.id ?? null,
    holderStamp: state.holder?.stamp ?? null,
    origin: state.origin?.value ?? null,
    originStamp: state.origin?.stamp ?? null,
    note: state.note?.value ?? null,
    noteStamp: state.note?.stamp ?? null,
    seat: state.seat?.value ?? null,
    seatStamp: state.seat?.stamp ?? null,
    adjusted: state.adjusted,
    settled: state.settled,
    remaining: remainingQuantity(state),
  };
}
