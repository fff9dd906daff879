import { t } from '@lingui/core/macro';
import { ChevronLeft } from 'lucide-react';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { goTo, openOrder } from '../shell/navigation.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { Button } from '../ui/button.tsx';

/** The way back to the order. A tab that was closed meanwhile has none. */
export function PayBar({ holder, name }: { readonly holder: Holder; readonly name: string }) {
  return (
    <TopBarSlot>
      {name === '' ? (
        <Button icon={ChevronLeft} onClick={() => goTo({ screen: 'floor' })}>
          {t`Floor`}
        </Button>
      ) : (
        <Button icon={ChevronLeft} onClick={() => openOrder(holder)}>
          {name}
        </Button>
      )}
    </TopBarSlot>
  );
}
