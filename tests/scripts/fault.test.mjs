import { expect, test } from 'vitest';
import { explain, Fault } from '../../scripts/terminal/fault.mjs';

/** @param {string} code */
const failure = (code) => Object.assign(new Error(`${code}: as the system words it`), { code });

test.each([
  ['ENOSPC', 'The disk is full. Free some space'],
  ['EACCES', 'Correct its owner or permissions'],
  ['ENOTFOUND', 'The npm registry cannot be reached. Connect to the network'],
  ['EAI_AGAIN', 'The npm registry cannot be reached. Connect to the network'],
  ['ECONNREFUSED', 'The npm registry cannot be reached. Connect to the network'],
  ['EINTEGRITY', 'damaged on its way. Run the same command again'],
])('%s is told as what to do', (code, sentence) => {
  expect(explain(failure(code))).toContain(sentence);
});

test('passes on the sentence of a fault', () => {
  expect(explain(new Fault('Install g++.'))).toBe('Install g++.');
});

test('never shows a stack trace', () => {
  const told = explain(new Error('first line\nsecond line'));
  expect(told).toContain('first line');
  expect(told).not.toMatch(/second line|\.test\.mjs|\n\s+at /u);
});
