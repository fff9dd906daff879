/** One line per job: in place on a terminal, a new line every few seconds in a log. */

const tickMs = { terminal: 250, log: 5000 };

/**
 * Runs a job under a line such as "Downloading the Electron runtime (196 MB)… 34 %".
 * @template T
 * @param {string} label
 * @param {(setDetail: (detail: string) => void) => Promise<T>} job gets a way to say how far it is; until it says so the
 *   seconds are shown
 * @returns {Promise<T>}
 */
export async function withProgress(label, job) {
  const inPlace = process.stderr.isTTY;
  const startedAt = Date.now();
  let detail = '';
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const show = (/** @type {string} */ text, /** @type {boolean} */ last) => {
    if (!inPlace) process.stderr.write(`${text}\n`);
    else process.stderr.write(`\r\u001B[K${text}${last ? '\n' : ''}`);
  };

  show(`${label}…`, false);
  const timer = setInterval(
    () => show(`${label}… ${detail || `${seconds()} s`}`, false),
    tickMs[inPlace ? 'terminal' : 'log'],
  );
  try {
    const result = await job((text) => {
      detail = text;
    });
    show(`${label}… done in ${seconds()} s`, true);
    return result;
  } catch (error) {
    show(`${label}… failed after ${seconds()} s`, true);
    throw error;
  } finally {
    clearInterval(timer);
  }
}
