/** Pictures of an app that runs where nobody can see it, taken over its debugging port. */
import { renameSync, writeFileSync } from 'node:fs';

const answerMs = 5000;

/**
 * Keeps a picture of the app's window in a file.
 * @param {{ port: number, file: string, everyMs: number }} options
 * @returns {() => void} stops it
 */
export function keepScreenshot({ port, file, everyMs }) {
  const stopped = new AbortController();
  const loop = async () => {
    while (!stopped.signal.aborted) {
      // The window may be loading, or gone for the moment; the next picture will show it.
      const picture = await takeScreenshot(port).catch(() => null);
      if (picture && !stopped.signal.aborted) replaceFile(file, picture);
      await new Promise((resolve) => setTimeout(resolve, everyMs).unref());
    }
  };
  void loop();
  return () => stopped.abort();
}

/**
 * @param {number} port
 * @returns {Promise<Buffer | null>} a PNG, or null while there is no window
 */
export async function takeScreenshot(port) {
  const signal = AbortSignal.timeout(answerMs);
  const response = await fetch(`http://127.0.0.1:${port}/json/list`, { signal });
  /** @type {readonly { type: string, webSocketDebuggerUrl: string }[]} */
  const targets = /** @type {any} */ (await response.json());
  const page = targets.find((target) => target.type === 'page');
  return page ? capture(page.webSocketDebuggerUrl, signal) : null;
}

/**
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<Buffer>}
 */
function capture(url, signal) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url);
    const fail = () => {
      socket.close();
      reject(new Error('The window does not answer'));
    };
    signal.addEventListener('abort', fail);
    socket.addEventListener('error', fail);
    socket.addEventListener('open', () => socket.send('{"id":1,"method":"Page.captureScreenshot"}'));
    socket.addEventListener('message', ({ data }) => {
      const { id, result } = JSON.parse(String(data));
      if (id !== 1) return;
      signal.removeEventListener('abort', fail);
      socket.close();
      if (result) resolve(Buffer.from(result.data, 'base64'));
      else fail();
    });
  });
}

/**
 * Whoever looks at the file sees a whole picture.
 * @param {string} file
 * @param {Buffer} content
 */
function replaceFile(file, content) {
  writeFileSync(`${file}.new`, content);
  renameSync(`${file}.new`, file);
}
