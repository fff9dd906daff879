import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { t } from '@lingui/core/macro';
import { app, type BrowserWindow, dialog, Menu, powerMonitor } from 'electron';
import { runDataCommand } from './data-command/run-data-command.ts';
import { openCentralLink } from './exchange/central-link.ts';
import { scheduleOnTimer } from './exchange/schedule.ts';
import { prepareOrderHistory } from './history/order-history.ts';
import { openLogFile } from './monitoring/log-file.ts';
import { openMonitoring } from './monitoring/monitoring.ts';
import { saveSupportFile } from './monitoring/save-support-file.ts';
import { supportFile } from './monitoring/support-file.ts';
import { defectOf, openTerminalLog } from './monitoring/terminal-log.ts';
import { hashPin, isPin } from './people/pin-hash.ts';
import { openSignIn } from './people/sign-in.ts';
import { prepareSalesReads } from './sales/sales-reads.ts';
import { registerAppScheme, serveApp } from './shell/app-protocol.ts';
import { keyring } from './shell/keyring.ts';
import { migrateInSight } from './shell/migrate-in-sight.ts';
import { speakLanguage } from './shell/spoken-language.ts';
import { startRefusal } from './shell/start-refusal.ts';
import { openTerminalWindow, serveRouter } from './shell/terminal-window.ts';
import { readStartOptions } from './start-options.ts';
import { startCheckpointer } from './store/checkpoint.ts';
import { isBehind } from './store/database.ts';
import type { DatabaseLocation } from './store/database-location.ts';
import { lockDatabase } from './store/lock.ts';
import { newestMigration } from './store/migration/migrations.ts';
import { openStore } from './store/open-store.ts';
import { checkInWorker, reportCheck } from './terminal/check-in-worker.ts';
import { importVenueFile } from './terminal/import-venue-file.ts';
import { createRouter } from './terminal/router.ts';
import { openTerminal } from './terminal/terminal.ts';

/** The whole file is checked once the terminal has settled, beside the work: see database.ts for what is checked at the start. */
const CHECK_AFTER_MS = 60_000;

/**
 * Garbage is collected once the heap has grown by so many percent. By default a page that makes and drops many elements, as one order
 * after another does, may let several times of what it needs pile up, and the memory stays taken.
 */
const HEAP_GROWTH_PERCENT = 60;

/** What the log takes of the disk at the most: the file that is written, and those before it. */
const LOG_SIZE = { maxBytes: 1_000_000, formerFiles: 4 };
/** How much of it goes into a support file. */
const SUPPORT_LINES = 2000;

registerAppScheme();
app.commandLine.appendSwitch('js-flags', `--heap-growing-percent=${HEAP_GROWTH_PERCENT}`);
const dataFolder = process.env['COASTER_DATA'];
if (dataFolder !== undefined) app.setPath('userData', dataFolder);

const { venue, data } = readStartOptions(process.argv);

if (data !== null) {
  // No window is wanted, and a machine without a screen has none to offer.
  app.exit(
    runDataCommand({ request: data, location: databaseLocation(), now: new Date(), print: printLine }),
  );
} else if (app.requestSingleInstanceLock()) {
  app.whenReady().then(start).catch(refuseToStart);
  app.on('window-all-closed', () => app.quit());
} else {
  // The first instance comes to the front; see below.
  app.quit();
}

