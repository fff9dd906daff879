import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { verifyFile } from '../../src-main/store/verify.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { openBar } from '../commands/bar.ts';
import { seededRandom } from '../e2e/seeded-random.ts';
import { migrationsFolder, newDataFile, openedStore } from '../store/opened-store.ts';
import { type Acknowledged, acknowledged } from './acknowledged.ts';
import { bundledProcess } from './bundled-process.ts';
import { type KillableProcess, reserveOf, startProcess } from './killable-process.ts';
import { addedTags, expectAllOnce, expectGaplessReceipts } from './nothing-lost.ts';
import { chosenSeed } from './seed.ts';

const KILLS = Number(process.env['COASTER_KILLS'] ?? 1000);
const MOST_COMMANDS_BEFORE_A_KILL = 6;
const LONGEST_AFTER_THEM_MS = 6;
/** Some are killed while they open the file, which takes about so long. */
const OPENING_SHARE = 0.1;
const OPENING_MS = 40;
const IN_RESERVE = 3;

it(`a terminal loses and doubles nothing when it is killed ${KILLS} times at any moment`, async () => {
  const seed = chosenSeed();
  const random = seededRandom(seed);
  const file = newDataFile();
  openBar({ file }).terminal.store.close();
  const script = await bundledProcess('ordering-terminal');
  const next = reserveOf(IN_RESERVE, () => startProcess([script, file, migrationsFolder]));

  const taken: Acknowledged[] = [];
  for (let round = 1; round <= KILLS; round += 1) {
    const terminal = next();
    await terminal.printed(1);
    terminal.say(`${round} ${Math.floor(random() * 2 ** 31)}`);
    if (random() < OPENING_SHARE) await sleep(random() * OPENING_MS);
    else await workThenWait(terminal, random);
    await terminal.kill();
    taken.push(
      ...terminal
        .lines()
        .slice(1)
        .map((line) => acknowledged.parse(JSON.parse(line))),
    );
  }

  expect(verifyFile({ file, migrationsFolder }).faults).toEqual([]);
  const store = openedStore(file);
  const written = store.since({}, Number.MAX_SAFE_INTEGER);
  expectAllOnce(written, taken);
  const unanswered = expectOnlyTheLastUnanswered(written, taken);
  const receipts = expectGaplessReceipts(written);
  process.stdout.write(
    `${KILLS} kills: ${taken.length} commands acknowledged, ${unanswered} lines written and not answered yet, ${receipts} receipts, ${written.length} operations\n`,
  );
}, 900_000);

async function workThenWait(terminal: KillableProcess, random: () => number): Promise<void> {
  await terminal.printed(2 + Math.floor(random() * MOST_COMMANDS_BEFORE_A_KILL));
  await sleep(random() * LONGEST_AFTER_THEM_MS);
}

/**
 * Lines that were added by the command that a process was at when it was killed: written whole, and not answered yet. There is at
 * most one for each process. Answers how many there are.
 */
function expectOnlyTheLastUnanswered(written: readonly Operation[], taken: readonly Acknowledged[]): number {
  const answered = new Set(taken.map(({ tag }) => tag));
  const answeredByRound = Map.groupBy(taken, ({ tag }) => tag.split('.')[0]);
  const unanswered = addedTags(written).filter((tag) => !answered.has(tag));
  const nextOnes = unanswered.map((tag) => {
    const [round] = tag.split('.');
    return `${round}.${(answeredByRound.get(round)?.length ?? 0) + 1}`;
  });
  expect(unanswered).toEqual(nextOnes);
  return unanswered.length;
}
