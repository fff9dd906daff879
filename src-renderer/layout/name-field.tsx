import { useState } from 'react';
import { TextField } from '../ui/text-field.tsx';

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  /** Whether nothing is a name, too. */
  readonly mayBeEmpty?: boolean;
  readonly onChange: (value: string) => void;
}

/** A name that counts once the field is left, or by Enter. */
export function NameField({ label, value, most, mayBeEmpty = false, onChange }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const name = typed?.trim();
    setTyped(null);
    if (name !== undefined && name !== value && (mayBeEmpty || name !== '')) onChange(name);
  };
  return (
    <TextField
      label={label}
      value={typed ?? value}
      maxLength={most}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}
