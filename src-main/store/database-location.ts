export interface DatabaseLocation {
  /** A path, or `:memory:`. */
  readonly file: string;
  /** The folder of the terminal's migrations. */
  readonly migrationsFolder: string;
  /** better-sqlite3's addon, where the one in its package does not fit the runtime. */
  readonly nativeBinding?: string;
}

/** better-sqlite3's options for a location. */
export function bindingOptions({ nativeBinding }: Pick<DatabaseLocation, 'nativeBinding'>) {
  return nativeBinding === undefined ? {} : { nativeBinding };
}
