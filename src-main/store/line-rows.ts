import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import { type LineState, remainingQuantity } from '../../src-shared/domain/line.ts';
import type { Register } from '../../src-shared/domain/register.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { prepareSave, prepareSelect } from './hot-rows.ts';
import { lines } from './schema.ts';

export interface LineRows {
  readonly load: (db: ReadDb, id: string) => LineState | undefined;
  /** Writes a line. One that is not in sight stands there as if nothing of it were open, nor taken too often. */
  readonly save: (
    db: WriteDb,
    line: { readonly id: string; readonly state: LineState; readonly isInSight: boolean },
  ) => void;
  /** The lines of which something is open on a holder, by id. Follows what is saved. */
  readonly openOn: (db: ReadDb, holder: Holder) => ReadonlyMap<string, LineState>;
  /** Forgets what was read. Call when a transaction failed, since what it had saved is not so. */
  readonly forget: () => void;
}

/** The open lines of so many orders are kept in memory. */
const KNOWN_LIMIT = 500;

type LineRow = typeof lines.$inferSelect;

export function prepareLineRows(db: ReadDb): LineRows {
  const load = prepareSelect(db, lines, 'WHERE id = ?');
  // `remaining > 0` is written out, so that SQLite recognises the condition of the partial index.
  const openOn = prepareSelect(db, lines, 'WHERE holder_kind = ? AND holder_id = ? AND remaining > 0');
  const save = prepareSave(db, lines);
  // Nobody else writes this database (lock.ts), so an order that was read stays so but for the lines that are saved.
  const known = new Map<string, Map<string, LineState>>();
  const holderOfLine = new Map<string, string>();
  const forget = () => {
    known.clear();
    holderOfLine.clear();
  };
  const remember = (holder: string, id: string, state: LineState) => {
    known.get(holder)?.set(id, state);
    holderOfLine.set(id, holder);
  };
  return {
    load: (_, id) => {
      const row = load.get(id);
      return row === undefined ? undefined : rowToLine(row);
    },
    save: (_, { id, state, isInSight }) => {
      const remaining = isInSight ? remainingQuantity(state) : 0;
      save({ ...lineToRow(id, state), remaining });
      known.get(holderOfLine.get(id) ?? '')?.delete(id);
      holderOfLine.delete(id);
      const holder = state.holder === null ? '' : holderKey(state.holder.value);
      if (remaining > 0 && known.has(holder)) remember(holder, id, state);
    },
    openOn: (_, holder) => {
      const key = holderKey(holder);
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      if (known.size >= KNOWN_LIMIT) forget();
      const open = new Map<string, LineState>();
      known.set(key, open);
      for (const row of openOn.all(holder.kind, holder.id)) remember(key, row.id, rowToLine(row));
      return open;
    },
    forget,
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
    corrected: row.corrected === null ? null : written(row.corrected, row.correctedStamp),
    settled: row.settled,
  };
}

function written<Value>(value: Value, stamp: string | null): Register<Value> | null {
  return stamp === null ? null : { value, stamp };
}

function lineToRow(id: string, state: LineState): Omit<LineRow, 'remaining'> {
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
    corrected: state.corrected?.value ?? null,
    correctedStamp: state.corrected?.stamp ?? null,
    settled: state.settled,
  };
}
