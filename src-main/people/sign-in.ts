import type { CommandInput, CommandResult, Refusal } from '../../src-shared/contract/command.ts';
import { recordValues } from '../../src-shared/domain/record.ts';
import type { StaffPin } from '../../src-shared/domain/staff-pin.ts';
import { actionsOnRoles } from '../commands/actions-of.ts';
import { setPin } from '../commands/people.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { openPinTries } from './pin-tries.ts';

interface Proof {
  readonly person: string;
  /** Null from somebody who has none. */
  readonly pin: string | null;
}

/** People and their PINs at one terminal. */
export interface SignIn {
  /** Puts a person to work. Null once they are, else why not. */
  readonly enter: (proof: Proof) => Promise<Refusal | null>;
  /** Carries out a command for whoever is at work, as approved by somebody else. */
  readonly approve: (proof: Proof & { readonly command: CommandInput }) => Promise<CommandResult>;
  /** Sets or takes away a PIN. Null once it is so, else why not. */
  readonly setPin: (given: Proof & { readonly current: string | null }) => Promise<Refusal | null>;
  readonly waitMs: (person: string) => number;
}

export interface SignInDependencies {
  readonly terminal: Pick<
    Terminal,
    'store' | 'settings' | 'execute' | 'carryOut' | 'setSettings' | 'keepWrongPins'
  >;
  readonly hashPin: (pin: string) => Promise<StaffPin>;
  readonly isPin: (kept: StaffPin, pin: string) => Promise<boolean>;
  /** Milliseconds of a clock that nobody can set. */
  readonly monotonicMs: () => number;
}

export function openSignIn({ terminal, hashPin, isPin, monotonicMs }: SignInDependencies): SignIn {
  const tries = openPinTries(terminal, monotonicMs);
  const find = (person: string) => {
    const { store } = terminal;
    return recordValues('staff', store.projection.records.load(store.db, 'staff', person));
  };

  /** Null if it is this person, as far as a PIN tells. Somebody without one is taken at their word. */
  const prove = async ({ person, pin }: Proof): Promise<Refusal | null> => {
    const found = find(person);
    if (found === null) return { code: 'not_found', what: 'staff' };
    const kept = found.pin ?? null;
    if (kept === null) return null;
    if (pin === null) return { code: 'pin_needed' };
    const refused = tries.begin(person);
    if (refused !== null) return refused;
    if (await isPin(kept, pin)) return tries.forget(person);
    const waitMs = tries.waitMs(person);
    return waitMs > 0 ? { code: 'locked_out', waitMs } : { code: 'wrong_pin', triesLeft: tries.left(person) };
  };

  return {
    waitMs: tries.waitMs,
    enter: async (proof) => (await prove(proof)) ?? terminal.setSettings({ operator: proof.person }),
    approve: async ({ command, ...proof }) => {
      const refusal = await prove(proof);
      return refusal === null ? terminal.execute(command, proof.person) : { ok: false, refusal };
    },
    setPin: async ({ person, pin, current }) => {
      const isOwn = person === terminal.settings().operator;
      const refusal = isOwn ? await prove({ person, pin: current }) : null;
      if (refusal !== null) return refusal;
      const kept = pin === null ? null : await hashPin(pin);
      const result = terminal.carryOut((reads) => setPin(reads, { person, pin: kept }), {
        // What it takes is asked again when it is written: people may have changed while the hash was made.
        actions: () => (isOwn ? ['takeOrders'] : actionsOnRoles([find(person)?.role])),
      });
      return result.ok ? tries.forget(person) : result.refusal;
    },
  };
}
