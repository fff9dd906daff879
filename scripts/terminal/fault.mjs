/** What goes wrong on somebody's machine is told in one sentence that says what to do; stack traces are for COASTER_DEBUG=1. */

/** A failure whose message is already the sentence for the user. */
export class Fault extends Error {
  /**
   * @param {string} sentence
   * @param {{ cause?: unknown }} [options]
   */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Fault';
  }
}

/** Sentences for the codes that the system and npm give. A code missing here is passed on with the tool's own words. */
const sentenceByCode = new Map([
  [
    'ENOSPC',
    'The disk is full. Free some space (about 1.5 GB is needed the first time) and run the same command again.',
  ],
  [
    'EDQUOT',
    'Your disk quota is used up. Free some space (about 1.5 GB is needed the first time) and run the same command again.',
  ],
  [
    'EROFS',
    'The file system is read-only. Use a folder that can be written to and run the same command again.',
  ],
  [
    'EACCES',
    'A file or folder may not be written by this user. Correct its owner or permissions and run the same command again.',
  ],
  [
    'EPERM',
    'A file or folder may not be written by this user. Correct its owner or permissions and run the same command again.',
  ],
  ['EINTEGRITY', 'A download was damaged on its way. Run the same command again to fetch it anew.'],
  [
    'EUSAGE',
    'package-lock.json does not fit package.json. Run "npm install" and commit the lock file, then run the same command again.',
  ],
  ['E401', 'The npm registry wants you to sign in. Run "npm login" and then the same command again.'],
  [
    'E403',
    'The npm registry refuses a package. Check the registry in your npm configuration, then run the same command again.',
  ],
  [
    'E404',
    'The npm registry does not know a package. Check the registry in your npm configuration, then run the same command again.',
  ],
  ['ENEEDAUTH', 'The npm registry wants you to sign in. Run "npm login" and then the same command again.'],
]);

const networkCodes = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EPIPE',
  'ERR_SOCKET_TIMEOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
  'E500',
  'E502',
  'E503',
  'E504',
]);

const networkSentence =
  'The npm registry cannot be reached. Connect to the network (or check the registry and proxy in your npm configuration) and run the same command again.';

/**
 * @param {string} code
 * @returns {string | undefined}
 */
export function sentenceForCode(code) {
  return networkCodes.has(code) ? networkSentence : sentenceByCode.get(code);
}

/**
 * @param {unknown} error
 * @returns {string} one sentence or two, without a trace
 */
export function explain(error) {
  if (error instanceof Fault) return error.message;
  if (!(error instanceof Error)) return `Something unexpected went wrong: ${String(error)}.`;
  const code = 'code' in error ? String(error.code) : '';
  const [firstLine] = error.message.split('\n');
  return (
    sentenceForCode(code) ??
    `Something unexpected went wrong: ${firstLine}. Run the same command again with COASTER_DEBUG=1 to see where.`
  );
}

/** @param {unknown} error */
export function reportFault(error) {
  process.stderr.write(`${explain(error)}\n`);
  if (process.env['COASTER_DEBUG'] === '1') console.error(error);
}

/**
 * The one place where a command's faults end: told, and turned into a failing exit code.
 * @param {() => Promise<number>} command resolves to the exit code
 * @param {() => void} [afterFault] a last word, for commands that owe one
 */
export async function runCommand(command, afterFault) {
  try {
    process.exitCode = await command();
  } catch (error) {
    reportFault(error);
    afterFault?.();
    process.exitCode = 1;
  }
}
