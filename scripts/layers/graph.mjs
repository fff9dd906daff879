/**
 * Ways through the imports that exist at run time; those of types are erased.
 * @typedef {import('./modules.mjs').Module} Module
 */

/** @param {Module} module */
const valueTargets = ({ imports }) =>
  imports.flatMap(({ target, isType }) => (target === null || isType ? [] : [target]));

/**
 * @param {readonly Module[]} modules
 * @returns {readonly (readonly string[])[]} each from a file back to itself, one for every import that closes a circle
 */
export function findCycles(modules) {
  const targets = new Map(modules.map((module) => [module.file, valueTargets(module)]));
  /** @type {string[][]} */
  const cycles = [];
  /** @type {Set<string>} */
  const finished = new Set();
  const visit = (/** @type {string} */ file, /** @type {readonly string[]} */ way) => {
    const at = way.indexOf(file);
    if (at !== -1) cycles.push([...way.slice(at), file]);
    if (at !== -1 || finished.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...way, file]);
    finished.add(file);
  };
  for (const { file } of modules) visit(file, []);
  return cycles;
}

/**
 * @param {readonly Module[]} modules
 * @param {string} goal
 * @param {(file: string) => boolean} isStart
 * @returns {readonly string[] | null} the shortest way from a start to the goal
 */
export function pathTo(modules, goal, isStart) {
  /** @type {string[][]} */
  const ways = [[goal]];
  const seen = new Set([goal]);
  for (const way of ways) {
    const [first = ''] = way;
    if (isStart(first)) return way;
    for (const module of modules) {
      if (seen.has(module.file) || !valueTargets(module).includes(first)) continue;
      seen.add(module.file);
      ways.push([module.file, ...way]);
    }
  }
  return null;
}
