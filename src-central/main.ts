/** `node src-central/main.ts [COMMAND …]`: runs central, or asks the one that runs. See `npm run central -- help`. */
import { readArguments } from './cli/arguments.ts';
import { askCentral } from './cli/ask-central.ts';
import { CommandFailed } from './cli/command-failed.ts';
import { serve } from './cli/serve.ts';

try {
  const given = readArguments(process.argv.slice(2), process.env);
  if (given.words.length === 0) await serve(given);
  else process.stdout.write(`${(await askCentral(given)).join('\n')}\n`);
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
