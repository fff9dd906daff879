import { t } from '@lingui/core/macro';
import type { JoinFailure } from '../../src-shared/contract/connection-view.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';

/** Why joining failed, and what to do about it. */
export function joinFailureWords(because: JoinFailure): string {
  switch (because) {
    case 'not_allowed':
      return t`Joining is for managers and admins. Hand over to one of them.`;
    case 'not_an_address':
      return t`This is no address. It looks like central.example.com or 192.168.1.10:4370.`;
    case 'not_encrypted':
      return t`An address on the internet has to begin with https://, so that nobody can read along.`;
    case 'no_answer':
      return t`Nothing answers there. Check the address and the network, then join again.`;
    case 'not_central':
      return t`Something answers there, but it is not Coaster’s central. Check the address and its port.`;
    case 'central_busy':
      return t`Central cannot do it just now. Wait a moment, then join again.`;
    case 'code_not_valid':
      return t`This code is wrong, was used before or has run out. Ask for a new one.`;
    case 'update_needed':
      return t`This terminal and central are of versions that do not understand each other. Update the older one.`;
    case 'already_joined':
      return t`This terminal is in a venue and online.`;
    case 'other_venue':
      return t`This code is for another venue than the one whose orders are kept here. Ask for one of this venue.`;
    case 'refused':
      return t`Central refuses this terminal. Tell whoever looks after central.`;
    case 'not_saved':
      return t`Not saved: the disk may be full. Free some space, then join again with the same code.`;
    default:
      return assertNever(because);
  }
}
