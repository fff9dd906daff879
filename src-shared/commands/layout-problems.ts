import type { LayoutProblem } from '../contract/command.ts';
import type { LayoutKind } from '../contract/layout-change.ts';
import { type Draft, isRecordDraft } from '../domain/operation.ts';
import { foldName } from '../domain/same-name.ts';
import { floorAfter } from './floor-after.ts';
import { type CommandReads, readTable } from './reads.ts';

/** Why the floor cannot be as some drafts would make it: a name twice, an order without its table, a table without its room. */
export function layoutProblems(reads: CommandReads, drafts: readonly Draft[]): readonly LayoutProblem[] {
  const after = floorAfter(reads.venue, drafts);
  const written = drafts.filter(isRecordDraft);
  const rooms = new Set(after.rooms.map(({ id }) => id));
  const namesBy = { room: countNames(after.rooms), table: countNames(after.tables) };
  return written.flatMap(({ type, body: { id, fields } }): readonly LayoutProblem[] => {
    const kind: LayoutKind = type === 'room.set' ? 'room' : 'table';
    if ('removed' in fields && fields.removed === true) {
      return kind === 'room' ? notEmpty(reads, id, after.tables) : holdsLines(reads, id);
    }
    const row = (kind === 'room' ? after.rooms : after.tables).find((each) => each.id === id);
    if (row === undefined) return [];
    const about = { kind, id, name: row.name };
    const isDoubled = 'name' in fields && (namesBy[kind].get(foldName(row.name)) ?? 0) > 1;
    const isNowhere = 'room' in row && !rooms.has(row.room);
    return [
      ...(isDoubled ? [{ ...about, because: { code: 'name_in_use', name: row.name } as const }] : []),
      ...(isNowhere ? [{ ...about, because: { code: 'not_found', what: 'room' } as const }] : []),
    ];
  });
}

function holdsLines(reads: CommandReads, id: string): readonly LayoutProblem[] {
  const table = readTable(reads, id);
  if (table === null || table.lines.size === 0) return [];
  const { name } = table.fields;
  return [{ kind: 'table', id, name, because: { code: 'holds_lines', name, count: table.lines.size } }];
}

function notEmpty(
  reads: CommandReads,
  id: string,
  tables: readonly { readonly room: string }[],
): readonly LayoutProblem[] {
  const name = reads.venue.rooms().find((room) => room.id === id)?.name ?? '';
  const count = tables.filter(({ room }) => room === id).length;
  return count === 0
    ? []
    : [{ kind: 'room', id, name, because: { code: 'room_not_empty', name, tables: count } }];
}

function countNames(rows: readonly { readonly name: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of rows) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1);
  return counts;
}
