import { expect, test } from 'vitest';
import { complainAboutNode } from '../../scripts/bootstrap/require-node.mjs';

test.each(['20.18.0', '20.19.5', '22.0.0', '24.21.0'])('runs on Node %s', (version) => {
  expect(complainAboutNode(version)).toBeNull();
});

test.each(['12.22.12', '18.20.4', '20.17.9'])('says what to install on Node %s', (version) => {
  expect(complainAboutNode(version)).toContain(
    `needs Node.js 20.18 or newer, and this is ${version}. Install`,
  );
});
