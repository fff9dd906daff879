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
  1: 'e8cd030e8f79699b7a1ac4407617e7262beb61bd7aec71a9ef03df83f13a19a1',
};
const OPERATIONS: Readonly<Record<number, string>> = {
  1: 'f3619926a788722d8d42290478d8ee0e816a688da564802ee77de526b22e726a',
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
