import { safeStorage } from 'electron';
import type { Secrets } from '../exchange/secrets.ts';

/** The keyring of the system, through Electron. */
export const keyring: Secrets = {
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    // Without a keyring Linux encrypts with a password that everybody knows.
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  encrypt: (text) => safeStorage.encryptString(text).toString('base64'),
  decrypt: (encrypted) => safeStorage.decryptString(Buffer.from(encrypted, 'base64')),
};
