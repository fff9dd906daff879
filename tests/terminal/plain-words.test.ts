import { expect, it } from 'vitest';
import * as z from 'zod';
import { inputIssues, saidPlainly } from '../../src-main/terminal/input-issues.ts';

const form = z.strictObject({
  name: z.string(),
  price: z.int(),
  open: z.boolean(),
  tags: z.array(z.string()),
  size: z.object({ width: z.number() }),
});

it.each([
  ['name', undefined, 'is missing'],
  ['name', 5, 'must be a text'],
  ['price', '5', 'must be a number'],
  ['price', 6.2, 'must be a whole number'],
  ['price', Number.NaN, 'must be a number'],
  ['open', 'yes', 'must be true or false'],
  ['tags', 'a', 'must be a list'],
  ['size', [], 'must be an object'],
] as const)('says of %s, given %o: %s', (path, given, message) => {
  const filled = { name: 'a', price: 1, open: true, tags: [], size: { width: 1 }, [path]: given };
  const parsed = form.safeParse(filled, saidPlainly);
  expect(parsed.success ? [] : inputIssues(parsed.error)).toEqual([{ path, message }]);
});
