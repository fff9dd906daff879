import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and hands back what it printed.
 * @throws when it cannot be started or fails.
 */
export function runChild(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    let complained = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
    child.on('error', (cause) => reject(new Error(`${program} could not be started`, { cause })));
    child.on('close', (code) =>
      code === 0 ? resolve(printed) : reject(new Error(`${program} failed:\n${complained.trim()}`)),
    );
  });
}
