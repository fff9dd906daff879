import { t } from '@lingui/core/macro';
import { type FormEvent, type ReactNode, useState } from 'react';
import { askMain } from '../connection/main-link.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './join-form.module.css';
import { joinFailureWords } from './join-words.ts';

/** Asks for the address of central and a one-time code, and joins. What follows arrives as the state of the connection. */
export function JoinForm({ aside }: { readonly aside?: ReactNode }) {
  const known = useVenue(({ connection }) => connection.central?.address ?? '');
  const terminalName = useVenue(({ terminal }) => terminal.name);
  const [address, setAddress] = useState(known);
  const [code, setCode] = useState('');
  const [name, setName] = useState(terminalName);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  const join = async () => {
    setBusy(true);
    setFailure(null);
    setFailure(
      await askMain((client) => client.joinVenue({ address, code, name })).then(
        (result) => (result.outcome === 'failed' ? joinFailureWords(result.because) : null),
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      ),
    );
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void join();
  };

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t`Address of central`}
        value={address}
        onChange={setAddress}
        maxLength={500}
        placeholder="192.168.1.10:4370"
        inputMode="url"
        required
      />
      <div className={styles.pair}>
        <TextField
          label={t`One-time code`}
          value={code}
          onChange={setCode}
          maxLength={40}
          placeholder="ABCD-EFGH"
          autoCapitalize="characters"
          required
        />
        <TextField
          label={t`Name of this terminal`}
          value={name}
          onChange={setName}
          maxLength={40}
          placeholder={t`Bar`}
          required
        />
      </div>
      <div role="alert" className={styles.failure}>
        {failure}
      </div>
      <div className={styles.actions}>
        {aside}
        <Button type="submit" tone="accent" size="often" className={styles.join} disabled={isBusy}>
          {isBusy ? t`Joining…` : t`Join`}
        </Button>
      </div>
    </form>
  );
}
