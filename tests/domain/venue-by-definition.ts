import { assertNever } from '../../src-shared/domain/assert.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import {
  type Draft,
  interpret,
  isRecordDraft,
  type Operation,
  recordKindOf,
} from '../../src-shared/domain/operation.ts';

/**
 * The state of a venue as the table "how it merges" defines it: by looking through the whole set of operations for each
 * field, slowly and without merging anything. What the domain computes step by step is compared with it.
 */
export function venueByDefinition(operations: readonly Operation[]): unknown {
  const facts = operations.flatMap((operation) => {
    const draft = interpret(operation);
    return draft === null ? [] : [{ operation, draft }];
  });
  const writes = facts.flatMap(writesOf);
  const claims = facts.flatMap(claimsOf);
  const registers = (of: readonly Claim[], field: string) => of.filter((claim) => claim.field === field);
  const sum = (of: readonly Claim[], field: string) =>
    registers(of, field).reduce((total, { value }) => total + (value as number), 0);
  return JSON.parse(
    canonical({
      applied: operations.map(({ journal, seq }) => `${journal}:${seq}`).sort(),
      records: Object.fromEntries(
        [...Map.groupBy(writes, ({ target }) => target)].map(([target, ofRecord]) => [
          target,
          Object.fromEntries(
            [...Map.groupBy(ofRecord, ({ field }) => field)].map(([field, ofField]) => [
              field,
              last(ofField),
            ]),
          ),
        ]),
      ),
      lines: Object.fromEntries(
        [...Map.groupBy(claims, ({ target }) => target)].map(([target, ofLine]) => [
          target,
          {
            origin: first(registers(ofLine, 'origin')),
            holder: last(registers(ofLine, 'holder')),
            note: last(registers(ofLine, 'note')),
            seat: last(registers(ofLine, 'seat')),
            adjusted: sum(ofLine, 'adjusted'),
            corrected: last(registers(ofLine, 'corrected')),
            settled: sum(ofLine, 'settled'),
          },
        ]),
      ),
      sales: Object.fromEntries(
        facts.flatMap(({ operation: { stamp, journal, at, operator }, draft }) =>
          draft.type === 'sale.settled'
            ? [[draft.body.id, { value: draft.body.sale, stamp, journal, at, operator }]]
            : [],
        ),
      ),
      refunds: Object.fromEntries(
        facts.flatMap(({ operation: { stamp, journal, at, operator }, draft }) =>
          draft.type === 'sale.refunded'
            ? [[draft.body.id, { value: draft.body.refund, stamp, journal, at, operator }]]
            : [],
        ),
      ),
      links: Object.fromEntries(
        facts.flatMap(({ operation: { stamp }, draft }) => {
          if (draft.type !== 'tab.set') return [];
          const { id, fields, was } = draft.body;
          return fields.table === undefined || was?.table === undefined
            ? []
            : [[`${id}:${stamp}`, { value: fields.table, was: was.table, stamp }]];
        }),
      ),
    }),
  );
}

interface Fact {
  readonly operation: Operation;
  readonly draft: Draft;
}

/** That an operation says something about one field of one target. */
interface Claim {
  readonly target: string;
  readonly field: string;
  readonly value: unknown;
  readonly stamp: string;
}

function writesOf({ operation: { stamp, at }, draft }: Fact): readonly Claim[] {
  const release = (holder: { kind: string; id: string }) =>
    holder.kind === 'counter'
      ? []
      : [{ target: `${holder.kind}:${holder.id}`, field: 'released', value: at, stamp }];
  if (isRecordDraft(draft)) {
    const target = `${recordKindOf(draft)}:${draft.body.id}`;
    return Object.entries(draft.body.fields).map(([field, value]) => ({ target, field, value, stamp }));
  }
  switch (draft.type) {
    case 'line.added':
    case 'line.annotated':
    case 'lines.corrected':
    case 'sale.refunded':
      return [];
    case 'lines.adjusted':
      return draft.body.kind === 'clearing' ? release(draft.body.holder) : [];
    case 'lines.moved':
      return draft.body.merging ? release(draft.body.from) : [];
    case 'sale.settled':
      return release(draft.body.sale.holder);
    default:
      return assertNever(draft);
  }
}

function claimsOf({ operation: { stamp }, draft }: Fact): readonly Claim[] {
  const about = (target: string, fields: object) =>
    Object.entries(fields).map(([field, value]) => ({ target, field, value, stamp }));
  if (isRecordDraft(draft)) return [];
  switch (draft.type) {
    case 'line.added': {
      const { line, origin, holder, note, seat } = draft.body;
      return about(line, { origin, holder, note, seat });
    }
    case 'line.annotated':
      return about(draft.body.line, draft.body.fields);
    case 'lines.adjusted':
      return draft.body.changes.flatMap(({ line, delta }) => about(line, { adjusted: delta }));
    case 'lines.moved':
      return [
        ...draft.body.whole.flatMap((line) => about(line, { holder: draft.body.to })),
        ...draft.body.parts.flatMap(({ line, quantity, newLine, origin, note, seat }) => [
          ...about(line, { adjusted: -quantity }),
          ...about(newLine, { origin: { ...origin, quantity }, holder: draft.body.to, note, seat }),
        ]),
      ];
    case 'sale.settled':
      return draft.body.sale.lines.flatMap(({ line, quantity }) => about(line, { settled: quantity }));
    case 'sale.refunded':
      return draft.body.refund.lines.flatMap(({ line, quantity }) => about(line, { settled: -quantity }));
    case 'lines.corrected':
      return draft.body.changes.flatMap(({ line, total }) => about(line, { corrected: total }));
    default:
      return assertNever(draft);
  }
}

function first(claims: readonly Claim[]): unknown {
  return said([...claims].sort((left, right) => (left.stamp < right.stamp ? -1 : 1)).at(0));
}

function last(claims: readonly Claim[]): unknown {
  return said([...claims].sort((left, right) => (left.stamp < right.stamp ? -1 : 1)).at(-1));
}

function said(claim: Claim | undefined): unknown {
  return claim === undefined ? null : { value: claim.value, stamp: claim.stamp };
}
