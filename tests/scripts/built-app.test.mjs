import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintOf } from '../../scripts/runtime/built-app.mjs';
import { folderOf } from './temporary-folder.mjs';

test('a build is due after any change of content or name, and only then', () => {
  const root = folderOf({ 'src-main/a.ts': 'one', 'src-main/deep/b.ts': 'two' });
  const roots = [path.join(root, 'src-main'), path.join(root, 'missing.json')];
  const first = fingerprintOf(roots);
  expect(fingerprintOf(roots)).toBe(first);

  writeFileSync(path.join(root, 'src-main/deep/b.ts'), 'TWO');
  const second = fingerprintOf(roots);
  expect(second).not.toBe(first);

  rmSync(path.join(root, 'src-main/a.ts'));
  writeFileSync(path.join(root, 'src-main/renamed.ts'), 'one');
  expect(fingerprintOf(roots)).not.toBe(second);
});
