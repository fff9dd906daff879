import type { Happening, HistoryPieces, HistoryPlace } from '../../src-shared/contract/history-view.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';
import type { OrderedItem } from '../../src-shared/domain/line.ts';
import { type Body, type Draft, isRecordDraft, type RecordDraft } from '../../src-shared/domain/operation.ts';

/** How lines and places are called. */
export interface Naming {
  /** What was ordered with a line; undefined while that is not known. */
  readonly item: (line: string) => Pick<OrderedItem, 'name' | 'variantName'> | undefined;
  readonly place: (holder: Holder) => HistoryPlace;
}

/** What an operation means for one order; null when it changed nothing that concerns an order. */
export function happeningOf(draft: Draft, holder: Holder, naming: Naming): Happening | null {
  if (isRecordDraft(draft)) return recordHappening(draft, naming);
  const pieces = (line: string, quantity: number | null) => piecesOf(naming.item(line), quantity);
  switch (draft.type) {
    case 'line.added': {
      const { item, quantity } = draft.body.origin;
      return { what: 'added', pieces: [piecesOf(item, quantity)] };
    }
    case 'line.annotated': {
      const { line, fields } = draft.body;
      return { what: 'annotated', pieces: pieces(line, null), ...fields };
    }
    case 'lines.adjusted': {
      const { changes, kind, reason } = draft.body;
      const changed = changes.map(({ line, delta }) => pieces(line, Math.abs(delta)));
      return changes.every(({ delta }) => delta > 0)
        ? { what: 'added', pieces: changed }
        : { what: 'takenOff', pieces: changed, reason, isClearing: kind === 'clearing' };
    }
    case 'lines.moved':
      return moveHappening(draft.body, holder, naming);
    case 'lines.corrected': {
      const { changes, reason } = draft.body;
      return {
        what: 'corrected',
        pieces: changes.map(({ line, total, was }) => pieces(line, total - was)),
        reason,
      };
    }
    case 'sale.settled': {
      const { totalMinor, receiptNumber, payments } = draft.body.sale;
      const methods = [...new Set(payments.map(({ method }) => method))];
      return { what: 'paid', totalMinor, receiptNumber, methods };
    }
    case 'sale.refunded': {
      const { totalMinor, receiptNumber, method, reason } = draft.body.refund;
      return { what: 'refunded', totalMinor, receiptNumber, method, reason };
    }
    default:
      return assertNever(draft);
  }
}

function moveHappening(body: Body<'lines.moved'>, holder: Holder, { item, place }: Naming): Happening {
  const { from, to, merging, whole, parts } = body;
  const pieces = [
    ...whole.map((line) => piecesOf(item(line), null)),
    ...parts.map(({ origin, quantity }) => piecesOf(origin.item, quantity)),
  ];
  if (isSameHolder(from, holder)) return { what: 'movedOut', pieces, place: place(to), isWhole: merging };
  // An order that was only being made at a counter joins nothing: it is put down.
  const isMerge = merging && from.kind !== 'counter';
  return { what: 'movedIn', pieces, place: place(from), isMerge, canTakeApart: isMerge };
}

function recordHappening(draft: RecordDraft, { place }: Naming): Happening | null {
  if (draft.type === 'table.set') {
    const { status, reservedFor = null, removed, name } = draft.body.fields;
    if (removed !== undefined && draft.body.was !== undefined)
      return removed ? { what: 'removed' } : { what: 'broughtBack' };
    // A new table is named and free, and nobody sits there yet.
    if (draft.body.was === undefined) return null;
    if (status !== undefined) return { what: 'status', status, reservedFor };
    return name === undefined ? null : { what: 'named', name };
  }
  if (draft.type !== 'tab.set') return null;
  const { closed, name, table } = draft.body.fields;
  if (draft.body.was === undefined) return name === undefined ? null : { what: 'opened', name };
  if (closed !== undefined) return { what: closed ? 'closed' : 'reopened' };
  if (name !== undefined) return { what: 'named', name };
  if (table === undefined) return null;
  return { what: 'linked', table: table === null ? null : place({ kind: 'table', id: table }).name };
}

function piecesOf(
  item: Pick<OrderedItem, 'name' | 'variantName'> | undefined,
  quantity: number | null,
): HistoryPieces {
  return { name: item?.name ?? null, variantName: item?.variantName ?? null, quantity };
}
