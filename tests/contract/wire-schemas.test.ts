import { expect, it } from 'vitest';
import * as z from 'zod';
import {
  centralRefusal,
  enrolAnswer,
  enrolRequest,
  exchangeAnswer,
  exchangeRequest,
  PROTOCOL,
  snapshotAnswer,
} from '../../src-shared/contract/exchange.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import { OPERATION_VERSION, operationBodies } from '../../src-shared/domain/operation.ts';
import { sha256 } from '../domain/sha256.ts';

/** What each version has meant since it was first spoken. A version that is in use never changes; add the next one instead. */
const PROTOCOLS: Readonly<Record<number, string>> = {
  1: '9aa9344f732b475353768c9d2f1e3f175887c7ace79ca7b1d8b602e077c8ff4f',
};
const OPERATIONS: Readonly<Record<number, string>> = {
  1: '673bb53221fa0c733686a38a318626a81fa57d689aa0fd849c03f5cefa4de043',
};

it('speaks the protocol that its version has always meant', () => {
  expect(
    hashOf({ exchangeRequest, exchangeAnswer, enrolRequest, enrolAnswer, snapshotAnswer, centralRefusal }),
  ).toBe(PROTOCOLS[PROTOCOL]);
});

it('writes operations in the shapes that their version has always meant', () => {
  expect(hashOf(operationBodies)).toBe(OPERATIONS[OPERATION_VERSION]);
});

function hashOf(schemas: Readonly<Record<string, z.ZodType>>): string {
  const shapes = Object.entries(schemas).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input' }),
  ]);
  return sha256(canonical(Object.fromEntries(shapes)));
}
