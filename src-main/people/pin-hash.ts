import { hash, verify } from '@node-rs/argon2';
import type { StaffPin } from '../../src-shared/domain/staff-pin.ts';

/** OWASP's smallest setting for argon2id: 19 MiB, two passes, one lane. Its kind, argon2id, is the library's default. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Makes what is kept of a PIN. Beside the main thread, so that no tap waits for it. */
export async function hashPin(pin: string): Promise<StaffPin> {
  return { hash: await hash(pin, COST), digits: pin.length };
}

/** Whether this is the PIN. Beside the main thread. */
export async function isPin(kept: StaffPin, pin: string): Promise<boolean> {
  return pin.length === kept.digits && (await verify(kept.hash, pin));
}
