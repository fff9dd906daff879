import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import type { TableView } from '../../src-shared/contract/views.ts';
import { runCommand } from '../connection/run-command.ts';
import { useSettings } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { formatTime } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { TextField } from '../ui/text-field.tsx';
import { useNow } from '../ui/use-now.ts';
import { halfHoursFrom, nextTimeOfDay } from './reservation-time.ts';
import styles from './reserve-dialog.module.css';

interface ReserveDialogProps {
  readonly table: TableView;
  readonly onClose: () => void;
}

const QUICK_CHOICES = 12;

/** Asks when the guests come: one tap for the next half hours, or any time of the day. */
export function ReserveDialog({ table, onClose }: ReserveDialogProps) {
  const settings = useSettings();
  const nowMs = useNow();
  const [time, setTime] = useState('');
  const chosen = nextTimeOfDay(time, nowMs);
  const name = tableName(table.name);

  const reserve = (reservedFor: number) => {
    const reservedTime = formatTime(reservedFor, settings);
    onClose();
    void runCommand(
      { type: 'setTableStatus', table: table.id, status: 'reserved', reservedFor },
      t`${name} is reserved for ${reservedTime}.`,
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null) reserve(chosen);
  };

  return (
    <Dialog title={t`${name}: when do they come?`} isOpen onClose={onClose}>
      <div role="group" aria-label={t`Half hours`} className={styles.choices}>
        {halfHoursFrom(nowMs, QUICK_CHOICES).map((choice) => (
          <Button key={choice} size="often" className={styles.choice} onClick={() => reserve(choice)}>
            {formatTime(choice, settings)}
          </Button>
        ))}
      </div>
      <form className={styles.other} onSubmit={submit}>
        <TextField
          label={t`Another time`}
          placeholder="20:15"
          inputMode="numeric"
          value={time}
          onChange={setTime}
        />
        <Button type="submit" tone="accent" disabled={chosen === null}>
          {t`Reserve`}
        </Button>
      </form>
    </Dialog>
  );
}
