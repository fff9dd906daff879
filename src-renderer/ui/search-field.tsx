import { t } from '@lingui/core/macro';
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import styles from './search-field.module.css';

interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Called by Enter. */
  readonly onSubmit?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field to search with; its label is its placeholder. Escape empties it. */
export function SearchField({ label, value, onChange, onSubmit, ref }: SearchFieldProps) {
  return (
    <search className={styles.field}>
      <Search aria-hidden className={styles.icon} strokeWidth={1.9} />
      <input
        ref={ref}
        type="search"
        className={styles.input}
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onSubmit?.();
          if (event.key === 'Escape') onChange('');
        }}
      />
      {value !== '' && (
        <button
          type="button"
          className={styles.clear}
          aria-label={t`Clear the search`}
          onClick={() => onChange('')}
        >
          <X aria-hidden strokeWidth={1.9} />
        </button>
      )}
    </search>
  );
}
