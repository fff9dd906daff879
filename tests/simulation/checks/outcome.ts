import type { Store } from '../../../src-main/store/store.ts';
import type { Terminal } from '../../../src-main/terminal/terminal.ts';
import type { Operation } from '../../../src-shared/domain/operation.ts';
import type { World } from '../world.ts';

/** What there is when a world has healed. */
export interface Outcome {
  readonly world: World;
  /** The operations that central holds, in sequence within each journal. */
  readonly operations: readonly Operation[];
  readonly terminals: readonly Terminal[];
  /** A store that took in all of them at once. */
  readonly rebuilt: Store;
}

/** What is wrong, as sentences; empty when nothing is. */
export type Check = (outcome: Outcome) => readonly string[];
