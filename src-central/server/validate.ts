import type * as z from 'zod';
import { Refused } from './refusal.ts';

/**
 * Reads input of the given shape.
 * @throws {Refused} `invalid_input`, naming each field that is wrong.
 */
export function validate<Shape extends z.ZodType>(shape: Shape, input: unknown): z.output<Shape> {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues
    .slice(0, 20)
    .map(({ path, message }) => ({ path: path.join('.'), message }));
  const [first] = issues;
  const where = first === undefined || first.path === '' ? 'The body' : `"${first.path}"`;
  throw new Refused({ code: 'invalid_input', message: `${where} is not valid: ${first?.message}`, issues });
}
