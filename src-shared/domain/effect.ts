import { assertNever } from './assert.ts';
import type { Stamp } from './clock.ts';
import type { Holder } from './holder.ts';
import type { LineChange } from './line.ts';
import { type Draft, isRecordDraft, type Operation, type RecordDraft, recordKindOf } from './operation.ts';
import type { RecordKind, RecordWrite } from './record.ts';
import type { RefundState } from './refund.ts';
import type { SaleState } from './sale.ts';
import type { TabLink } from './tab-link.ts';

/**
 * What one operation does to one record, line, sale or refund, or to the links of one tab. The effects of an operation depend on nothing but itself, and the
 * effects on one target commute: that is why any order of arrival ends in the same state.
 */
export type Effect =
  | { readonly on: 'record'; readonly kind: RecordKind; readonly id: string; readonly write: RecordWrite }
  | { readonly on: 'line'; readonly id: string; readonly change: LineChange }
  | { readonly on: 'sale'; readonly id: string; readonly sale: SaleState }
  | { readonly on: 'refund'; readonly id: string; readonly refund: RefundState }
  /** Links are kept beside the tab, whose field says only which one stands. */
  | { readonly on: 'link'; readonly tab: string; readonly link: TabLink };

type Envelope = Pick<Operation, 'stamp' | 'journal' | 'at' | 'operator'>;

/** The effects of an operation that was understood. */
export function effectsOf(envelope: Envelope, draft: Draft): readonly Effect[] {
  const { stamp, at } = envelope;
  if (isRecordDraft(draft)) {
    const { id, fields } = draft.body;
    return [
      { on: 'record', kind: recordKindOf(draft), id, write: { fields, stamp } },
      ...linkEffects(draft, stamp),
    ];
  }
  switch (draft.type) {
    case 'line.added': {
      const { line, origin, holder, note, seat } = draft.body;
      return [lineEffect(line, newLine({ origin, holder, note, seat, stamp }))];
    }
    case 'line.annotated': {
      const { line, fields } = draft.body;
      return [
        lineEffect(line, {
          ...(fields.note === undefined ? {} : { note: { value: fields.note, stamp } }),
          ...(fields.seat === undefined ? {} : { seat: { value: fields.seat, stamp } }),
        }),
      ];
    }
    case 'lines.adjusted': {
      const { changes, kind, holder } = draft.body;
      const effects = changes.map(({ line, delta }) => lineEffect(line, { adjusted: delta }));
      return kind === 'clearing' ? [...effects, ...releaseEffects(holder, stamp, at)] : effects;
    }
    case 'lines.moved': {
      const { from, to, whole, parts, merging } = draft.body;
      return [
        ...whole.map((line) => lineEffect(line, { holder: { value: to, stamp } })),
        ...parts.flatMap(({ line, quantity, newLine: id, origin, note, seat }) => [
          lineEffect(line, { adjusted: -quantity }),
          // What leaves one line is what the other begins with, whatever quantity the repeated origin tells.
          lineEffect(id, newLine({ origin: { ...origin, quantity }, holder: to, note, seat, stamp })),
        ]),
        ...(merging ? releaseEffects(from, stamp, at) : []),
      ];
    }
    case 'sale.settled': {
      const { id, sale } = draft.body;
      return [
        {
          on: 'sale',
          id,
          sale: { value: sale, stamp, journal: envelope.journal, at, operator: envelope.operator },
        },
        ...sale.lines.map(({ line, quantity }) => lineEffect(line, { settled: quantity })),
        ...releaseEffects(sale.holder, stamp, at),
      ];
    }
    case 'sale.refunded': {
      const { id, refund } = draft.body;
      return [
        {
          on: 'refund',
          id,
          refund: { value: refund, stamp, journal: envelope.journal, at, operator: envelope.operator },
        },
        ...refund.lines.map(({ line, quantity }) => lineEffect(line, { settled: -quantity })),
      ];
    }
    case 'lines.corrected':
      return draft.body.changes.map(({ line, total }) =>
        lineEffect(line, { corrected: { value: total, stamp } }),
      );
    default:
      return assertNever(draft);
  }
}

/** A tab that changes its table. The link that it was opened with replaced none. */
function linkEffects(draft: RecordDraft, stamp: Stamp): readonly Effect[] {
  if (draft.type !== 'tab.set') return [];
  const { id, fields, was } = draft.body;
  if (fields.table === undefined || was?.table === undefined) return [];
  return [{ on: 'link', tab: id, link: { value: fields.table, was: was.table, stamp } }];
}

function newLine(given: {
  readonly origin: NonNullable<LineChange['origin']>['value'];
  readonly holder: Holder;
  readonly note: string | null;
  readonly seat: number | null;
  readonly stamp: Stamp;
}): LineChange {
  const { origin, holder, note, seat, stamp } = given;
  return {
    origin: { value: origin, stamp },
    holder: { value: holder, stamp },
    note: { value: note, stamp },
    seat: { value: seat, stamp },
  };
}

function lineEffect(id: string, change: LineChange): Effect {
  return { on: 'line', id, change };
}

/** Settling, clearing and merging away free a table and close a tab. A counter order is always there. */
function releaseEffects(holder: Holder, stamp: Stamp, at: number): readonly Effect[] {
  if (holder.kind === 'counter') return [];
  return [{ on: 'record', kind: holder.kind, id: holder.id, write: { fields: { released: at }, stamp } }];
}
