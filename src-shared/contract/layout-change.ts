import * as z from 'zod';
import { LAYOUT_ASPECTS } from '../domain/layout-aspect.ts';
import { id } from '../domain/primitives.ts';
import { recordFields } from '../domain/record.ts';

/** What the layout editor draws: rooms with their scenery, and where and how tables stand in them. */
export const layoutFields = {
  room: recordFields.room.omit({ removed: true }),
  table: recordFields.table.pick({
    room: true,
    name: true,
    x: true,
    y: true,
    width: true,
    height: true,
    rotation: true,
    shape: true,
    seats: true,
  }),
} as const;

export type LayoutKind = keyof typeof layoutFields;
export type LayoutFields<Kind extends LayoutKind> = z.infer<(typeof layoutFields)[Kind]>;

const MOST_RECORDS = 2_000;

const changesOf = <Fields extends z.ZodObject>(fields: Fields) => {
  const added = z.strictObject({ id, fields });
  const changed = z
    .strictObject({ id, fields: fields.partial(), was: fields.partial() })
    .refine((change) => namesIn(change.fields).length > 0, {
      path: ['fields'],
      error: 'must name what changes',
    })
    .refine((change) => isSameSet(namesIn(change.fields), namesIn(change.was)), {
      path: ['was'],
      error: 'must hold the fields that change',
    });
  return z
    .strictObject({
      /** Their ids are made by the editor, so that a publish whose answer was lost can be repeated and adds nothing twice. */
      added: z.array(added).max(MOST_RECORDS),
      /** The fields that change, with what they were when editing began. */
      changed: z.array(changed).max(MOST_RECORDS),
      removed: z.array(id).max(MOST_RECORDS),
    })
    .refine(({ added: some, changed: others, removed }) => {
      const ids = [...some.map((one) => one.id), ...others.map((one) => one.id), ...removed];
      return new Set(ids).size === ids.length;
    }, 'names one thing twice');
};

/** What a draft of the floor changes against what the person saw when they began. */
export const layoutChange = {
  rooms: changesOf(layoutFields.room),
  tables: changesOf(layoutFields.table),
} as const;

export type LayoutChanges<Kind extends LayoutKind> = z.output<(typeof layoutChange)[`${Kind}s`]>;

/** Somebody else changed what one has just published, or the other way round, neither having seen the other's change. */
export const layoutCrossing = z.object({
  kind: z.enum(['room', 'table']),
  id,
  name: z.string(),
  what: z.enum(LAYOUT_ASPECTS),
  /** Null where that is not known. */
  who: z.string().nullable(),
  /** When they did. */
  at: z.int(),
  /** Whose change counts now. Scenery of both may stand side by side. */
  stands: z.enum(['yours', 'theirs', 'both']),
});
export type LayoutCrossing = z.infer<typeof layoutCrossing>;

function namesIn(fields: object): readonly string[] {
  return Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

function isSameSet(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((element) => right.includes(element));
}
