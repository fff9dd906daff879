import path from 'node:path';

/** The app's arguments that name a file. npm runs scripts in the project's folder, not in the one the user is in. */
const fileArguments = new Set(['--venue']);

/**
 * @param {readonly string[]} args for the app
 * @param {string} folder where the user is
 * @returns {readonly string[]} with absolute paths
 */
export function resolveFiles(args, folder) {
  return args.map((argument, index) => {
    if (index > 0 && fileArguments.has(args[index - 1] ?? '')) return path.resolve(folder, argument);
    const [name = '', ...value] = argument.split('=');
    return value.length > 0 && fileArguments.has(name)
      ? `${name}=${path.resolve(folder, value.join('='))}`
      : argument;
  });
}
