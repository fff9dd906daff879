import type * as z from 'zod';
import type { JoinFailure, joinInput } from '../../src-shared/contract/connection-view.ts';
import type { Membership } from '../store/installation.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { readAddress } from './central-address.ts';
import { CentralCallFailed } from './central-call.ts';
import { type EnrolAnswer, enrol } from './central-client.ts';
import { keepToken, openToken, type Secrets } from './secrets.ts';

/** The longest code that central reads. */
const CODE_LIMIT = 40;

/**
 * Enrols a terminal at central by a one-time code and keeps its membership. The token is kept before it is sent: an enrolment
 * whose answer was lost is repeated with the same one, and central answers it as before.
 */
export async function joinCentral(given: {
  readonly terminal: Pick<Terminal, 'settings' | 'setSettings' | 'keepConnection'>;
  readonly fetch: typeof fetch;
  readonly secrets: Secrets;
  /** 32 random bytes in hexadecimal. */
  readonly newToken: () => string;
  /** A terminal that is not online may be enrolled anew: it was revoked, or central has moved. */
  readonly isOnline: boolean;
  readonly input: z.output<typeof joinInput>;
}): Promise<{ readonly membership: Membership } | { readonly failed: JoinFailure }> {
  const { terminal, fetch, secrets, newToken, isOnline, input } = given;
  const reading = readAddress(input.address);
  if (!reading.ok) return { failed: reading.because };
  const code = input.code.trim();
  if (code === '' || code.length > CODE_LIMIT) return { failed: 'code_not_valid' };
  const { terminal: id, membership: former, joining } = terminal.settings();
  if (former !== null && isOnline) return { failed: 'already_joined' };

  const { address } = reading;
  const begun = joining?.address === address ? openToken(secrets, joining.token) : null;
  const token = begun ?? newToken();
  const kept = keepToken(secrets, token);
  if (begun === null && terminal.keepConnection({ joining: { address, token: kept } }) !== null)
    return { failed: 'not_saved' };

  const enrolled = await enrolment(
    enrol({ fetch, address }, { code, terminal: id, name: input.name, token }),
  );
  if ('failed' in enrolled) return enrolled;
  const { venue } = enrolled.answer;
  if (former !== null && former.venue.id !== venue.id) return { failed: 'other_venue' };
  const membership = { address, token: kept, venue };
  if (terminal.keepConnection({ membership, joining: null, standing: null }) !== null)
    return { failed: 'not_saved' };
  // The name at central is the one that was sent; that of this terminal can be changed under Manage.
  terminal.setSettings({ name: input.name });
  return { membership };
}

async function enrolment(
  answered: Promise<EnrolAnswer>,
): Promise<{ readonly answer: EnrolAnswer } | { readonly failed: JoinFailure }> {
  try {
    return { answer: await answered };
  } catch (error) {
    if (!(error instanceof CentralCallFailed)) throw error;
    return { failed: joinFailure(error.failure) };
  }
}

function joinFailure(failure: CentralCallFailed['failure']): JoinFailure {
  if (failure.is !== 'refused') return failure.is;
  const { code } = failure.refusal;
  if (code === 'code_not_valid' || code === 'update_needed') return code;
  const isPassing = code === 'unavailable' || code === 'internal' || code === 'too_many_calls';
  return isPassing ? 'central_busy' : 'refused';
}
