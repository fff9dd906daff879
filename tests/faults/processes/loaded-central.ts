/**
 * `node --import loaded-central.ts src-central/main.ts …`: loads what central needs, and lets it begin when it is told to. So the
 * next central stands by while another one has the data folder open.
 */
import '../../../src-central/cli/serve.ts';
import { waitForWord } from './wait-for-word.ts';

await waitForWord();
