import { fingerprint } from '../fingerprint.ts';
import type { Check } from './outcome.ts';

/** Every acknowledged operation is there once, nothing else is, and everybody holds the same. */
export const exactlyOnce: Check = ({ world, operations, terminals }) => {
  const faults: string[] = [];
  const found = new Map<string, number>();
  for (const operation of operations) {
    const key = fingerprint(operation);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  const expected = world.ledger.expected();
  for (const [key, { least, most }] of expected) {
    const count = found.get(key) ?? 0;
    if (count < least) faults.push(`An operation is lost: ${key}`);
    if (count > most) faults.push(`An operation is there ${count} times: ${key}`);
  }
  for (const key of found.keys()) if (!expected.has(key)) faults.push(`Nobody did this: ${key}`);
  const identities = operations.map(({ journal, seq, hash }) => `${journal}:${seq}:${hash}`).sort();
  for (const [index, { store }] of terminals.entries()) {
    const held = store.db.sqlite
      .prepare<[], string>("SELECT journal || ':' || seq || ':' || hash FROM operations")
      .pluck()
      .all()
      .sort();
    if (held.join() !== identities.join())
      faults.push(`Terminal ${index + 1} holds other operations than central.`);
  }
  return faults;
};
