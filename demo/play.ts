import { createInterface } from 'node:readline/promises';
import type { CentralProcess } from '../tests/central/central-process.ts';
import type { Bars } from '../tests/e2e/venue-steps.ts';

/** Leaves the two windows to whoever sits there; Enter takes central away and brings it back. Ends when a window is closed. */
export async function playFreely({ one, other }: Bars, central: CentralProcess): Promise<void> {
  process.stdout.write(
    [
      'Both terminals are yours, side by side: Maeve works at the one, Luca at the other.',
      'Press Enter to take central away, and Enter again to bring it back. Close a window to end.',
      '',
    ].join('\n'),
  );
  const console = createInterface({ input: process.stdin });
  let isThere = true;
  console.on('line', () => {
    isThere = !isThere;
    process.stdout.write(isThere ? 'Central is back.\n' : 'Central is gone.\n');
    void (isThere ? central.start() : central.kill());
  });
  await Promise.race([one, other].map(({ app }) => app.waitForEvent('close', { timeout: 0 })));
  console.close();
}
