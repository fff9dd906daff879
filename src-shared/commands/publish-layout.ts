import type { CommandOf } from '../contract/command.ts';
import type { LayoutChanges, LayoutFields, LayoutKind } from '../contract/layout-change.ts';
import { canonical } from '../domain/canonical.ts';
import { ASPECT_OF_FIELD } from '../domain/layout-aspect.ts';
import { mergePieces } from '../domain/merge-pieces.ts';
import { type Draft, recordDraft } from '../domain/operation.ts';
import { type RecordFields, SCENERY_LIMIT } from '../domain/record.ts';
import { changedFields } from './changed-fields.ts';
import { type Decision, type MeanwhileChange, refuse } from './decision.ts';
import { layoutProblems } from './layout-problems.ts';
import { type CommandReads, readRecord } from './reads.ts';

/**
 * Brings a draft of the floor onto the floor: one write for each room and table that changes, of the fields that change. What
 * others changed meanwhile in other fields stays; in the same field the draft counts, since it comes later, and says so.
 */
export function publishLayout(reads: CommandReads, { rooms, tables }: CommandOf<'publishLayout'>): Decision {
  const written = [...writes(reads, 'room', rooms), ...writes(reads, 'table', tables)];
  const drafts = written.flatMap(({ draft }) => draft ?? []);
  const problems = layoutProblems(reads, drafts);
  if (problems.length > 0) return refuse({ code: 'layout_refused', problems });
  return { drafts, created: null, meanwhile: written.flatMap(({ meanwhile }) => meanwhile) };
}

/** What a publish writes of one thing, null where nothing has to change; and what somebody else changed in it. */
interface Write {
  readonly draft: Draft | null;
  readonly meanwhile: readonly MeanwhileChange[];
}

function writes<Kind extends LayoutKind>(
  reads: CommandReads,
  kind: Kind,
  { added, changed, removed }: LayoutChanges<Kind>,
): readonly Write[] {
  return [
    ...added.map(({ id, fields }) => addition(reads, kind, id, fields)),
    ...changed.map(({ id, fields, was }) => change(reads, { kind, id, wanted: fields, was })),
    ...removed.map((id) => removal(reads, kind, id)),
  ];
}

/** Already there, it was published before: then only what differs is written. */
function addition(reads: CommandReads, kind: LayoutKind, id: string, fields: object): Write {
  const state = reads.venue.state(kind, id);
  if (state !== undefined) return change(reads, { kind, id, wanted: fields, was: fields });
  const whole = kind === 'room' ? { removed: false } : NEW_TABLE;
  return { draft: recordDraft({ kind, id, fields: { ...fields, ...whole } }), meanwhile: [] };
}

const NEW_TABLE = { status: 'available', statusAt: null, reservedFor: null, removed: false } as const;

function change(
  reads: CommandReads,
  given: {
    readonly kind: LayoutKind;
    readonly id: string;
    readonly wanted: object;
    readonly was: object;
  },
): Write {
  const { kind, id, wanted, was } = given;
  const current = readRecord(reads, kind, id);
  if (current === null) return { draft: null, meanwhile: removedMeanwhile(reads, kind, id) };
  const merged = mergedFields(current, { wanted, was });
  const difference = changedFields<RecordFields<LayoutKind>>(current, merged);
  return {
    draft: difference === null ? null : recordDraft({ kind, id, ...difference }),
    meanwhile: changedMeanwhile(reads, { ...given, current }),
  };
}

/** A list of scenery is one field, yet two people may well work at the two ends of a room. */
function mergedFields(
  current: object,
  { wanted, was }: { readonly wanted: object; readonly was: object },
): Partial<LayoutFields<'room'>> {
  const [now, mine, before]: readonly Partial<LayoutFields<'room'>>[] = [current, wanted, was];
  if (mine?.scenery === undefined || before?.scenery === undefined || now?.scenery === undefined)
    return wanted;
  const pieces = { was: before.scenery, wanted: mine.scenery, now: now.scenery, limit: SCENERY_LIMIT };
  return { ...wanted, scenery: [...mergePieces(pieces)] };
}

function changedMeanwhile(
  reads: CommandReads,
  given: {
    readonly kind: LayoutKind;
    readonly id: string;
    readonly wanted: object;
    readonly was: object;
    readonly current: { readonly name: string };
  },
): readonly MeanwhileChange[] {
  const { kind, id, current } = given;
  const [wanted, was, now] = [given.wanted, given.was, current].map(
    (fields) => new Map<string, unknown>(Object.entries(fields)),
  );
  const state = reads.venue.state(kind, id);
  const found = new Map<string, MeanwhileChange>();
  for (const [field, value] of wanted ?? []) {
    const there = canonical(now?.get(field));
    const stamp = state?.[field]?.stamp;
    if (stamp === undefined || there === canonical(was?.get(field)) || there === canonical(value)) continue;
    const what = ASPECT_OF_FIELD[field as keyof typeof ASPECT_OF_FIELD];
    const stands = what === 'scenery' ? 'both' : 'yours';
    found.set(what, { kind, id, name: current.name, what, stamp, stands });
  }
  return [...found.values()];
}

function removedMeanwhile(reads: CommandReads, kind: LayoutKind, id: string): readonly MeanwhileChange[] {
  const state = reads.venue.state(kind, id);
  const stamp = state?.['removed']?.stamp;
  const name = state?.['name']?.value;
  if (stamp === undefined) return [];
  return [{ kind, id, name: typeof name === 'string' ? name : '', what: 'removed', stamp, stands: 'theirs' }];
}

function removal(reads: CommandReads, kind: LayoutKind, id: string): Write {
  // Somebody else may have removed it meanwhile: then it is so already.
  if (readRecord(reads, kind, id) === null) return { draft: null, meanwhile: [] };
  return {
    draft: recordDraft({ kind, id, fields: { removed: true }, was: { removed: false } }),
    meanwhile: [],
  };
}
