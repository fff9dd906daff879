import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { MoveIntent } from './move-obstacle.ts';

/** What a person is in the middle of on one open order. It lasts as long as the screen. */
export interface OrderSession {
  /** The shelf on show; null for the first. */
  readonly shelf: string | null;
  readonly query: string;
  /** What stands over the products. */
  readonly panel: ProductAreaPanel;
  /** The line whose tools are open: by a tap on it, or because it was just added. */
  readonly openLine: { readonly id: string; readonly by: 'tap' | 'adding' } | null;
  /** How many of the product that is tapped next; null for one. */
  readonly amount: number | null;
  /** Whether the last round was ordered again here. */
  readonly isRepeated: boolean;
  /** The lines that were added, or grew, since the order was opened here. */
  readonly fresh: ReadonlySet<string>;
  /** The line that was added last; another object each time, even when the same line grew again. */
  readonly latest: { readonly line: string } | null;
  /** What is being moved: everything, or first of all one line. */
  readonly moving: { readonly intent: MoveIntent; readonly line: string | null } | null;
}

/** The bill, the history, or what can be chosen with a product; null for the products themselves. */
export type ProductAreaPanel =
  | { readonly shows: 'bill' | 'history' }
  | { readonly shows: 'choices'; readonly product: string }
  | null;

/** One open order: who holds it and what the person is doing with it. */
export interface OpenOrder {
  readonly holder: Holder;
  readonly session: StoreApi<OrderSession>;
}

export function openOrderSession(holder: Holder): OpenOrder {
  return {
    holder,
    session: createStore<OrderSession>(() => ({
      shelf: null,
      query: '',
      panel: null,
      openLine: null,
      amount: null,
      isRepeated: false,
      fresh: new Set(),
      latest: null,
      moving: null,
    })),
  };
}

/** The line to open once one was added. What a hand opened while the answer was under way stays open under it. */
export function openAfterAdding(
  added: string,
  openBefore: OrderSession['openLine'],
  openNow: OrderSession['openLine'],
): OrderSession['openLine'] {
  const isOpenedMeanwhile = openNow?.by === 'tap' && openNow !== openBefore;
  return isOpenedMeanwhile ? openNow : { id: added, by: 'adding' };
}

export const OpenOrderContext = createContext<OpenOrder | null>(null);

export function useOpenOrder(): OpenOrder {
  const order = use(OpenOrderContext);
  if (order === null) throw new Error('A part of the order screen was rendered outside of it.');
  return order;
}

export function useSession<Selected>(select: (session: OrderSession) => Selected): Selected {
  return useStore(useOpenOrder().session, select);
}
