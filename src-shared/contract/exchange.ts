import * as z from 'zod';
import { operation } from '../domain/operation.ts';
import { id } from '../domain/primitives.ts';

/**
 * The version of the exchange between terminals and central. A test hashes the shapes below: whoever changes one raises this
 * number with it. Changes only add; what a node does not know it passes over.
 */
export const PROTOCOL = 1;

/** The most operations that travel in one direction in one call. */
export const PAGE_LIMIT = 1000;

const vector = z.record(id, z.int().min(0));
const page = z.array(operation).max(PAGE_LIMIT);

const chainFault = z.discriminatedUnion('fault', [
  z.object({ fault: z.literal('gap'), expectedSeq: z.int() }),
  z.object({ fault: z.literal('fork') }),
  z.object({ fault: z.literal('altered') }),
  z.object({ fault: z.literal('stamp') }),
]);

export const exchangeRequest = z.object({ protocol: z.int().min(1), vector, operations: page });
export const exchangeAnswer = z.object({
  protocol: z.int().min(1),
  vector,
  operations: page,
  notTaken: z.array(z.object({ journal: id, seq: z.int(), fault: chainFault })),
});
