import { t } from '@lingui/core/macro';
import type { Item } from '../../src-shared/domain/line.ts';
import { runCommand } from '../connection/run-command.ts';
import { useVenue } from '../connection/venue-store.ts';
import styles from './line-form.module.css';
import { LineForm } from './line-form.tsx';
import { useOpenOrder } from './order-session.ts';
import { takeFocus } from './take-focus.ts';

interface LineSeatProps {
  readonly line: Pick<Item, 'id' | 'name' | 'seat'>;
  readonly onClose: () => void;
}

const SEATS_WITHOUT_TABLE = 8;

/** Says who at the table a line is for. */
export function LineSeat({ line, onClose }: LineSeatProps) {
  const { holder } = useOpenOrder();
  const { name } = line;
  const seats = useVenue(({ tables, tabs }) => {
    const table = holder.kind === 'tab' ? tabs.get(holder.id)?.table : holder.id;
    return Math.max(tables.get(table ?? '')?.seats ?? SEATS_WITHOUT_TABLE, line.seat ?? 1);
  });
  const choose = (seat: number | null) => {
    onClose();
    if (seat !== line.seat) void runCommand({ type: 'annotateLine', line: line.id, seat });
  };
  return (
    <LineForm label={t`Who gets ${name}?`} onCancel={onClose}>
      <div className={styles.chips}>
        <button
          ref={takeFocus}
          type="button"
          className={styles.chip}
          aria-pressed={line.seat === null}
          onClick={() => choose(null)}
        >
          {t`Everyone`}
        </button>
        {Array.from({ length: seats }, (_, index) => index + 1).map((seat) => (
          <button
            key={seat}
            type="button"
            className={styles.chip}
            aria-label={t`Seat ${seat}`}
            aria-pressed={line.seat === seat}
            onClick={() => choose(seat)}
          >
            {seat}
          </button>
        ))}
      </div>
    </LineForm>
  );
}
