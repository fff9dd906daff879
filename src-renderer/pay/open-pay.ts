import type { Holder } from '../../src-shared/domain/holder.ts';
import { goTo } from '../shell/navigation.ts';
import { beginDraft } from './pay-draft.ts';

/** Goes to where an order is paid. */
export function openPay(holder: Holder): void {
  beginDraft(holder);
  goTo({ screen: 'pay', holder });
}
