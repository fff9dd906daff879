import { recallLanguage } from './language/language.ts';
import { MigrationScreen } from './migration/migration-screen.tsx';
import { recallTheme } from './shell/theme.ts';
import { showPage } from './show-page.tsx';

recallTheme();
recallLanguage();
showPage(<MigrationScreen />);
