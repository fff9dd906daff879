import { assert } from './assert.ts';

/** What JSON can hold. Absent keys, not `undefined`, stand for what is missing. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one text that stands for a value, so that equal values hash equally: JSON with keys sorted by code unit, without
 * whitespace, and with the numbers and strings of ECMAScript (RFC 8785, the JSON Canonicalization Scheme).
 * Keys whose value is `undefined` are left out, as JSON does.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'only finite numbers have a canonical form');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  assert(typeof value === 'object', `a ${typeof value} has no canonical form`);
  let members = '';
  for (const key of Object.keys(value).sort()) {
    const member: unknown = value[key as keyof typeof value];
    if (member !== undefined)
      members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${canonical(member)}`;
  }
  return `{${members}}`;
}
