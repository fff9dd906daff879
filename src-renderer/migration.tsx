import '@fontsource-variable/inter/index.css';
import './tokens.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '../src-shared/domain/assert.ts';
import { recallLanguage } from './language/language.ts';
import { MigrationScreen } from './migration/migration-screen.tsx';
import { recallTheme } from './shell/theme.ts';

recallTheme();
recallLanguage();

const root = document.getElementById('root');
assert(root !== null, 'the page has a root');
createRoot(root).render(
  <StrictMode>
    <MigrationScreen />
  </StrictMode>,
);
