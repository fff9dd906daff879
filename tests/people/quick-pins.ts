import { openSignIn, type SignIn } from '../../src-main/people/sign-in.ts';
import type { Terminal } from '../../src-main/terminal/terminal.ts';
import type { StaffPin } from '../../src-shared/domain/staff-pin.ts';

/** A clock that only goes forward, moved by the test. */
export interface MonotonicClock {
  ms: number;
}

/** Sign-in with a hash that takes no time and hides nothing but the digits themselves. */
export function quickSignIn(terminal: Terminal, clock: MonotonicClock = { ms: 0 }): SignIn {
  return openSignIn({
    terminal,
    hashPin: (pin) => Promise.resolve(quickHash(pin)),
    isPin: (kept, pin) => Promise.resolve(kept.hash === quickHash(pin).hash),
    monotonicMs: () => clock.ms,
  });
}

export function quickHash(pin: string): StaffPin {
  const disguised = Array.from(pin, (digit) => 'ABCDEFGHIJ'[Number(digit)]).join('');
  return {
    hash: `$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$${disguised.padEnd(43, 'x')}`,
    digits: pin.length,
  };
}
