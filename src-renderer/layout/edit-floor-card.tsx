import { plural, t } from '@lingui/core/macro';
import { PencilRuler } from 'lucide-react';
import { useMemo } from 'react';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { countChanges } from './draft/changes.ts';
import { useLayout } from './layout-store.ts';
import { useMayEditFloor } from './may-edit-floor.ts';

/** The way to the editor, and whether a draft waits there. */
export function EditFloorCard() {
  const mayEdit = useMayEditFloor();
  const draft = useLayout((editing) => editing.draft);
  const changes = useMemo(() => (draft === null ? 0 : countChanges(draft.base, draft.now)), [draft]);
  const note =
    changes === 0
      ? t`Rooms, tables, walls and bar counters. Nobody sees a change until it is published.`
      : plural(changes, {
          one: 'A draft with # change waits to be published.',
          other: 'A draft with # changes waits to be published.',
        });
  return (
    <Card title={t`Floor`} note={mayEdit ? note : t`Only managers edit the floor.`}>
      <Button icon={PencilRuler} disabled={!mayEdit} onClick={() => goTo({ screen: 'layout' })}>
        {t`Edit the floor…`}
      </Button>
    </Card>
  );
}
