import * as z from 'zod';
import type { LayoutKind } from '../../src-shared/contract/layout-change.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import { ASPECT_OF_FIELD, type LayoutAspect } from '../../src-shared/domain/layout-aspect.ts';
import { interpret, isRecordDraft, type Operation } from '../../src-shared/domain/operation.ts';

/**
 * What this terminal changed on the floor of late: by `table:id`, by field, the value that it found and the one that it left,
 * as canonical text, and when.
 */
export const ownWrites = z.record(
  z.string(),
  z.record(z.string(), z.object({ was: z.string(), now: z.string(), at: z.int() })),
);
export type OwnWrites = z.infer<typeof ownWrites>;

/** After a week somebody who was away is back, or is told by the floor itself. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** One field of a room or a table that an operation changes. */
interface FieldWrite {
  readonly kind: LayoutKind;
  readonly id: string;
  readonly field: keyof typeof ASPECT_OF_FIELD;
  readonly was: string;
  readonly now: string;
}

/** Whether an operation changes how a room or a table is drawn; a status is not drawn by anybody. */
export function changesLayout(operation: Operation): boolean {
  return fieldWrites(operation).length > 0;
}

/** The own writes after one more operation; what was put back is as if it had never been. */
export function withOwnWrite(writes: OwnWrites, operation: Operation): OwnWrites {
  const next: OwnWrites = {};
  for (const [key, fields] of Object.entries(writes)) {
    const kept = Object.entries(fields).filter(([, { at }]) => operation.at - at < KEPT_MS);
    if (kept.length > 0) next[key] = Object.fromEntries(kept);
  }
  for (const { kind, id, field, was, now } of fieldWrites(operation)) {
    const key = `${kind}:${id}`;
    const { [field]: before, ...others } = next[key] ?? {};
    const first = before?.was ?? was;
    next[key] = first === now ? others : { ...others, [field]: { was: first, now, at: operation.at } };
  }
  return next;
}

export interface CrossedWrite {
  readonly kind: LayoutKind;
  readonly id: string;
  readonly field: string;
  readonly what: LayoutAspect;
  /** What this terminal had written, as canonical text. */
  readonly own: string;
}

/**
 * The fields that somebody elsewhere changed without having seen that they were changed here: both began with the same value
 * and left different ones. Answers also with the own writes that the others know by now, which nobody can cross any more.
 */
export function crossedWrites(
  writes: OwnWrites,
  operation: Operation,
): { readonly crossed: readonly CrossedWrite[]; readonly left: OwnWrites } {
  let left = writes;
  const crossed = fieldWrites(operation).flatMap(({ kind, id, field, was, now }) => {
    const key = `${kind}:${id}`;
    const own = left[key]?.[field];
    if (own === undefined) return [];
    if (was === own.now) {
      const { [field]: _, ...others } = left[key] ?? {};
      left = { ...left, [key]: others };
    }
    if (was !== own.was || now === own.now) return [];
    return [{ kind, id, field, what: ASPECT_OF_FIELD[field], own: own.now }];
  });
  return { crossed, left };
}

function fieldWrites(operation: Operation): readonly FieldWrite[] {
  if (operation.type !== 'room.set' && operation.type !== 'table.set') return [];
  const draft = interpret(operation);
  if (draft === null || !isRecordDraft(draft) || draft.body.was === undefined) return [];
  const { id, fields } = draft.body;
  const was = new Map<string, unknown>(Object.entries(draft.body.was));
  const kind = operation.type === 'room.set' ? 'room' : 'table';
  return Object.entries(fields).flatMap(([field, value]) =>
    isLayoutField(field) && was.has(field)
      ? [{ kind, id, field, was: canonical(was.get(field)), now: canonical(value) }]
      : [],
  );
}

function isLayoutField(field: string): field is keyof typeof ASPECT_OF_FIELD {
  return Object.hasOwn(ASPECT_OF_FIELD, field);
}
