import type { PaymentMethod } from '../../src-shared/domain/sale.ts';
import { dropDigit, typeDigits } from '../../src-shared/domain/typed-amount.ts';

/** What is being entered for the next payment. */
export interface PayEntry {
  readonly method: Extract<PaymentMethod, 'cash' | 'card'>;
  /** What the keys change: the cash that was received, or how much of the amount is paid now. */
  readonly field: 'received' | 'part';
  /** Null for exactly what is due. */
  readonly receivedMinor: number | null;
  /** Null for all that is due. */
  readonly partMinor: number | null;
  /** The next digit begins a new amount instead of going on with the one that is shown. */
  readonly isNew: boolean;
}

export const EMPTY_ENTRY: PayEntry = {
  method: 'cash',
  field: 'received',
  receivedMinor: null,
  partMinor: null,
  isNew: true,
};

/** By card nothing is handed over: the keys say how much of the amount it is. */
export function withMethod(entry: PayEntry, method: PayEntry['method']): PayEntry {
  const field = method === 'card' ? 'part' : 'received';
  return { ...entry, method, field, receivedMinor: null, isNew: true };
}

/** Pays only a part now, or all after all. */
export function togglePart(entry: PayEntry): PayEntry {
  if (isPartial(entry)) return withMethod({ ...entry, partMinor: null }, entry.method);
  return { ...entry, field: 'part', receivedMinor: null, isNew: true };
}

export function isPartial({ method, field, partMinor }: PayEntry): boolean {
  return partMinor !== null || (method === 'cash' && field === 'part');
}

export function enterAmount(entry: PayEntry, amountMinor: number | null): PayEntry {
  const amount = entry.field === 'received' ? { receivedMinor: amountMinor } : { partMinor: amountMinor };
  return { ...entry, ...amount, isNew: true };
}

export function pressDigits(entry: PayEntry, digits: string): PayEntry {
  const before = entry.isNew ? 0 : (enteredMinor(entry) ?? 0);
  return { ...enterAmount(entry, typeDigits(before, digits)), isNew: false };
}

export function pressBackspace(entry: PayEntry): PayEntry {
  const left = dropDigit(enteredMinor(entry) ?? 0);
  return { ...enterAmount(entry, left === 0 ? null : left), isNew: left === 0 };
}

export function enteredMinor({ field, receivedMinor, partMinor }: PayEntry): number | null {
  return field === 'received' ? receivedMinor : partMinor;
}
