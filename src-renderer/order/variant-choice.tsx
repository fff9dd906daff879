import { t } from '@lingui/core/macro';
import { useId } from 'react';
import type { VariantView } from '../../src-shared/contract/views.ts';
import { groupHint, SIZE } from './choice.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { ChoiceOption } from './choice-option.tsx';
import { useAmount } from './use-amount.ts';

interface VariantChoiceProps {
  readonly variants: readonly VariantView[];
  readonly chosen: string | null;
  readonly onTap: (variant: string) => void;
}

/** The sizes of a product that has more to choose than its size. */
export function VariantChoice({ variants, chosen, onTap }: VariantChoiceProps) {
  const id = useId();
  const amount = useAmount();
  return (
    <ChoiceGroup name={t`Size`} hint={groupHint({ minimum: 1, maximum: 1 })} groupKey={SIZE} isOne>
      {variants.map(({ id: variant, name, priceMinor }) => (
        <ChoiceOption
          key={variant}
          type="radio"
          group={id}
          name={name}
          price={amount(priceMinor)}
          isChosen={variant === chosen}
          onTap={() => onTap(variant)}
        />
      ))}
    </ChoiceGroup>
  );
}
