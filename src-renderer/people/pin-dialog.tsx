import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Refusal } from '../../src-shared/contract/command.ts';
import type { StaffView } from '../../src-shared/contract/views.ts';
import { callMain } from '../connection/main-link.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { notify } from '../ui/notice.ts';
import { refusalSentence } from '../words/refusal-sentence.ts';
import styles from './pin-dialog.module.css';
import { PinPad } from './pin-pad.tsx';

interface PinDialogProps {
  readonly person: StaffView;
  readonly onClose: () => void;
}

type Step =
  | { readonly asks: 'current' }
  | { readonly asks: 'new'; readonly current: string | null }
  | { readonly asks: 'again'; readonly current: string | null; readonly pin: string };

/** Sets the PIN of a person: the old one first if it is one's own, then the new one twice. */
export function PinDialog({ person, onClose }: PinDialogProps) {
  const { id, name, pinDigits } = person;
  const isOwn = useVenue(({ terminal }) => terminal.operator === id);
  const first: Step = isOwn && pinDigits !== null ? { asks: 'current' } : { asks: 'new', current: null };
  const [step, setStep] = useState<Step>(first);
  const [problem, setProblem] = useState<string | null>(null);

  const save = async (pin: string | null, current: string | null) => {
    const refusal = await callMain((client) => client.setPin({ person: id, pin, current })).catch(
      (error: unknown) => String(error),
    );
    if (refusal === null) {
      notify({ tone: 'done', sentence: doneSentence(name, pin), undoSeq: null });
      onClose();
      return;
    }
    setProblem(typeof refusal === 'string' ? refusal : refusalSentence(refusal));
    setStep(typeof refusal !== 'string' && isAboutPin(refusal) ? { asks: 'current' } : first);
  };
  const take = (typed: string) => {
    setProblem(null);
    if (step.asks === 'current') setStep({ asks: 'new', current: typed });
    else if (step.asks === 'new') setStep({ ...step, asks: 'again', pin: typed });
    else if (typed === step.pin) void save(typed, step.current);
    else {
      setProblem(t`These were two different ones. Choose again.`);
      setStep({ asks: 'new', current: step.current });
    }
  };
  return (
    <Dialog title={t`PIN of ${name}`} isOpen onClose={onClose}>
      <div className={styles.pad}>
        <PinPad
          key={step.asks}
          label={i18n._(LABELS[step.asks])}
          digits={step.asks === 'current' ? pinDigits : null}
          message={problem ?? (step.asks === 'new' ? t`Four to six digits.` : null)}
          tone={problem === null ? 'hint' : 'problem'}
          onPin={take}
        />
      </div>
      {pinDigits !== null && !isOwn && (
        <Button tone="quiet" onClick={() => void save(null, null)}>
          {t`Take the PIN away`}
        </Button>
      )}
    </Dialog>
  );
}

const LABELS: Readonly<Record<Step['asks'], MessageDescriptor>> = {
  current: msg`The PIN until now`,
  new: msg`The new PIN`,
  again: msg`The new PIN once more`,
};

function doneSentence(name: string, pin: string | null): string {
  return pin === null ? t`${name} has no PIN any more.` : t`The PIN of ${name} is set.`;
}

function isAboutPin({ code }: Refusal): boolean {
  return code === 'wrong_pin' || code === 'locked_out' || code === 'pin_needed';
}
