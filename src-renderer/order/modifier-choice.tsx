import { useId } from 'react';
import type { ModifierGroupView } from '../../src-shared/contract/views.ts';
import { groupHint } from './choice.ts';
import { ChoiceGroup } from './choice-group.tsx';
import { ChoiceOption } from './choice-option.tsx';
import { useAmount } from './use-amount.ts';

interface ModifierChoiceProps {
  readonly group: ModifierGroupView;
  readonly chosen: readonly string[];
  readonly onTap: (modifier: string) => void;
}

/** One group of modifiers: one of it, or as many as it allows. */
export function ModifierChoice({ group, chosen, onTap }: ModifierChoiceProps) {
  const id = useId();
  const amount = useAmount();
  const isOne = group.minimum === 1 && group.maximum === 1;
  const isFull = group.maximum > 1 && chosen.length >= group.maximum;
  return (
    <ChoiceGroup name={group.name} hint={groupHint(group)} groupKey={group.id} isOne={isOne}>
      {group.modifiers.map(({ id: modifier, name, priceMinor }) => (
        <ChoiceOption
          key={modifier}
          type={isOne ? 'radio' : 'checkbox'}
          group={id}
          name={name}
          price={priceMinor === 0 ? null : `${priceMinor > 0 ? '+' : ''}${amount(priceMinor)}`}
          isChosen={chosen.includes(modifier)}
          isFull={isFull}
          onTap={() => onTap(modifier)}
        />
      ))}
    </ChoiceGroup>
  );
}
