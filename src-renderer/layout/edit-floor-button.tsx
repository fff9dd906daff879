import { t } from '@lingui/core/macro';
import { PencilRuler } from 'lucide-react';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { showLayoutRoom } from './layout-store.ts';
import { useMayEditFloor } from './may-edit-floor.ts';

/** From a room on the floor to the same room in the editor, for who may. */
export function EditFloorButton({ room }: { readonly room: string | null }) {
  const mayEdit = useMayEditFloor();
  if (!mayEdit) return null;
  return (
    <Button
      tone="quiet"
      icon={PencilRuler}
      aria-label={t`Edit the floor`}
      onClick={() => {
        showLayoutRoom(room);
        goTo({ screen: 'layout' });
      }}
    />
  );
}
