import { canonical } from './canonical.ts';
import type { Stamp } from './clock.ts';

/** A field that the last writer wins: its value and the stamp of the operation that wrote it. */
export interface Register<Value> {
  readonly value: Value;
  readonly stamp: Stamp;
}

/**
 * The later of two writes. Stamps are unique to an operation; should two writes carry one stamp nevertheless, the greater
 * canonical text of the whole write wins, so that every order of arrival still ends in the same state.
 */
export function laterRegister<Written extends Register<unknown>>(
  left: Written | null,
  right: Written,
): Written {
  if (left === null || right.stamp > left.stamp) return right;
  if (right.stamp < left.stamp) return left;
  return canonical(right) > canonical(left) ? right : left;
}

/** The earlier of two writes, for what is said once and then stays. */
export function earlierRegister<Written extends Register<unknown>>(
  left: Written | null,
  right: Written,
): Written {
  if (left === null || right.stamp < left.stamp) return right;
  if (right.stamp > left.stamp) return left;
  return canonical(right) < canonical(left) ? right : left;
}
