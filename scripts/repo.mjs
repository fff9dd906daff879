import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const repo = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/**
 * @param {string} name
 * @returns {string} a package's folder
 */
export const packageFolder = (name) => path.join(repo, 'node_modules', ...name.split('/'));
