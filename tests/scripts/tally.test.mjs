import { expect, test } from 'vitest';
import {
  addUp,
  isSuccess,
  judgeRunner,
  nothing,
  tallyPlaywright,
  tallyVitest,
  toSummary,
} from '../../scripts/checks/tally.mjs';

const good = { passed: 3, failed: 0, skipped: 0 };

test('sums all runners up in one line', () => {
  const sum = addUp([good, { passed: 2, failed: 1, skipped: 0 }]);
  expect(toSummary(sum)).toBe('5 passed, 1 failed');
  expect(toSummary({ ...sum, skipped: 2 })).toBe('5 passed, 1 failed, 2 skipped');
});

test.each([
  ['a failed test', { ...good, failed: 1 }, false],
  ['a skipped test', { ...good, skipped: 1 }, false],
  ['no test at all', nothing, false],
  ['only passed tests', good, true],
])('%s decides on success', (_, tally, success) => {
  expect(isSuccess(tally)).toBe(success);
});

test.each([
  ['left no report', null, 1],
  ['found no tests', nothing, 0],
  ['failed outside its tests', good, 1],
])('a runner that %s counts as failed', (_, tally, exitCode) => {
  expect(judgeRunner(tally, exitCode).failed).toBe(1);
});

test('a failed test is counted once', () => {
  expect(judgeRunner({ ...good, failed: 2 }, 1).failed).toBe(2);
});

test('counts a test file that could not be loaded', () => {
  const testResults = [
    { status: 'failed', assertionResults: [] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'pending' }, { status: 'todo' }] },
  ];
  expect(tallyVitest({ testResults })).toEqual({ passed: 2, failed: 2, skipped: 2 });
});

test('counts flaky tests and errors outside tests as failed', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
  expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 3, skipped: 1 });
});
