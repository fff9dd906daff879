/** The least that an Electron app can be: one window, as large and as locked as Coaster's, with a word in it. */
const path = require('node:path');
const { app, BrowserWindow, Menu } = require('electron');

app.setPath('userData', process.env.COASTER_DATA);
void app.whenReady().then(openWindow);
app.on('window-all-closed', () => app.quit());

function openWindow() {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    backgroundColor: '#131518',
    show: false,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
    },
  });
  window.maximize();
  window.once('ready-to-show', () => window.show());
  void window.loadFile(path.join(__dirname, 'index.html'));
}
