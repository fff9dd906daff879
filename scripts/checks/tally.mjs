/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 };

/** @type {Tally} what counts as failed without being a test: a static check, a runner that did not start */
export const oneFailure = { passed: 0, failed: 1, skipped: 0 };

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function addUp(tallies) {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    nothing,
  );
}

/**
 * A run without tests is no success, and a skipped test says nothing about the program.
 * @param {Tally} tally
 */
export const isSuccess = ({ passed, failed, skipped }) => passed > 0 && failed === 0 && skipped === 0;

/**
 * @param {Tally} tally
 * @returns {string} the last line of a run
 */
export function toSummary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A runner's tally together with its exit code: it may fail for reasons that no test shows (nothing found, an error outside).
 * @param {Tally | null} tally null when it left no report
 * @param {number} exitCode
 * @returns {Tally}
 */
export function judgeRunner(tally, exitCode) {
  if (tally === null) return oneFailure;
  if (tally.failed > 0) return tally;
  const found = tally.passed + tally.skipped > 0;
  return exitCode === 0 && found ? tally : addUp([tally, oneFailure]);
}

/**
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} VitestFile
 * @param {{ testResults: readonly VitestFile[] }} report of vitest's json reporter
 * @returns {Tally}
 */
export function tallyVitest({ testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const states = testResults.flatMap(({ assertionResults }) => assertionResults.map((test) => test.status));
  const passed = states.filter((state) => state === 'passed').length;
  const failed = states.filter((state) => state === 'failed').length;
  return { passed, failed: failed + brokenFiles.length, skipped: states.length - passed - failed };
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: readonly unknown[] }} report
 *   of Playwright's json reporter; `errors` are those outside tests
 * @returns {Tally}
 */
export function tallyPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}
