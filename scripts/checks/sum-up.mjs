import { reportFault } from '../terminal/fault.mjs';
import { addUp, isSuccess, oneFailure, toSummary } from './tally.mjs';

/**
 * Runs the parts one after another, all of them whatever fails, and prints the sum as the last line.
 * @param {readonly (() => Promise<import('./tally.mjs').Tally>)[]} parts
 * @returns {Promise<number>} the exit code
 */
export async function sumUp(parts) {
  const tallies = [];
  for (const part of parts) tallies.push(await part().catch(countFault));
  const sum = addUp(tallies);
  console.log(toSummary(sum));
  return isSuccess(sum) ? 0 : 1;
}

/**
 * A part that could not run has not passed.
 * @param {unknown} error
 */
function countFault(error) {
  reportFault(error);
  return oneFailure;
}
