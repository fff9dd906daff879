import { expect, it } from 'vitest';
import { openAfterAdding } from '../../../src-renderer/order/order-session.ts';

const byTap = { id: 'wine', by: 'tap' } as const;
const byAdding = { id: 'beer', by: 'adding' } as const;

it.each([
  ['nothing was open', null, null],
  ['the line that was added before is open', byAdding, byAdding],
  ['another product was added in between', null, byAdding],
  ['a line was open before the tap on the product', byTap, byTap],
  ['a line was closed in between', byTap, null],
])('opens the line that was added when %s', (_case, before, now) => {
  expect(openAfterAdding('cider', before, now)).toEqual({ id: 'cider', by: 'adding' });
});

it('leaves open what a hand opened while the answer was under way', () => {
  expect(openAfterAdding('cider', null, byTap)).toBe(byTap);
  expect(openAfterAdding('cider', byAdding, byTap)).toBe(byTap);
});
