import type { CommandOf } from '../contract/command.ts';
import { freeName } from '../domain/doubled-names.ts';
import { type Draft, recordDraft } from '../domain/operation.ts';
import { type RecordFields, type RecordKind, recordValues } from '../domain/record.ts';
import { type Decision, NOTHING, refuse, write } from './decision.ts';
import { type CommandReads, readRecord } from './reads.ts';

/** Brings a removed table back, and its room with it if that was removed, too. Names that were given away meanwhile get a number. */
export function restoreTable(reads: CommandReads, { table: id }: CommandOf<'restoreTable'>): Decision {
  if (readRecord(reads, 'table', id) !== null) return NOTHING;
  const table = removedFields(reads, 'table', id);
  if (table === null) return refuse({ code: 'not_found', what: 'table' });
  const room = readRecord(reads, 'room', table.room) === null ? restoredRoom(reads, table.room) : [];
  if (room === null) return refuse({ code: 'not_found', what: 'room' });
  const names = reads.venue.tables().map(({ name }) => name);
  return write(...room, restored('table', id, { was: table.name, name: freeName(table.name, names) }));
}

export function restoreRoom(reads: CommandReads, { room: id }: CommandOf<'restoreRoom'>): Decision {
  if (readRecord(reads, 'room', id) !== null) return NOTHING;
  const drafts = restoredRoom(reads, id);
  return drafts === null ? refuse({ code: 'not_found', what: 'room' }) : write(...drafts);
}

function restoredRoom(reads: CommandReads, id: string): readonly Draft[] | null {
  const room = removedFields(reads, 'room', id);
  if (room === null) return null;
  const names = reads.venue.rooms().map(({ name }) => name);
  return [restored('room', id, { was: room.name, name: freeName(room.name, names) })];
}

function restored(
  kind: 'room' | 'table',
  id: string,
  given: { readonly was: string; readonly name: string },
): Draft {
  const { was, name } = given;
  return name === was
    ? recordDraft({ kind, id, fields: { removed: false }, was: { removed: true } })
    : recordDraft({ kind, id, fields: { removed: false, name }, was: { removed: true, name: was } });
}

/** The fields of a record as it was when it was removed. */
function removedFields<Kind extends RecordKind>(
  { venue }: CommandReads,
  kind: Kind,
  id: string,
): RecordFields<Kind> | null {
  const { removed, ...state } = venue.state(kind, id) ?? {};
  if (removed === undefined) return null;
  return recordValues(kind, { ...state, removed: { ...removed, value: false } });
}
