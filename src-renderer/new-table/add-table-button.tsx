import { t } from '@lingui/core/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { NewTableDialog } from './new-table-dialog.tsx';

export function AddTableButton({ room }: { readonly room: string }) {
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button icon={Plus} onClick={() => setAsking(true)}>
        {t`Add a table`}
      </Button>
      {isAsking && <NewTableDialog room={room} onClose={() => setAsking(false)} />}
    </>
  );
}
