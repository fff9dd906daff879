import { useState } from 'react';
import type { Refusal } from '../../src-shared/contract/command.ts';
import { durationWords, refusalSentence } from '../../src-shared/contract/refusal-sentence.ts';
import type { StaffView } from '../../src-shared/contract/views.ts';
import { PinPad } from './pin-pad.tsx';
import { usePinWait } from './use-pin-wait.ts';

interface PersonPinProps {
  readonly person: Pick<StaffView, 'id' | 'name' | 'pinDigits'>;
  /** Says why the PIN was of no use; null if it was. */
  readonly onPin: (pin: string) => Promise<Refusal | null>;
}

/** Asks one person for their PIN, and says what became of it. */
export function PersonPin({ person, onPin }: PersonPinProps) {
  const [leftMs, begin] = usePinWait(person.id);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isChecking, setChecking] = useState(false);
  const check = async (pin: string) => {
    setChecking(true);
    try {
      const refused = await onPin(pin);
      if (refused?.code === 'locked_out') begin(refused.waitMs);
      setRefusal(refused === null || refused.code === 'locked_out' ? null : refusalSentence(refused));
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      setChecking(false);
    }
  };
  return (
    <PinPad
      label={`PIN for ${person.name}`}
      digits={person.pinDigits}
      message={leftMs > 0 ? `Too many wrong PINs. Wait ${durationWords(leftMs)}.` : refusal}
      isDisabled={leftMs > 0 || isChecking}
      onPin={(pin) => void check(pin)}
    />
  );
}
