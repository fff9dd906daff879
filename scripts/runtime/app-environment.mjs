/**
 * @param {{ env: NodeJS.ProcessEnv, addon: string | null }} options
 * @returns {NodeJS.ProcessEnv} what the app starts with. COASTER_SQLITE_ADDON names better-sqlite3's addon where the
 *   package's own does not fit the runtime.
 */
export function appEnvironment({ env, addon }) {
  const { ELECTRON_RUN_AS_NODE: _, COASTER_SQLITE_ADDON: __, ...rest } = env;
  return addon === null ? rest : { ...rest, COASTER_SQLITE_ADDON: addon };
}

/**
 * Chromium refuses to run as root with its sandbox. Nobody else goes without it.
 * @returns {readonly string[]}
 */
export const sandboxArguments = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
