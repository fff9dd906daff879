import { isDeepStrictEqual } from 'node:util';
import type { Decision } from '../../src-shared/commands/decision.ts';
import type { CommandResult, Refusal } from '../../src-shared/contract/command.ts';
import { command as commandSchema } from '../../src-shared/contract/command.ts';
import { ALONE, type ConnectionView } from '../../src-shared/contract/connection-view.ts';
import { inputIssues, saidPlainly } from '../../src-shared/contract/input-issues.ts';
import type { LayoutCrossing } from '../../src-shared/contract/layout-change.ts';
import type { VenueFile } from '../../src-shared/contract/venue-file.ts';
import type { Changes, RowChange, Snapshot, TerminalView } from '../../src-shared/contract/views.ts';
import { asOneCommand } from '../../src-shared/domain/one-command.ts';
import { approved, type Operation } from '../../src-shared/domain/operation.ts';
import type { Action } from '../../src-shared/domain/permissions.ts';
import { recordValues } from '../../src-shared/domain/record.ts';
import { actionsOf } from '../commands/actions-of.ts';
import { decide } from '../commands/decide.ts';
import { storedStaff, storedVenue, type TerminalReads } from '../commands/terminal-reads.ts';
import { lastCommand } from '../commands/undo.ts';
import { watchConflicts } from '../conflicts/conflicts.ts';
import { watchLayout } from '../layout/watch-layout.ts';
import { permissionFor, signedOut } from '../people/permission.ts';
import { writeTransaction } from '../store/database.ts';
import { type Installation, readInstallation, writeInstallation } from '../store/installation.ts';
import type { OperationIdentity } from '../store/operation-rows.ts';
import { storageFault } from '../store/storage-fault.ts';
import type { Author, Store } from '../store/store.ts';
import type { Touched } from '../store/touched.ts';
import { readVenue, settingsView } from '../store/view-rows.ts';
import { changedRows } from './changed-rows.ts';
import { newInstallation } from './new-installation.ts';
import { followUndo } from './next-undo.ts';
import { venueDrafts } from './venue-drafts.ts';

export type TerminalSettings = Pick<
  Installation,
  'name' | 'theme' | 'language' | 'kiosk' | 'operator' | 'autoLockMinutes' | 'window'
>;
/** What the exchange keeps over a restart. */
export type KeptConnection = Pick<Installation, 'membership' | 'joining' | 'standing'>;

/** One installed terminal at work: takes commands, keeps its settings, and tells who listens what changed. */
export interface Terminal {
  readonly store: Store;
  readonly settings: () => Installation;
  readonly snapshot: () => Snapshot;
  /**
   * Checks a command, writes it whole or not at all, and answers. The input may be anything.
   * @param approvedBy somebody whose PIN was right, for what the role of the person at work does not allow.
   */
  readonly execute: (input: unknown, approvedBy?: string) => CommandResult;
  /** The same for what is no command: `actions` says what it takes, `decide` what it comes to. */
  readonly carryOut: (decide: (reads: TerminalReads) => Decision, needs: Needs) => CommandResult;
  /** Why whoever is at work may not do this; null if they may. */
  readonly forbids: (action: Action) => Refusal | null;
  /** Nobody can work here until somebody signs in. */
  readonly lock: () => void;
  /** Tells the screen what a check of the data found. */
  readonly reportFaults: (faults: readonly string[]) => void;
  /** Null once they are kept, else why not. A new operator unlocks. */
  readonly setSettings: (change: Partial<TerminalSettings>) => Refusal | null;
  /** Writes a venue into a terminal that has none. False if it has one already. */
  readonly importVenue: (file: VenueFile) => boolean;
  /**
   * Moves what a forked journal holds after the last common operation to a journal of its own; what is written from now on goes
   * there. The last operation before that can no longer be taken back by an undo.
   * @returns how many operations were moved.
   */
  readonly moveBranch: (common: OperationIdentity) => number;
  /** Keeps what the exchange must know after a restart, and tells nobody. Null once it is kept, else why not. */
  readonly keepConnection: (change: Partial<KeptConnection>) => Refusal | null;
  /** Null once they are kept, else why not. */
  readonly keepWrongPins: (wrongPins: Installation['wrongPins']) => Refusal | null;
  /** Tells the screen how this terminal stands with the others. */
  readonly showConnection: (connection: ConnectionView) => void;
  /** Tells the screen that operations came from elsewhere, and what that touched. */
  readonly received: (touched: Touched, news: readonly Operation[]) => void;
  /** Forgets what it told of changes of the floor that crossed. */
  readonly readCrossings: () => void;
  /** Calls back after each transaction, in order. Returns how to stop that. */
  readonly subscribe: (listener: (changes: Changes) => void) => () => void;
}

