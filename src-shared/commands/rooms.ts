import type { CommandOf } from '../contract/command.ts';
import { recordDraft } from '../domain/operation.ts';
import { SORT_INDEX_LIMIT } from '../domain/primitives.ts';
import { isSameName } from '../domain/same-name.ts';
import { changedFields } from './changed-fields.ts';
import { create, type Decision, NOTHING, refuse, write } from './decision.ts';
import { type CommandReads, readRecord } from './reads.ts';

export function addRoom(reads: CommandReads, { name, width, height }: CommandOf<'addRoom'>): Decision {
  const present = reads.venue.rooms();
  if (present.some((room) => isSameName(room.name, name))) return refuse({ code: 'name_in_use', name });
  const position = Math.min(SORT_INDEX_LIMIT, Math.max(-1, ...present.map((room) => room.position)) + 1);
  const id = reads.newId();
  const fields = { name, position, width, height, scenery: [], removed: false };
  return create(id, recordDraft({ kind: 'room', id, fields }));
}

export function changeRoom(
  reads: CommandReads,
  { room: id, type: _, ...wanted }: CommandOf<'changeRoom'>,
): Decision {
  const room = readRecord(reads, 'room', id);
  if (room === null) return refuse({ code: 'not_found', what: 'room' });
  const { name } = wanted;
  if (
    name !== undefined &&
    reads.venue.rooms().some((other) => other.id !== id && isSameName(other.name, name))
  ) {
    return refuse({ code: 'name_in_use', name });
  }
  const change = changedFields(room, wanted);
  return change === null ? NOTHING : write(recordDraft({ kind: 'room', id, ...change }));
}

export function removeRoom(reads: CommandReads, { room: id }: CommandOf<'removeRoom'>): Decision {
  const room = readRecord(reads, 'room', id);
  if (room === null) return refuse({ code: 'not_found', what: 'room' });
  const tables = reads.venue.tables().filter((table) => table.room === id).length;
  if (tables > 0) return refuse({ code: 'room_not_empty', name: room.name, tables });
  return write(recordDraft({ kind: 'room', id, fields: { removed: true }, was: { removed: false } }));
}
