/**
 * How the page gets its line to the main process: it posts `ask` to its own window, the sandboxed preload passes that on, and
 * main answers with one end of a new channel, which the preload hands to the page as `port`.
 */
export const PORT_MESSAGES = { ask: 'coaster:ask-port', port: 'coaster:port' } as const;

/** The origin under which the app serves its own pages. */
export const APP_ORIGIN = 'app://coaster';
