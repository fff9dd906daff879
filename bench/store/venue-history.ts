import { sha256 } from '../../src-main/store/sha256.ts';
import { nextStamp, type Stamp } from '../../src-shared/domain/clock.ts';
import { type JournalHead, sealOperation } from '../../src-shared/domain/journal.ts';
import type { Draft, Operation } from '../../src-shared/domain/operation.ts';
import { largeVenue } from '../../tests/venues/large-venue.ts';
import { createBenchTerminal } from './bench-terminal.ts';
import { orderDrafts } from './history.ts';

const VENUE = largeVenue({ tables: 300, products: 2000 });
/** Left open at the end, as on a busy evening. */
const OPEN_ORDERS = 100;
const PAGE = 1000;
const BEGIN_MS = Date.UTC(2023, 0, 1);

/**
 * What one terminal of a large venue wrote in years, in pages: the venue, then orders of eight lines, each settled but for the last
 * hundred. Sealed as any operation is, and kept in no file here.
 * @param file where the terminal that imports the venue may lie.
 */
export function* venueHistory({
  file,
  operations,
}: {
  readonly file: string;
  readonly operations: number;
}): Generator<readonly Operation[]> {
  let nowMs = BEGIN_MS;
  const bench = createBenchTerminal({ file, venue: VENUE, now: () => (nowMs += 1000) });
  const { store, settings } = bench.terminal;
  const { terminal, journal, operator } = settings();
  const imported = store.since({}, operations);
  for (let from = 0; from < imported.length; from += PAGE) yield imported.slice(from, from + PAGE);
  let head: JournalHead = store.operations.head(store.db, journal);
  let latest: Stamp | null = store.operations.latestStamp(store.db);
  const seal = (draft: Draft): Operation => {
    nowMs += 1000;
    latest = nextStamp({ latest, nowMs, journal });
    const sealed = sealOperation(draft, head, { terminal, operator, at: nowMs, stamp: latest }, sha256);
    head = sealed;
    return sealed;
  };
  let page: Operation[] = [];
  for (let order = 0; head.seq < operations; order += 1) {
    const drafts = orderDrafts(bench, { order, receiptNumber: order + 1, nowMs });
    const isLeftOpen = operations - head.seq <= OPEN_ORDERS * drafts.length;
    for (const draft of isLeftOpen ? drafts.slice(0, -1) : drafts) page.push(seal(draft));
    if (page.length < PAGE && head.seq < operations) continue;
    yield page.splice(0, PAGE);
  }
  if (page.length > 0) yield page;
  page = [];
  bench.close();
}
