import type * as z from 'zod';
import type { InputIssue } from './command.ts';

/** The most issues that are told at once; a file of nonsense has no end of them. */
const ISSUE_LIMIT = 200;

/** Says in plain words what is wrong with a value; for `safeParse`. Rules that have words of their own keep them. */
export const saidPlainly = { error: plainWords };

function plainWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? 'is missing' : `must be ${KINDS[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'invalid_value') {
    return issue.input === undefined ? 'is missing' : `must be one of ${issue.values.map(String).join(', ')}`;
  }
  if (issue.code === 'too_small') return `must ${verbFor(issue.origin)} at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `must ${verbFor(issue.origin)} at most ${issue.maximum}`;
  return undefined;
}

function verbFor(origin: string): string {
  return origin === 'array' || origin === 'set' ? 'have' : 'be';
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

/** What zod found, as places and reasons. */
export function inputIssues(error: z.ZodError): readonly InputIssue[] {
  return error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: placeOf([...issue.path, key]), message: 'is not known here' }))
        : [{ path: placeOf(issue.path), message: lowerFirst(issue.message) }],
    )
    .slice(0, ISSUE_LIMIT);
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((place, step) => {
    if (typeof step === 'number') return `${place}[${step}]`;
    return place === '' ? String(step) : `${place}.${String(step)}`;
  }, '');
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
