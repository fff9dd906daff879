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
  1: 'cd98026667b3c34b12dee0b33be83f37597481e17e3709f3eb0f64f5fc9908a4',
};
const OPERATIONS: Readonly<Record<number, string>> = {
  1: '5f40f971cb8b0d2e89a07ab5735d05f8d46de14b9a9a183c4cf1d5d47a3121f0',
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
