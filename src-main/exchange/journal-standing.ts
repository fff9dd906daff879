import type { ConnectionView, JournalStanding } from '../../src-shared/contract/connection-view.ts';
import {
  type ExchangeReport,
  heldUpTo,
  type NotTaken,
  type Vector,
} from '../../src-shared/domain/exchange.ts';
import type { Store } from '../store/store.ts';

/** How many operations are here that the holder of a vector lacks; all of them if it was never heard. */
export function operationsLackedBy(held: Vector | null, here: Vector): number {
  return Object.entries(here).reduce(
    (sum, [journal, seq]) => sum + Math.max(0, seq - heldUpTo(held ?? {}, journal)),
    0,
  );
}

/** How far each journal that either side knows has come on both. The own one comes first. */
export function journalStandings(given: {
  readonly store: Store;
  /** The journal that this terminal writes. */
  readonly own: string;
  readonly terminal: string;
  /** The venue that it joined; central writes in its name. Null while it is alone. */
  readonly venue: string | null;
  /** Null if central was never heard. */
  readonly central: Vector | null;
}): JournalStanding[] {
  const { store, own, terminal, venue, central } = given;
  const here = store.vector();
  const journals = new Set([own, ...Object.keys(here), ...Object.keys(central ?? {})]);
  const writerOf = (wrote: string) => {
    if (wrote === terminal) return 'this_terminal';
    return wrote === venue ? 'central' : 'other_terminal';
  };
  return [...journals].map((journal) => {
    const seq = heldUpTo(here, journal);
    const last = store.operations.find(store.db, journal, seq);
    return {
      journal,
      terminal: last?.terminal ?? null,
      writer: journal === own ? 'this_terminal' : last === undefined ? null : writerOf(last.terminal),
      here: seq,
      central: central === null ? null : heldUpTo(central, journal),
      lastAt: last?.at ?? null,
    };
  });
}

/** The journals that one side did not take, each once. */
export function notTakenJournals(
  report: Pick<ExchangeReport, 'notTakenHere' | 'notTakenThere'>,
): ConnectionView['notTaken'] {
  const once = (where: 'here' | 'central', given: readonly NotTaken[]) =>
    [...new Map(given.toReversed().map((one) => [one.journal, one])).values()].map(({ journal, fault }) => ({
      journal,
      where,
      fault: fault.fault,
    }));
  return [...once('here', report.notTakenHere), ...once('central', report.notTakenThere)];
}
