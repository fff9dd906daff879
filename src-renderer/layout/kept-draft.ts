import { beginDraft, type Draft } from './draft/draft.ts';
import type { Layout, Thing } from './draft/layout.ts';

/**
 * Where the draft of this terminal survives a crash of the page, a restart and a power cut: in IndexedDB, which writes to the
 * disk when it is told to. localStorage would hold it back for seconds. The steps back are not kept.
 */
const DATABASE = 'layout';
const STORE = 'drafts';
const KEY = 'draft';
/** Raised whenever the shape changes: a draft of another shape is not read. */
const SHAPE = 1;

interface Kept {
  readonly shape: number;
  readonly base: KeptLayout;
  readonly now: KeptLayout;
}

interface KeptLayout {
  readonly rooms: Layout['rooms'];
  readonly things: readonly Thing[];
}

/** What is to be written next; undefined while nothing is. Of several drafts that wait only the last one counts. */
let waiting: Kept | null | undefined;
let isWriting = false;

/** Resolves once the draft, or a later one, is on the disk; null forgets it. */
export async function keepDraft(draft: Draft | null): Promise<void> {
  waiting =
    draft === null || draft.now === draft.base
      ? null
      : { shape: SHAPE, base: toKept(draft.base), now: toKept(draft.now) };
  if (isWriting) return;
  isWriting = true;
  try {
    while (waiting !== undefined) {
      const next: Kept | null = waiting;
      waiting = undefined;
      await write(next);
    }
  } finally {
    isWriting = false;
  }
}

export async function keptDraft(): Promise<Draft | null> {
  const database = await openDrafts();
  try {
    const kept = await resultOf(database.transaction(STORE).objectStore(STORE).get(KEY));
    return isKept(kept) ? { ...beginDraft(toLayout(kept.base)), now: toLayout(kept.now) } : null;
  } finally {
    database.close();
  }
}

async function write(kept: Kept | null): Promise<void> {
  const database = await openDrafts();
  try {
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const drafts = transaction.objectStore(STORE);
    if (kept === null) drafts.delete(KEY);
    else drafts.put(kept, KEY);
    await new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve());
      transaction.addEventListener('abort', () =>
        reject(new Error('The draft was not kept.', { cause: transaction.error })),
      );
    });
  } finally {
    database.close();
  }
}

function openDrafts(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
  return resultOf(opening);
}

function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () =>
      reject(new Error('The kept draft cannot be reached.', { cause: request.error })),
    );
  });
}

/** Only this file writes there, and says with a number in what shape. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'shape' in value && value.shape === SHAPE;
}

function toKept({ rooms, things }: Layout): KeptLayout {
  return { rooms, things: [...things.values()] };
}

function toLayout({ rooms, things }: KeptLayout): Layout {
  return { rooms, things: new Map(things.map((thing) => [thing.id, thing])) };
}
