import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

// A language is a file in this folder, and nothing else.
const folder = path.join(import.meta.dirname, 'locales');

export default defineConfig({
  sourceLocale: 'en',
  locales: readdirSync(folder).flatMap((file) => /^(.+)\.po$/.exec(file)?.[1] ?? []),
  catalogs: [{ path: '<rootDir>/locales/{locale}', include: ['src-renderer', 'src-main'] }],
  // Where a message stands changes more often than what it says.
  format: formatter({ origins: false }),
  orderBy: 'message',
});
