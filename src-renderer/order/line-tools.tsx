import { t } from '@lingui/core/macro';
import { Armchair, ArrowRightLeft, type LucideIcon, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { runCommand } from '../connection/run-command.ts';
import { LineNote } from './line-note.tsx';
import { LineQuantity } from './line-quantity.tsx';
import { LineSeat } from './line-seat.tsx';
import styles from './line-tools.module.css';
import { useOpenOrder } from './order-session.ts';
import { ReasonChoice } from './reason-choice.tsx';
import { Stepper } from './stepper.tsx';
import { takeFocus } from './take-focus.ts';
import { useItems } from './use-holder.ts';

type Tool = 'quantity' | 'note' | 'seat' | 'remove';

const QUANTITY_LIMIT = 999;

interface LineToolsProps {
  readonly lineId: string;
  /** Called by Escape. */
  readonly onLeave: () => void;
}

/** What can be done with one line, in place. */
export function LineTools({ lineId, onLeave }: LineToolsProps) {
  const { holder, session } = useOpenOrder();
  const line = useItems().find(({ id }) => id === lineId);
  const [tool, setTool] = useState<Tool | null>(null);
  const [left, setLeft] = useState<Tool | null>(null);
  if (line === undefined) return null;
  const { name, quantity } = line;

  const close = () => {
    setLeft(tool);
    setTool(null);
  };
  const change = (delta: number) => void runCommand({ type: 'changeQuantity', line: lineId, delta });
  const remove = (reason: string) => {
    const why = reason.toLowerCase();
    const doneSentence = t`${quantity} × ${name} removed: ${why}.`;
    void runCommand({ type: 'removeLine', line: lineId, reason }, doneSentence);
  };

  if (tool === 'quantity') return <LineQuantity line={line} onClose={close} />;
  if (tool === 'note') return <LineNote line={line} onClose={close} />;
  if (tool === 'seat') return <LineSeat line={line} onClose={close} />;
  if (tool === 'remove')
    return (
      <ReasonChoice label={t`Why remove ${name}?`} verb={t`Remove`} onReason={remove} onCancel={close} />
    );
  return (
    <div
      className={styles.tools}
      role="group"
      aria-label={t`Change ${name}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onLeave();
      }}
    >
      <Stepper
        label={t`Quantity of ${name}`}
        value={quantity}
        canMore={quantity < QUANTITY_LIMIT}
        onLess={() => (quantity > 1 ? change(-1) : setTool('remove'))}
        onMore={() => change(1)}
        typing={{ onType: () => setTool('quantity'), takesFocus: left === 'quantity' }}
      />
      <ToolButton icon={Pencil} name={t`Note`} takesFocus={left === 'note'} onTap={() => setTool('note')} />
      {holder.kind !== 'counter' && (
        <ToolButton
          icon={Armchair}
          name={t({ message: 'Seat', context: 'where one guest sits' })}
          takesFocus={left === 'seat'}
          onTap={() => setTool('seat')}
        />
      )}
      <ToolButton
        icon={ArrowRightLeft}
        name={t`Move`}
        onTap={() => session.setState({ moving: { intent: 'move', line: lineId } })}
      />
      <ToolButton
        icon={Trash2}
        name={t`Remove`}
        takesFocus={left === 'remove'}
        onTap={() => setTool('remove')}
      />
    </div>
  );
}

interface ToolButtonProps {
  readonly icon: LucideIcon;
  readonly name: string;
  /** Whether what it opened was just left. */
  readonly takesFocus?: boolean;
  readonly onTap: () => void;
}

function ToolButton({ icon: Icon, name, takesFocus = false, onTap }: ToolButtonProps) {
  return (
    <button ref={takesFocus ? takeFocus : undefined} type="button" className={styles.tool} onClick={onTap}>
      <Icon aria-hidden className={styles.icon} strokeWidth={1.9} />
      {name}
    </button>
  );
}
