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
  1: 'cd38d3b32bd1e34d80d5c5cda37c2d43abbab5a55be1fde0ba95fdf81654fc26',
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
