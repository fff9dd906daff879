import type { CommandOf } from '../contract/command.ts';
import { allowedStatusMoves } from '../domain/holder-status.ts';
import { recordDraft } from '../domain/operation.ts';
import type { RecordFields } from '../domain/record.ts';
import { isSameName } from '../domain/same-name.ts';
import { changedFields } from './changed-fields.ts';
import { create, type Decision, NOTHING, refuse, together, write } from './decision.ts';
import { firstLines } from './lines.ts';
import { type CommandReads, readRecord, readTable } from './reads.ts';

export function addTable(reads: CommandReads, command: CommandOf<'addTable'>): Decision {
  const { type: _, items, ...place } = command;
  if (readRecord(reads, 'room', place.room) === null) return refuse({ code: 'not_found', what: 'room' });
  if (isNameTaken(reads, place.name, null)) return refuse({ code: 'name_in_use', name: place.name });
  const id = reads.newId();
  const fields = {
    ...place,
    status: 'available',
    statusAt: null,
    reservedFor: null,
    removed: false,
  } as const;
  const table = create(id, recordDraft({ kind: 'table', id, fields }));
  const ordered = together(table, firstLines(reads, { holder: { kind: 'table', id }, lines: items }));
  return 'refusal' in ordered ? ordered : { ...ordered, created: id };
}

export function changeTable(reads: CommandReads, command: CommandOf<'changeTable'>): Decision {
  const { type: _, table: id, ...wanted } = command;
  if (wanted.name !== undefined && isNameTaken(reads, wanted.name, id)) {
    return refuse({ code: 'name_in_use', name: wanted.name });
  }
  return writeFields(reads, id, wanted);
}

export function moveTable(reads: CommandReads, command: CommandOf<'moveTable'>): Decision {
  const { type: _, table: id, ...place } = command;
  if (place.room !== undefined && readRecord(reads, 'room', place.room) === null) {
    return refuse({ code: 'not_found', what: 'room' });
  }
  return writeFields(reads, id, place);
}

export function removeTable(reads: CommandReads, { table: id }: CommandOf<'removeTable'>): Decision {
  const table = readTable(reads, id);
  if (table === null) return refuse({ code: 'not_found', what: 'table' });
  if (table.lines.size > 0) {
    return refuse({ code: 'holds_lines', name: table.fields.name, count: table.lines.size });
  }
  return write(recordDraft({ kind: 'table', id, fields: { removed: true }, was: { removed: false } }));
}

export function setTableStatus(reads: CommandReads, command: CommandOf<'setTableStatus'>): Decision {
  const { table: id, status } = command;
  const table = readTable(reads, id);
  if (table === null) return refuse({ code: 'not_found', what: 'table' });
  const { fields, status: from, lines } = table;
  const reservedFor = status === 'reserved' ? command.reservedFor : null;
  if (from === status && status !== 'reserved') return NOTHING;
  if (from === status) {
    // The guests come at another time.
    const change = changedFields<RecordFields<'table'>>(fields, { reservedFor });
    return change === null ? NOTHING : write(recordDraft({ kind: 'table', id, ...change }));
  }
  if (!allowedStatusMoves(from, lines.size > 0).includes(status)) {
    return status === 'available' && lines.size > 0
      ? refuse({ code: 'holds_lines', name: fields.name, count: lines.size })
      : refuse({ code: 'status_not_allowed', from, to: status });
  }
  // A status by hand that no longer counts is not what it was: taking this back must not bring it up again. Nor must it ask
  // for a bill that was asked for before the lines came.
  const counts =
    table.byHand === fields.status && (fields.status !== 'bill_requested' || from === 'bill_requested');
  const was = counts
    ? { status: fields.status, statusAt: fields.statusAt, reservedFor: fields.reservedFor }
    : { status: 'available' as const, statusAt: null, reservedFor: null };
  const now = { status, statusAt: reads.nowMs, reservedFor };
  return write(recordDraft({ kind: 'table', id, fields: now, was }));
}

type Wanted = { readonly [Name in keyof RecordFields<'table'>]?: RecordFields<'table'>[Name] | undefined };

function writeFields(reads: CommandReads, id: string, wanted: Wanted): Decision {
  const table = readRecord(reads, 'table', id);
  if (table === null) return refuse({ code: 'not_found', what: 'table' });
  const change = changedFields<RecordFields<'table'>>(table, wanted);
  return change === null ? NOTHING : write(recordDraft({ kind: 'table', id, ...change }));
}

function isNameTaken(reads: CommandReads, name: string, except: string | null): boolean {
  return reads.venue.tables().some((table) => table.id !== except && isSameName(table.name, name));
}
