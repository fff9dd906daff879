import { t } from '@lingui/core/macro';
import { Activity } from 'lucide-react';
import { useMay } from '../people/use-may.ts';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';

/** The way to what this terminal measures of itself. */
export function DiagnosticsCard() {
  const mayLook = useMay('terminalSettings');
  return (
    <Card
      title={t`Diagnostics`}
      note={
        mayLook
          ? t`How busy this terminal is, how fast its disk, and a file for whoever helps you.`
          : t`Only managers look at the diagnostics.`
      }
    >
      <Button icon={Activity} disabled={!mayLook} onClick={() => goTo({ screen: 'diagnostics' })}>
        {t`Open diagnostics`}
      </Button>
    </Card>
  );
}