/** What it takes to be allowed something, and who approved it, if anybody. */
export interface Needs {
  readonly actions: (reads: TerminalReads) => readonly Action[];
  readonly approvedBy?: string;
}

export interface TerminalDependencies {
  readonly store: Store;
  /** Wall time in milliseconds. It may be wrong by years. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Called after each commit. */
  readonly written: () => void;
}

/** Opens a terminal on its store, and makes it an installation of its own the first time. */
export function openTerminal({ store, now, newId, written }: TerminalDependencies): Terminal {
  const { db } = store;
  let settings = readInstallation(db) ?? newInstallation(store, newId);
  let revision = 0;
  let faults: readonly string[] = [];
  let connection = ALONE;
  const listeners = new Set<(changes: Changes) => void>();

  /**
   * Of what this version does not understand it cannot tell which receipt numbers it used up. It comes into the own journal when
   * a newer version was at work here and an old disk or an old version was put back; in another journal all numbers are free.
   */
  const leaveUnreadableJournal = () => {
    const { journal } = settings;
    if (store.operations.notUnderstood(db, { journal, seq: 0 }, 1)[0]?.journal !== journal) return;
    const change = { journal: newId(), importedThrough: 0 };
    writeTransaction(db, (write) => writeInstallation(write, change));
    settings = { ...settings, ...change };
  };
  leaveUnreadableJournal();

  const author = (): Author => {
    const { terminal, journal, operator } = settings;
    return { terminal, journal, operator, nowMs: now() };
  };
  const venue = storedVenue(store);
  const reads = (): TerminalReads => ({
    ...author(),
    venue,
    db,
    store,
    newId,
    importedThrough: settings.importedThrough,
    staff: () => storedStaff(db),
  });
  const hasPin = (person: string | null) =>
    person !== null && (recordValues('staff', venue.state('staff', person))?.pin ?? null) !== null;
  let isLocked = hasPin(settings.operator);

  const undo = followUndo(() =>
    lastCommand({ ...author(), db, store, importedThrough: settings.importedThrough }),
  );
  const conflicts = watchConflicts(store, settings.terminal);
  const layout = watchLayout(store, settings);

  const terminalView = (): TerminalView => {
    const { terminal: id, name, theme, language, kiosk, operator, autoLockMinutes } = settings;
    const ownOperations = store.operations.head(db, settings.journal).seq;
    const locked = isLocked;
    return {
      id,
      name,
      theme,
      language,
      kiosk,
      operator,
      locked,
      autoLockMinutes,
      ownOperations,
      faults: [...faults],
      undo: undo.shown(),
    };
  };

  // Kept as long as nothing is written, so that it can be made at the start before the page asks for it.
  const rowsWritten = db.sqlite.prepare<[], number>('SELECT total_changes()').pluck();
  let latest: {
    readonly venue: Omit<Snapshot, 'revision' | 'terminal' | 'connection' | 'crossings'>;
    readonly afterRows: number | undefined;
  } | null = null;
  const snapshot = (): Snapshot => {
    const afterRows = rowsWritten.get();
    if (latest === null || latest.afterRows !== afterRows) {
      // Somebody may have written past the commands; then nobody has followed what that touched.
      const venue = { ...readVenue(db, settings.terminal), conflicts: conflicts.readAgain() };
      latest = { venue, afterRows };
    }
    return { revision, terminal: terminalView(), connection, crossings: layout.unread(), ...latest.venue };
  };

  const publish = (rows: Changes['rows']) => {
    revision += 1;
    const changes = { revision, rows };
    for (const listener of listeners) listener(changes);
  };
  const shownTerminal = (): RowChange[] => [{ row: 'terminal', value: terminalView() }];
  const shownCrossings = (): RowChange[] => [{ row: 'crossings', value: layout.unread() }];
  const publishTouched = (touched: Touched, more = shownTerminal()) => {
    written();
    const changed = conflicts.follow(touched);
    const rows: RowChange[] = [
      ...changedRows(store, settings.terminal, touched),
      ...(changed === null ? [] : [{ row: 'conflicts' as const, value: changed }]),
      ...more,
    ];
    if (rows.length > 0) publish(rows);
  };

  const carryOut: Terminal['carryOut'] = (decideNow, { actions, approvedBy = null }) => {
    const saved = saving(() =>
      store.change<Decided>(({ db: writeDb, write }) => {
        const given = reads();
        const out = signedOut(given, isLocked);
        if (out !== null) return { refusal: out };
        const decision = decideNow(given);
        if ('refusal' in decision) return decision;
        const permission = permissionFor(given, actions(given), approvedBy);
        if (typeof permission === 'object') return permission;
        const isApproved = permission === 'approved' && approvedBy !== null;
        const drafts = isApproved ? approved(decision.drafts, approvedBy) : decision.drafts;
        const operations = write(author(), asOneCommand(drafts));
        const meanwhile = layout.told(decision.meanwhile ?? []);
        return {
          created: decision.created,
          operations,
          meanwhile,
          remember: layout.wrote(writeDb, operations),
        };
      }),
    );
    if ('refusal' in saved) return { ok: false, refusal: saved.refusal };
    const { result, touched } = saved;
    if ('refusal' in result) return { ok: false, refusal: result.refusal };
    const { created, operations, meanwhile, remember } = result;
    const last = operations.at(-1);
    const news = meanwhile.length > 0 ? { meanwhile } : {};
    if (last === undefined) return { ok: true, created, seq: null, ...news };
    remember();
    undo.wrote(last);
    publishTouched(touched);
    return { ok: true, created, seq: last.seq, ...news };
  };

  const keep = (change: Partial<Installation>): Refusal | null => {
    const saved = saving(() => {
      writeTransaction(db, (write) => writeInstallation(write, change));
      return null;
    });
    if (saved !== null) return saved.refusal;
    settings = { ...settings, ...change };
    return null;
  };

  return {
    store,
    settings: () => settings,
    snapshot,
    execute: (input, approvedBy) => {
      const parsed = commandSchema.safeParse(input, saidPlainly);
      if (!parsed.success)
        return { ok: false, refusal: { code: 'invalid_input', issues: inputIssues(parsed.error) } };
      const command = parsed.data;
      const needs = {
        actions: (given: TerminalReads) => actionsOf(given, command),
        ...(approvedBy === undefined ? {} : { approvedBy }),
      };
      return carryOut((given) => decide(given, command), needs);
    },
    carryOut,
    forbids: (action) => {
      const given = reads();
      const permission = permissionFor(given, [action], null);
      return signedOut(given, isLocked) ?? (typeof permission === 'object' ? permission.refusal : null);
    },
    lock: () => {
      if (isLocked || settings.operator === null) return;
      isLocked = true;
      publish(shownTerminal());
    },
    reportFaults: (found) => {
      faults = found;
      publish(shownTerminal());
    },
    setSettings: (change) => {
      const refusal = keep(change);
      if (refusal !== null) return refusal;
      if (change.operator !== undefined) isLocked = false;
      undo.findAgain();
      publish(shownTerminal());
      return null;
    },
    importVenue: (file) => {
      if (settingsView(db) !== null) return false;
      const { result } = store.change(({ db: write, write: append }) => {
        const written = append({ ...author(), operator: null }, venueDrafts(file, newId));
        const importedThrough = written.at(-1)?.seq ?? 0;
        writeInstallation(write, { importedThrough });
        return importedThrough;
      });
      settings = { ...settings, importedThrough: result };
      undo.findAgain();
      written();
      publish([{ row: 'everything' }]);
      return true;
    },
    moveBranch: (common) => {
      const { result } = store.change(({ db: write, moveBranch }) => {
        const branch = moveBranch(common);
        if (branch.moved === 0) return { moved: 0, change: {} };
        const isOwn = common.journal === settings.journal;
        const journal = branch.journal ?? newId();
        const change = isOwn ? { journal, importedThrough: store.operations.head(write, journal).seq } : {};
        writeInstallation(write, change);
        return { moved: branch.moved, change };
      });
      if (result.moved === 0) return 0;
      settings = { ...settings, ...result.change };
      undo.findAgain();
      written();
      publish([{ row: 'everything' }]);
      return result.moved;
    },
    keepConnection: keep,
    keepWrongPins: (wrongPins) => keep({ wrongPins }),
    showConnection: (shown) => {
      if (isDeepStrictEqual(shown, connection)) return;
      connection = shown;
      publish([{ row: 'connection', value: connection }]);
    },
    received: (touched, news) => {
      // Own operations come back when an old copy of the disk was restored.
      if (!news.some(({ journal }) => journal === settings.journal)) {
        publishTouched(touched, layout.follow(news) ? shownCrossings() : []);
        return;
      }
      leaveUnreadableJournal();
      undo.findAgain();
      publishTouched(touched);
    },
    readCrossings: () => {
      layout.read();
      publish(shownCrossings());
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What a command comes to once it was decided: a refusal, or what it created and wrote, and what that met. */
type Decided =
  | { readonly refusal: Refusal }
  | {
      readonly created: string | null;
      readonly operations: readonly Operation[];
      readonly meanwhile: readonly LayoutCrossing[];
      /** To be called once the transaction is committed. */
      readonly remember: () => void;
    };

/** The one place that meets the faults of the disk while people work: nothing was written, and they are told. */
function saving<Result>(save: () => Result): Result | { readonly refusal: Refusal } {
  try {
    return save();
  } catch (error) {
    const because = storageFault(error);
    if (because === null) throw error;
    return { refusal: { code: 'not_saved', because } };
  }
}
