import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Item } from '../../src-shared/domain/line.ts';
import { runCommand } from '../connection/run-command.ts';
import { LineForm } from './line-form.tsx';
import { NumberPad } from './number-pad.tsx';

interface LineQuantityProps {
  readonly line: Pick<Item, 'id' | 'name' | 'quantity'>;
  readonly onClose: () => void;
}

/** Types how many of a line there are. What is sent is the difference, so that a change elsewhere adds up. */
export function LineQuantity({ line, onClose }: LineQuantityProps) {
  const { name } = line;
  const [digits, setDigits] = useState('');
  const isReady = digits !== '';
  const save = () => {
    if (!isReady) return;
    onClose();
    const delta = Number(digits) - line.quantity;
    if (delta !== 0) void runCommand({ type: 'changeQuantity', line: line.id, delta });
  };
  return (
    <LineForm label={t`How many ${name}?`} onSubmit={save} onCancel={onClose}>
      <NumberPad
        label={t`How many ${name}`}
        digits={digits}
        onDigits={setDigits}
        done={{ label: t`OK`, isReady, onDone: save }}
      />
    </LineForm>
  );
}
