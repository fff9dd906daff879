import '@fontsource-variable/inter/index.css';
import './tokens.css';
import './app.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '../src-shared/domain/assert.ts';
import { App } from './app.tsx';
import { followMain } from './connection/main-link.ts';
import { followLanguage, recallLanguage } from './language/language.ts';
import { recallDraft } from './layout/layout-store.ts';
import { recallTheme } from './shell/theme.ts';

recallTheme();
recallLanguage();
followLanguage();
void recallDraft();
void followMain();

const root = document.getElementById('root');
assert(root !== null, 'the page has a root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
