import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { findImpurities } from './impurities.mjs';

/**
 * @typedef {{ specifier: string, target: string | null, isType: boolean, line: number }} Import
 * `target` is a file relative to the root, or null for a package
 * @typedef {{ file: string, imports: readonly Import[], impurities: readonly { name: string, line: number }[], errors:
 *   readonly string[] }} Module
 */

const extensions = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/**
 * @param {string} root
 * @returns {readonly Module[]} every TypeScript file below src-*
 */
export function readModules(root) {
  return readdirSync(root)
    .filter((name) => name.startsWith('src-') && statSync(path.join(root, name)).isDirectory())
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
        (file) => `${folder}/${file}`,
      ),
    )
    .filter((file) => /\.[cm]?tsx?$/u.test(file))
    .toSorted()
    .map((file) => readModule(root, file));
}

/**
 * @param {string} root
 * @param {string} file
 * @returns {Module}
 */
function readModule(root, file) {
  const source = readFileSync(path.join(root, file), 'utf8');
  const parsed = parseSync(file, source);
  const lineAt = (/** @type {number} */ offset) => source.slice(0, offset).split('\n').length;
  const imports = readImports(parsed, source).map(({ specifier, isType, offset }) => ({
    specifier,
    isType,
    line: lineAt(offset),
    target: specifier.startsWith('.') ? resolveFile(root, file, specifier) : null,
  }));
  const impurities = findImpurities(parsed.program).map(({ name, offset }) => ({
    name,
    line: lineAt(offset),
  }));
  return { file, imports, impurities, errors: parsed.errors.map(({ message }) => message) };
}

/**
 * @param {import('oxc-parser').ParseResult} parsed
 * @param {string} source
 * @returns {readonly { specifier: string, isType: boolean, offset: number }[]}
 */
function readImports({ module }, source) {
  const written = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    specifier: moduleRequest.value,
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
    offset: start,
  }));
  const passedOn = module.staticExports.flatMap(({ entries, start }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ specifier: moduleRequest.value, isType, offset: start }] : [],
    ),
  );
  const dynamic = module.dynamicImports.map(({ moduleRequest, start }) => ({
    specifier: source.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    isType: false,
    offset: start,
  }));
  return [...written, ...passedOn, ...dynamic];
}

/**
 * @param {string} root
 * @param {string} file
 * @param {string} specifier
 * @returns {string} with slashes, relative to the root; as it is written when there is no such file
 */
function resolveFile(root, file, specifier) {
  const wanted = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/u, ''));
  const found = extensions.find((extension) => {
    const candidate = path.join(root, wanted + extension);
    return existsSync(candidate) && statSync(candidate).isFile();
  });
  return wanted + (found ?? '');
}
