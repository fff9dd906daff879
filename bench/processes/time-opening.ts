/** `node time-opening.ts FILE`: prints how many milliseconds it takes to open a terminal and read its floor, in a process of its own. */
import { randomUUID } from 'node:crypto';
import { openStore } from '../../src-main/store/open-store.ts';
import { openTerminal } from '../../src-main/terminal/terminal.ts';
import { migrationsFolder } from '../store/bench-terminal.ts';

const file = process.argv[2] ?? '';
const startedAt = performance.now();
const store = openStore({ file, migrationsFolder });
const terminal = openTerminal({ store, now: Date.now, newId: randomUUID, written: () => undefined });
const { tables } = terminal.snapshot();
const tookMs = performance.now() - startedAt;
store.close();
if (tables.length === 0) throw new Error('There is no floor in this file.');
process.stdout.write(`${tookMs}\n`);
