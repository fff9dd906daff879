import { t } from '@lingui/core/macro';
import type { ConnectionState, OfflineCause } from '../../src-shared/contract/connection-view.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';

export interface Advice {
  readonly title: string;
  /** What it means for the work, and what to do, if anything. */
  readonly text: string;
}

type RefusedState = Extract<ConnectionState, { is: 'refused' }>;

/** What the state of the connection means to the person who looks into it. */
export function connectionAdvice(state: ConnectionState): Advice {
  switch (state.is) {
    case 'alone':
      return {
        title: t`This terminal works alone`,
        text: t`Everything is kept here and works without a network. Join a venue to share the floor and the orders with its other terminals; what is here comes along.`,
      };
    case 'connecting':
      return { title: t`Connecting`, text: t`Central is asked what is new. Work goes on meanwhile.` };
    case 'online':
      return {
        title: t`Online`,
        text: t`What is done here shows on the other terminals at once, and the other way round.`,
      };
    case 'offline':
      return { title: t`Offline`, text: offlineText(state.because) };
    case 'refused':
      return { title: t`Central refuses this terminal`, text: refusedText(state.code) };
    default:
      return assertNever(state);
  }
}

function offlineText(because: OfflineCause): string {
  switch (because) {
    case 'no_answer':
      return t`Central does not answer. Work goes on: everything is kept here and goes out by itself once central is reached. If this lasts, check the cable, the Wi-Fi and the router.`;
    case 'not_central':
      return t`Something else answers at the address of central: often the sign-in page of a Wi-Fi, or a router. Work goes on and everything is kept here. Check which network this terminal is in.`;
    case 'central_busy':
      return t`Central is there, but cannot take anything just now. Work goes on and it is tried again by itself.`;
    case 'not_saved':
      return t`What came from the other terminals could not be written here: the disk may be full. Free some space, then try now. Nothing that was done here is lost.`;
    case 'defect':
      return t`The exchange met a fault of this program. It is tried again by itself and everything is kept here. Tell whoever looks after this terminal; the log has the details.`;
    default:
      return assertNever(because);
  }
}

function refusedText(code: RefusedState['code']): string {
  switch (code) {
    case 'revoked':
      return t`This terminal was revoked. You can go on selling: everything is kept here, and what reaches central is put aside there until somebody decides about it. To share again, ask for a new code and join again.`;
    case 'unknown_terminal':
      return t`Central does not know this terminal any more. You can go on selling; everything is kept here. To share again, ask for a new code and join again.`;
    case 'token_lost':
      return t`The system’s keyring no longer opens what proves who this terminal is. You can go on selling; everything is kept here. To share again, ask for a new code and join again.`;
    case 'update_needed':
      return t`This terminal and central are of versions that do not understand each other. You can go on selling; everything is kept here. Update this terminal, or ask for central to be updated.`;
    case 'code_not_valid':
    case 'invalid_input':
    case 'too_large':
    case 'too_many_calls':
    case 'not_found':
    case 'conflict':
    case 'unavailable':
    case 'internal':
      return t`Central does not take what this terminal sends (${code}). You can go on selling; everything is kept here. Tell whoever looks after central.`;
    default:
      return assertNever(code);
  }
}

/** Whether a code is what this terminal needs. */
export function canJoin(state: ConnectionState): boolean {
  return (
    state.is === 'alone' ||
    (state.is === 'refused' &&
      (state.code === 'revoked' || state.code === 'unknown_terminal' || state.code === 'token_lost'))
  );
}
