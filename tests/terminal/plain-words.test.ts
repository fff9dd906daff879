import { expect, it } from 'vitest';
import * as z from 'zod';
import { inputIssues, saidPlainly } from '../../src-shared/contract/input-issues.ts';

const form = z.strictObject({
  name: z.string(),
  price: z.int().min(0).max(100),
  shape: z.enum(['round', 'square']),
  open: z.boolean(),
  tags: z.array(z.string()).max(1),
  size: z.object({ width: z.number() }),
});

it.each([
  ['name', undefined, 'is missing'],
  ['name', 5, 'must be a text'],
  ['price', '5', 'must be a number'],
  ['price', 6.2, 'must be a whole number'],
  ['price', Number.NaN, 'must be a number'],
  ['price', -1, 'must be at least 0'],
  ['price', 101, 'must be at most 100'],
  ['shape', 'oval', 'must be one of round, square'],
  ['shape', undefined, 'is missing'],
  ['tags', ['a', 'b'], 'must have at most 1'],
  ['open', 'yes', 'must be true or false'],
  ['tags', 'a', 'must be a list'],
  ['size', [], 'must be an object'],
] as const)('says of %s, given %o: %s', (path, given, message) => {
  const filled = {
    name: 'a',
    price: 1,
    shape: 'round',
    open: true,
    tags: [],
    size: { width: 1 },
    [path]: given,
  };
  const parsed = form.safeParse(filled, saidPlainly);
  expect(parsed.success ? [] : inputIssues(parsed.error)).toEqual([{ path, message }]);
});
