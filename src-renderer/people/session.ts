import { t } from '@lingui/core/macro';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Refusal } from '../../src-shared/contract/command.ts';
import type { StaffView } from '../../src-shared/contract/views.ts';
import { callMain } from '../connection/main-link.ts';
import { clearNotice, notify } from '../ui/notice.ts';

/** Whom the person at work is handing over to; null while nobody asked for that. */
const handOver = createStore<{ readonly to: string | null }>(() => ({ to: null }));

export function useHandOver(): string | null {
  return useStore(handOver, ({ to }) => to);
}

export function stayAtWork(): void {
  handOver.setState({ to: null });
}

/** Puts a person to work. Null once they are, else why not. */
export async function signIn(person: string, pin: string | null): Promise<Refusal | null> {
  const refusal = await callMain((client) => client.signIn({ person, pin }));
  if (refusal === null) {
    clearNotice();
    stayAtWork();
  }
  return refusal;
}

/** Hands over in one tap to somebody without a PIN, else asks for theirs. */
export async function handOverTo({ id, pinDigits }: Pick<StaffView, 'id' | 'pinDigits'>): Promise<void> {
  if (pinDigits === null && (await signIn(id, null)) === null) return;
  handOver.setState({ to: id });
}

/** What was open stays open behind the lock. */
export async function lockTerminal(): Promise<void> {
  try {
    await callMain((client) => client.lock());
    clearNotice();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    notify({ tone: 'problem', sentence: t`Not locked: ${reason}`, undoSeq: null });
  }
}
