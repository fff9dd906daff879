import { App } from './app.tsx';
import { followMain } from './connection/main-link.ts';
import { followLanguage, recallLanguage } from './language/language.ts';
import { recallDraft } from './layout/layout-store.ts';
import { recallTheme } from './shell/theme.ts';
import { showPage } from './show-page.tsx';

recallTheme();
recallLanguage();
followLanguage();
void recallDraft();
void followMain();
showPage(<App />);
