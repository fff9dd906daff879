import type { Holder } from '../../src-shared/domain/holder.ts';

/** Where an order is to go: a holder that is there, or a tab that is opened for it. */
export type MoveTarget = Holder | { readonly kind: 'new_tab'; readonly name: string };
