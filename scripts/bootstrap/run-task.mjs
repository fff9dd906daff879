import path from 'node:path';
import { repo } from '../repo.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { runCommand } from '../terminal/fault.mjs';
import { bringDependencies, projectNode } from './dependencies.mjs';

/**
 * Brings the dependencies, then runs a script of tasks/ with this project's own Node and the same arguments.
 * @param {string} name
 * @param {{ afterFault?: () => void }} [options]
 */
export function runTask(name, { afterFault } = {}) {
  endWithParent();
  return runCommand(async () => {
    await bringDependencies(repo);
    const task = path.join(repo, 'scripts', 'tasks', `${name}.mjs`);
    return runInForeground(projectNode(repo), [task, ...process.argv.slice(2)], { env: taskEnvironment() });
  }, afterFault);
}

/**
 * npm passes a SIGTERM only to the shell between it and this script, and that dies without passing it on. Losing the shell is
 * taken for the signal, so that no app stays behind on its own.
 */
function endWithParent() {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}

/** Node takes up the usual proxy variables only when told so. */
function taskEnvironment() {
  const proxied = process.env['HTTPS_PROXY'] ?? process.env['https_proxy'];
  return proxied ? { ...process.env, NODE_USE_ENV_PROXY: '1' } : process.env;
}
