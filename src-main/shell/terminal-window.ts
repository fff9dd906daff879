import { RPCHandler } from '@orpc/server/message-port';
import {
  BrowserWindow,
  ipcMain,
  MessageChannelMain,
  type Rectangle,
  screen,
  session,
  type WebFrameMain,
} from 'electron';
import { APP_ORIGIN, PORT_MESSAGES } from '../../src-shared/contract/port.ts';
import { MIGRATION_PAGE, type SchemaStep } from '../../src-shared/contract/schema-step.ts';
import type { WindowState } from '../store/installation.ts';
import type { createRouter } from '../terminal/router.ts';

export interface WindowGiven {
  readonly preload: string;
  readonly state: WindowState | null;
  readonly kiosk: boolean;
  /** Called when the window closes, with where it was. */
  readonly keepState: (state: WindowState) => void;
}

const SMALLEST = { width: 1024, height: 700 } as const;

/** What keeps a page away from the machine. */
const SHUT_OFF = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
} as const;

/** Opens the one window. It shows itself once there is something to see. */
export function openTerminalWindow({ preload, state, kiosk, keepState }: WindowGiven): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsOnScreen(state),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Coaster',
    backgroundColor: '#131518',
    show: false,
    kiosk,
    autoHideMenuBar: true,
    webPreferences: {
      ...SHUT_OFF,
      preload,
      // The floor must stay alive behind a dialog of the system.
      backgroundThrottling: false,
    },
  });
  if (state?.maximized ?? true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => keepState(stateOf(window)));
  denyTheWorld(window);
  comeBackAfterCrash(window);
  void window.loadURL(`${APP_ORIGIN}/`);
  return window;
}

export interface MigrationWindow {
  readonly show: (step: SchemaStep) => void;
  readonly close: () => void;
}

/** Opens the window that stands in for the terminal's own while its data file is brought up to date. */
export function openMigrationWindow(): MigrationWindow {
  const window = new BrowserWindow({
    ...screen.getPrimaryDisplay().workArea,
    title: 'Coaster',
    backgroundColor: '#131518',
    show: false,
    // Whoever closes it would cut the migration off, which costs nothing but the time until it is done.
    closable: false,
    autoHideMenuBar: true,
    webPreferences: SHUT_OFF,
  });
  window.once('ready-to-show', () => window.show());
  denyTheWorld(window);
  return {
    show: (step) => void window.loadURL(`${APP_ORIGIN}${MIGRATION_PAGE}#${step}`),
    close: () => window.destroy(),
  };
}

/** Gives the page a line to the router whenever it asks for one: after a start, a reload or a crash. */
export function serveRouter(router: ReturnType<typeof createRouter>): void {
  const handler = new RPCHandler(router);
  ipcMain.on(PORT_MESSAGES.ask, (event) => {
    const frame = event.senderFrame;
    if (frame === null || !isOwnPage(frame)) return;
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port1);
    port1.start();
    frame.postMessage(PORT_MESSAGES.port, null, [port2]);
  });
}

function isOwnPage(frame: WebFrameMain): boolean {
  return frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`);
}

/** No permission, no other page, no other window, no view inside. */
function denyTheWorld({ webContents }: BrowserWindow): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.defaultSession.setPermissionCheckHandler(() => false);
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: Electron.Event<{ url: string }>) => {
    if (!event.url.startsWith(`${APP_ORIGIN}/`)) event.preventDefault();
  };
  webContents.on('will-navigate', stay);
  webContents.on('will-redirect', stay);
  webContents.on('will-attach-webview', (event) => event.preventDefault());
}

function comeBackAfterCrash({ webContents }: BrowserWindow): void {
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') webContents.reload();
  });
}

/** Where the window is. The normal bounds are asked for only when others are in force: without a window manager they are stale. */
function stateOf(window: BrowserWindow): WindowState {
  const bounds = window.isNormal() ? window.getBounds() : window.getNormalBounds();
  return { ...bounds, maximized: window.isMaximized() };
}

/** Where the window was, if a screen still shows that place; the first time the whole screen, also where nobody maximizes windows. */
function boundsOnScreen(state: WindowState | null): Partial<Rectangle> {
  if (state === null) return screen.getPrimaryDisplay().workArea;
  const { x, y, width, height } = state;
  const isVisible = screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) =>
        x < area.x + area.width && x + width > area.x && y < area.y + area.height && y + height > area.y,
    );
  return isVisible ? { x, y, width, height } : { width, height };
}
