import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Refusal } from '../../src-shared/contract/command.ts';
import type { StaffView } from '../../src-shared/contract/views.ts';
import { refusalSentence } from '../words/refusal-sentence.ts';
import { PinPad } from './pin-pad.tsx';
import { usePinWait } from './use-pin-wait.ts';

interface PersonPinProps {
  readonly person: Pick<StaffView, 'id' | 'name' | 'pinDigits'>;
  /** Says why the PIN was of no use; null if it was. */
  readonly onPin: (pin: string) => Promise<Refusal | null>;
}

/** Asks one person for their PIN, and says what became of it. */
export function PersonPin({ person, onPin }: PersonPinProps) {
  const { id, name, pinDigits } = person;
  const [leftMs, begin] = usePinWait(id);
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
      label={t`PIN for ${name}`}
      digits={pinDigits}
      message={leftMs > 0 ? refusalSentence({ code: 'locked_out', waitMs: leftMs }) : refusal}
      isDisabled={leftMs > 0 || isChecking}
      onPin={(pin) => void check(pin)}
    />
  );
}
