import { StoreUnusable } from './store-unusable.ts';

export interface DatabaseLocation {
  /** A path, or `:memory:`. */
  readonly file: string;
  /** The folder of the terminal's migrations. */
  readonly migrationsFolder: string;
  /** better-sqlite3's addon, where the one in its package does not fit the runtime. */
  readonly nativeBinding?: string;
}

/** What better-sqlite3's own addon is built for. On an older runtime it crashes without a word. */
const NODE_API = 10;

/**
 * better-sqlite3's options for a location.
 * @throws {StoreUnusable} when its addon cannot run here and no other is named.
 */
export function bindingOptions({ nativeBinding }: Pick<DatabaseLocation, 'nativeBinding'>) {
  if (nativeBinding !== undefined) return { nativeBinding };
  if (Number(process.versions.napi) < NODE_API) {
    throw new StoreUnusable(
      'other',
      `This runtime (Node ${process.versions.node}) is too old for the data store. Start Coaster with "npm start", or install Node 24.`,
    );
  }
  return {};
}
