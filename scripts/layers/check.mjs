import { findCycles, pathTo } from './graph.mjs';
import { readModules } from './modules.mjs';
import { electronFiles, entries, layerOf, mayImport, packagesOf, pureLayers } from './rules.mjs';

/**
 * @typedef {import('./modules.mjs').Module} Module
 * @typedef {import('./modules.mjs').Import} Import
 */

/**
 * @param {string} root the folder that holds src-*
 * @returns {{ modules: number, problems: readonly string[] }}
 */
export function checkLayers(root) {
  const modules = readModules(root);
  if (modules.length === 0)
    return { modules: 0, problems: [`There is no module below ${root}: nothing was checked.`] };
  const problems = [
    ...modules.flatMap(checkModule),
    ...checkElectron(modules),
    ...findCycles(modules).map((cycle) => `A cycle: ${cycle.join(' → ')}`),
    ...checkSchemasInRenderer(modules),
  ];
  return { modules: modules.length, problems };
}

/**
 * @param {Module} module
 * @returns {readonly string[]}
 */
function checkModule(module) {
  const { file, imports, impurities, errors } = module;
  const layer = layerOf(file);
  if (layer === undefined) return [`${file} belongs to no layer`];
  return [
    ...errors.map((message) => `${file} cannot be read: ${message}`),
    ...imports.flatMap((found) => {
      const complaint = found.target === null ? judgePackage(layer, found) : judgeFile(layer, found.target);
      return complaint === null ? [] : [`${file}:${found.line} ${complaint}`];
    }),
    ...(pureLayers.includes(layer) ? impurities : []).map(
      ({ name, line }) =>
        `${file}:${line} uses ${name}; ${layer} takes time, chance and the outside as arguments`,
    ),
  ];
}

/**
 * @param {import('./rules.mjs').Layer} layer
 * @param {string} target
 * @returns {string | null}
 */
function judgeFile(layer, target) {
  if (entries.includes(target)) return `imports ${target}, where a program begins`;
  const targetLayer = layerOf(target);
  if (targetLayer === undefined) return `imports ${target}, which belongs to no layer`;
  if (!mayImport[layer].includes(targetLayer))
    return `imports ${target}: ${layer} may not use ${targetLayer}`;
  return null;
}

/**
 * @param {import('./rules.mjs').Layer} layer
 * @param {Import} found
 * @returns {string | null}
 */
function judgePackage(layer, { specifier, isType }) {
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  const allowed = packagesOf[layer];
  if (allowed && !allowed.includes(name))
    return allowed.length === 0
      ? `imports ${specifier}: ${layer} may use no package`
      : `imports ${specifier}: ${layer} may use ${allowed.join(' and ')} alone`;
  if (layer !== 'renderer') return null;
  if (specifier.startsWith('node:')) return `imports ${specifier}: there is no Node.js in the renderer`;
  if (name === 'zod' && !isType) return 'imports zod as a value, which the renderer does without';
  return null;
}

/**
 * @param {readonly Module[]} modules
 * @returns {readonly string[]}
 */
function checkElectron(modules) {
  const users = modules.filter(({ imports }) =>
    imports.some(({ specifier }) => /^electron(?:\/|$)/u.test(specifier)),
  );
  const strangers = users.filter(
    ({ file }) => !electronFiles.named.includes(file) && !file.startsWith(electronFiles.folder),
  );
  const complaints = strangers.map(
    ({ file }) => `${file} imports electron, which belongs in ${electronFiles.folder}`,
  );
  return users.length <= electronFiles.most
    ? complaints
    : [...complaints, `${users.length} files import electron; ${electronFiles.most} are the most`];
}

/**
 * Schemas need `eval` to be quick, which the renderer's policy forbids, and weigh 88 kB: the renderer takes types from the
 * contract, and values only from modules that bring no schema along.
 * @param {readonly Module[]} modules
 * @returns {readonly string[]}
 */
function checkSchemasInRenderer(modules) {
  return modules
    .filter(({ file, imports }) => layerOf(file) !== 'renderer' && imports.some(isSchemaValue))
    .flatMap(({ file }) => {
      const way = pathTo(modules, file, (from) => layerOf(from) === 'renderer');
      return way ? [`The renderer gets schemas through ${way.join(' → ')}: import types there`] : [];
    });
}

/** @param {Import} found */
const isSchemaValue = ({ specifier, isType }) =>
  /^(?:zod|@orpc\/contract)(?:\/|$)/u.test(specifier) && !isType;
