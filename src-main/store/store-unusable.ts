import { type StorageFault, storageFault } from './storage-fault.ts';

export type Unusable = StorageFault | 'newer' | 'not_migrated';

/** The database cannot be used as it is. The message is what was found; what to do about it is said by who starts the terminal. */
export class StoreUnusable extends Error {
  readonly because: Unusable;

  constructor(because: Unusable, finding: string, options?: ErrorOptions) {
    super(finding, options);
    this.name = 'StoreUnusable';
    this.because = because;
  }

  /** Wraps what SQLite threw while opening or migrating the file. */
  static from(cause: unknown): StoreUnusable {
    const finding = cause instanceof Error ? cause.message : String(cause);
    return new StoreUnusable(storageFault(cause) ?? 'other', finding, { cause });
  }
}