async function start(): Promise<void> {
  Menu.setApplicationMenu(null);
  const startedAt = performance.now();
  const appPath = app.getAppPath();
  const location = databaseLocation();
  const logFile = openLogFile({ folder: logFolder(), name: 'terminal.log', ...LOG_SIZE });
  const log = openTerminalLog(logFile);
  process.on('uncaughtExceptionMonitor', (error) => log.note(defectOf(error)));
  app.on('render-process-gone', (_event, _page, { reason, exitCode }) =>
    log.note({ event: 'page_gone', reason, exitCode }),
  );
  const unlock = lockDatabase(location);
  serveApp(join(appPath, 'out', 'renderer'));
  const closeMigration = isBehind(location)
    ? await migrateInSight(join(appPath, 'out', 'main', 'migration-worker.cjs'), location)
    : null;
  const store = openStore(location);
  const checkpointer = startCheckpointer(store.db);
  const monitoring = openMonitoring({
    terminal: openTerminal({ store, now: Date.now, newId: randomUUID, written: checkpointer.written }),
    log,
    file: location.file,
    version: app.getVersion(),
    now: Date.now,
    monotonicMs: () => performance.now(),
    schedule: scheduleOnTimer,
  });
  const { terminal } = monitoring;
  const check = () => checkInWorker(join(appPath, 'out', 'main', 'check-worker.cjs'), location);
  const imported = venue === null ? null : importVenueFile(terminal, venue);

  const link = openCentralLink({
    terminal,
    fetch,
    secrets: keyring,
    newToken: () => randomBytes(32).toString('hex'),
    now: Date.now,
    random: Math.random,
    schedule: scheduleOnTimer,
  });
  monitoring.followExchanges(link);
  powerMonitor.on('resume', link.tryNow);

  const { kiosk, window: state } = terminal.settings();
  const window = openTerminalWindow({
    preload: join(appPath, 'out', 'preload', 'preload.cjs'),
    state,
    kiosk,
    // Where the window was is not worth a word if it cannot be kept.
    keepState: (kept) => void terminal.setSettings({ window: kept }),
  });
  if (closeMigration !== null) window.once('show', closeMigration);
  terminal.subscribe(() => followKiosk(window, terminal.settings().kiosk));
  serveRouter(
    createRouter({
      terminal,
      chooseFile: () => chooseVenueFile(window, terminal.settings().language),
      sampleVenue: join(appPath, 'venues', 'copper-still.json'),
      importFile: (path) => importVenueFile(terminal, path),
      checkStore: check,
      sales: prepareSalesReads(store, terminal.settings().terminal),
      history: prepareOrderHistory(store, terminal.settings().terminal),
      link,
      signIn: openSignIn({ terminal, hashPin, isPin, monotonicMs: () => performance.now() }),
      monitoring,
      saveSupportFile: () =>
        saveSupportFile({
          chooseFile: (name) => chooseSupportFile(window, name, terminal.settings().language),
          content: async () =>
            supportFile({
              ...(await monitoring.diagnostics()),
              terminal,
              schema: newestMigration(location.migrationsFolder).tag,
              versions: process.versions,
              lines: logFile.readLast(SUPPORT_LINES),
            }),
        }),
      startNotice: imported?.outcome === 'imported' ? null : imported,
    }),
  );

  // What the page will ask for first is made here while its process starts.
  setImmediate(() => terminal.snapshot());

  const reportFaults = (faults: readonly string[]) => {
    log.note({ event: 'checked', faults: faults.length });
    terminal.reportFaults(faults);
  };
  const backgroundCheck = setTimeout(() => void reportCheck(check, reportFaults), CHECK_AFTER_MS);
  log.note({
    event: 'started',
    version: app.getVersion(),
    schema: newestMigration(location.migrationsFolder).tag,
    tookMs: Math.round(performance.now() - startedAt),
  });
  app.on('second-instance', () => bringToFront(window));
  app.on('will-quit', () => {
    clearTimeout(backgroundCheck);
    link.stop();
    monitoring.stop();
    checkpointer.stop();
    store.close();
    log.note({ event: 'stopped' });
    unlock();
  });
}

function databaseLocation(): DatabaseLocation {
  mkdirSync(app.getPath('userData'), { recursive: true });
  const nativeBinding = process.env['COASTER_SQLITE_ADDON'];
  return {
    file: dataFile(),
    migrationsFolder: join(app.getAppPath(), 'drizzle', 'terminal'),
    ...(nativeBinding === undefined ? {} : { nativeBinding }),
  };
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

function logFolder(): string {
  return join(app.getPath('userData'), 'logs');
}

function dataFile(): string {
  return join(app.getPath('userData'), 'coaster.db');
}

function followKiosk(window: BrowserWindow, kiosk: boolean): void {
  if (!window.isDestroyed() && window.isKiosk() !== kiosk) window.setKiosk(kiosk);
}

function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function chooseVenueFile(window: BrowserWindow, language: string | null): Promise<string | null> {
  await speakLanguage(language);
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: t`Choose a venue file`,
    filters: [{ name: t`Coaster venue`, extensions: ['json'] }],
    properties: ['openFile'],
  });
  return filePaths[0] ?? null;
}

async function chooseSupportFile(
  window: BrowserWindow,
  name: string,
  language: string | null,
): Promise<string | null> {
  await speakLanguage(language);
  const { filePath, canceled } = await dialog.showSaveDialog(window, {
    title: t`Save the support file`,
    defaultPath: join(app.getPath('documents'), name),
  });
  return canceled ? null : filePath;
}

/** What keeps the terminal from starting is told in a sentence, on the screen and to whoever started it. */
async function refuseToStart(error: unknown): Promise<void> {
  await speakLanguage(null);
  const sentence = startRefusal(error, dataFile());
  process.stderr.write(`${sentence}\n`);
  await dialog.showMessageBox({
    type: 'error',
    title: 'Coaster',
    message: t`Coaster cannot start`,
    detail: sentence,
  });
  app.exit(1);
}
