import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { temporaryFolder } from '../store/temporary-folder.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Puts a program of the folder processes/ into one file, as the app's build does, and answers with its path. It starts in a
 * fifth of a second then; stripping types from two hundred modules takes a whole one, a thousand times.
 */
export async function bundledProcess(name: string): Promise<string> {
  const folder = temporaryFolder();
  // Addons cannot be bundled; they are looked for beside the program.
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  await build({
    configFile: false,
    root: project,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(project, 'tests', 'faults', 'processes', `${name}.ts`),
      outDir: join(folder, 'out'),
      emptyOutDir: true,
      target: 'node24',
    },
  });
  return join(folder, 'out', `${name}.js`);
}
