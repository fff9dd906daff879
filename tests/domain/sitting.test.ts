import { expect, it } from 'vitest';
import type { Draft } from '../../src-shared/domain/operation.ts';
import { EARLIER_SITTING, sittingBefore, sittingNow } from '../../src-shared/domain/sitting.ts';
import { sampleId } from './samples.ts';

const table = { kind: 'table', id: sampleId(1) } as const;
const ale = sampleId(2);
const moved = (given: { readonly from: typeof table; readonly to: typeof table }): Draft => ({
  type: 'lines.moved',
  body: { ...given, merging: false, whole: [ale], parts: [] },
});
const other = { ...table, id: sampleId(3) };
const status = (value: 'available' | 'reserved'): Draft => ({
  type: 'table.set',
  body: { id: table.id, fields: { status: value }, was: { status: 'occupied' } },
});

it('has begun before the line that came to the empty order, and what was said of the empty table belongs to it', () => {
  const begun = sittingBefore(sittingNow([ale]), moved({ from: other, to: table }), table);
  expect(begun).toEqual({ lines: [], hasBegun: true });
  expect(sittingBefore(sittingNow([]), status('reserved'), table)).toEqual(sittingNow([]));
  expect(sittingBefore(sittingNow([]), status('available'), table)).toBeNull();
  expect(sittingBefore(sittingNow([]), moved({ from: table, to: other }), table)).toBeNull();
});

it('goes back over how the earlier guests left', () => {
  const left = sittingBefore(EARLIER_SITTING, status('available'), table);
  expect(left).toEqual(EARLIER_SITTING);
  const stood = sittingBefore(EARLIER_SITTING, moved({ from: table, to: other }), table);
  expect(stood).toEqual({ lines: [ale], hasBegun: false });
});

it('goes on over what this version does not understand', () => {
  expect(sittingBefore(sittingNow([ale]), null, table)).toEqual(sittingNow([ale]));
});
