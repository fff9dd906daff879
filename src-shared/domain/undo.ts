import { assertNever } from './assert.ts';
import { type Body, type Draft, isRecordDraft, type RecordDraft } from './operation.ts';

/**
 * The operations that take one back. Quantities and places are taken back by their opposite, so that what others did
 * meanwhile stays; fields by writing what they were; a new record by removing it. Null for what cannot be taken back: a sale
 * took money and a refund gave some back, a PIN is set anew rather than brought back, and taking back is not itself taken back.
 * @param seq the sequence number of the operation in its journal.
 */
export function inverseOf(draft: Draft, seq: number): readonly Draft[] | null {
  if (draft.type === 'sale.settled' || draft.type === 'sale.refunded') return null;
  if ('undoes' in draft.body && draft.body.undoes !== undefined) return null;
  if (draft.type === 'staff.set' && draft.body.fields.pin !== undefined && draft.body.was !== undefined)
    return null;
  // The settings of a venue, once made, are always there.
  if (draft.type === 'settings.set' && draft.body.was === undefined) return null;
  if (isRecordDraft(draft)) return [inverseOfRecord(draft, seq)];
  switch (draft.type) {
    case 'line.added': {
      const { line, holder, origin } = draft.body;
      return [adjustment(holder, [{ line, delta: -origin.quantity }], seq)];
    }
    case 'line.annotated': {
      const { line, holder, was, fields } = draft.body;
      return [{ type: draft.type, body: { line, holder, fields: was, was: fields, undoes: seq } }];
    }
    case 'lines.adjusted': {
      const changes = draft.body.changes.map(({ line, delta }) => ({ line, delta: -delta }));
      return [adjustment(draft.body.holder, changes, seq)];
    }
    case 'lines.corrected': {
      const changes = draft.body.changes.map(({ line, total, was }) => ({ line, total: was, was: total }));
      return [{ type: draft.type, body: { changes, reason: null, undoes: seq } }];
    }
    case 'lines.moved':
      return inverseOfMove(draft.body, seq);
    default:
      return assertNever(draft);
  }
}

function inverseOfRecord(draft: RecordDraft, seq: number): Draft {
  const { id, was, fields } = draft.body;
  const gone = draft.type === 'tab.set' ? { closed: true } : { removed: true };
  const body = was === undefined ? { id, fields: gone } : { id, fields: was, was: fields };
  return { type: draft.type, body: { ...body, undoes: seq } };
}

function inverseOfMove(body: Body<'lines.moved'>, seq: number): readonly Draft[] {
  const back: Draft = {
    type: 'lines.moved',
    body: { from: body.to, to: body.from, merging: false, whole: body.whole, parts: [], undoes: seq },
  };
  return [
    ...(body.whole.length > 0 ? [back] : []),
    ...inGroups(body.parts, PARTS_PER_ADJUSTMENT).map((parts) =>
      adjustment(
        body.from,
        parts.flatMap(({ line, quantity, newLine }) => [
          { line, delta: quantity },
          { line: newLine, delta: -quantity },
        ]),
        seq,
      ),
    ),
  ];
}

/** A part is taken back by two changes, and one operation holds at most 500. */
const PARTS_PER_ADJUSTMENT = 250;

function inGroups<Element>(elements: readonly Element[], size: number): readonly (readonly Element[])[] {
  const count = Math.ceil(elements.length / size);
  return Array.from({ length: count }, (_, group) => elements.slice(group * size, (group + 1) * size));
}

function adjustment(
  holder: Body<'lines.adjusted'>['holder'],
  changes: Body<'lines.adjusted'>['changes'],
  seq: number,
): Draft {
  return { type: 'lines.adjusted', body: { holder, kind: 'quantity', changes, reason: null, undoes: seq } };
}
