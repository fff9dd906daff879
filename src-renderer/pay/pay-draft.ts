import { useStore } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { type BillParts, billParts, partsKey } from '../../src-shared/domain/bill-parts.ts';
import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import type { TakenPayment } from '../../src-shared/domain/payment-step.ts';
import { venueStore } from '../connection/venue-store.ts';
import { holderItems } from '../order/holder-items.ts';

/** A payment in the making. */
export interface PayDraft {
  /** Pieces by line; none for everything. */
  readonly chosen: readonly (readonly [line: string, quantity: number])[];
  /** Money that was taken already, of a payment in several ways. It is recorded with the last of them. */
  readonly taken: readonly TakenPayment[];
  /** What the person has seen and means to take; null before that is known. */
  readonly agreed: { readonly key: string; readonly totalMinor: number } | null;
}

const NOTHING: PayDraft = { chosen: [], taken: [], agreed: null };

/** Payments in the making, by holder. Kept for the life of the window, so that a page that crashed forgets no money that was taken. */
const drafts = createStore<Readonly<Record<string, PayDraft>>>()(
  persist((): Readonly<Record<string, PayDraft>> => ({}), {
    name: 'payments',
    storage: createJSONStorage(() => sessionStorage),
  }),
);

export function usePayDraft(holder: Holder): PayDraft {
  return useStore(drafts, (all) => all[holderKey(holder)] ?? NOTHING);
}

/** Begins to pay an order, or goes on where money was taken already. */
export function beginDraft(holder: Holder): void {
  const draft = drafts.getState()[holderKey(holder)];
  if (draft === undefined || draft.taken.length === 0) agreeOn(holder, NOTHING);
}

/** Takes lines into this payment, or leaves them out. */
export function chooseLines(holder: Holder, chosen: ReadonlyMap<string, number>): void {
  agreeOn(holder, { ...draftOf(holder), chosen: [...chosen] });
}

/** Goes on with the order as it is now. */
export function agreeToOrder(holder: Holder): void {
  agreeOn(holder, draftOf(holder));
}

export function addTaken(holder: Holder, { method, amountMinor, tenderedMinor }: TakenPayment): void {
  const draft = draftOf(holder);
  setDraft(holder, { ...draft, taken: [...draft.taken, { method, amountMinor, tenderedMinor }] });
}

/** Takes a payment out again: the money went back to the guest. */
export function dropTaken(holder: Holder, index: number): void {
  const draft = draftOf(holder);
  setDraft(holder, { ...draft, taken: draft.taken.filter((_, at) => at !== index) });
}

export function endDraft(holder: Holder): void {
  const { [holderKey(holder)]: _, ...others } = drafts.getState();
  drafts.setState(others, true);
}

function draftOf(holder: Holder): PayDraft {
  return drafts.getState()[holderKey(holder)] ?? NOTHING;
}

function setDraft(holder: Holder, draft: PayDraft): void {
  drafts.setState({ [holderKey(holder)]: draft });
}

function agreeOn(holder: Holder, draft: PayDraft): void {
  const parts = currentParts(holder, draft);
  const agreed = parts === null ? null : { key: partsKey(parts), totalMinor: parts.due.totalMinor };
  setDraft(holder, { ...draft, agreed });
}

function currentParts(holder: Holder, { chosen }: PayDraft): BillParts | null {
  const { venue } = venueStore.getState();
  if (venue === null || venue.settings === null) return null;
  return billParts(holderItems(venue, holder) ?? [], new Map(chosen), venue.settings.pricesIncludeTax);
}
