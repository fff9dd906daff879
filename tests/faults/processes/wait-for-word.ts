import { once } from 'node:events';

/**
 * Waits until whoever started this process says a line on its standard input, and answers with it. By then all modules are
 * loaded, so that the next one can stand by while another one works. Ends the process with the one that started it.
 */
export async function waitForWord(): Promise<string> {
  const { stdin } = process;
  process.stdout.write('ready\n');
  const [said] = (await once(stdin.setEncoding('utf8'), 'data')) as [string];
  stdin.on('end', () => process.exit(0)).unref();
  return said.trim();
}
