import type { KeptToken } from '../store/installation.ts';

/** The system's keyring, or its absence. */
export interface Secrets {
  readonly isAvailable: () => boolean;
  /** Answers in base64. */
  readonly encrypt: (text: string) => string;
  /** @throws when the keyring does not open it: another user, another machine, a new keyring. */
  readonly decrypt: (encrypted: string) => string;
}

/** A token as it is kept: encrypted where the system has a keyring. */
export function keepToken(secrets: Secrets, token: string): KeptToken {
  return secrets.isAvailable()
    ? { kept: 'keyring', text: secrets.encrypt(token) }
    : { kept: 'plain', text: token };
}

/** The token that was kept, or null if the keyring no longer opens it. */
export function openToken(secrets: Secrets, { kept, text }: KeptToken): string | null {
  if (kept === 'plain') return text;
  try {
    return secrets.decrypt(text);
  } catch {
    return null;
  }
}
