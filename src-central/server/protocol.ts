import * as z from 'zod';
import { PROTOCOL } from '../../src-shared/contract/exchange.ts';
import { Refused } from './refusal.ts';

const spoken = z.object({ protocol: z.int().min(PROTOCOL + 1) });

/**
 * Older versions are understood, since changes only add. Asked before anything else is read: a newer one may look quite different.
 * @throws {Refused} `update_needed`
 */
export function requireProtocol(body: unknown): void {
  if (!spoken.safeParse(body).success) return;
  throw new Refused({
    code: 'update_needed',
    message: 'This terminal is newer than central. Update central; the terminal keeps everything meanwhile.',
  });
}
