import { X } from 'lucide-react';
import { type RefObject, useId, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { ProductView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import {
  type Choice,
  choicePriceMinor,
  chosenModifiers,
  emptyChoice,
  groupHint,
  missingCount,
  toggleModifier,
} from './choice.ts';
import { ChoiceFoot } from './choice-foot.tsx';
import { ChoiceGroup } from './choice-group.tsx';
import { ChoiceOption } from './choice-option.tsx';
import styles from './choice-panel.module.css';
import { choiceWay } from './choice-way.ts';
import { addLine } from './order-actions.ts';
import { useOpenOrder } from './order-session.ts';
import { takeFocus } from './take-focus.ts';
import { useAmount } from './use-amount.ts';
import { VariantTiles } from './variant-tiles.tsx';

/** Asks, over the products, for what has to be chosen; the order stays in sight. */
export function ChoicePanel({ productId }: { readonly productId: string }) {
  const product = useVenue(({ products }) => products.get(productId));
  return product === undefined ? null : <Choices product={product} />;
}

function Choices({ product }: { readonly product: ProductView }) {
  const order = useOpenOrder();
  const amount = useAmount();
  const titleId = useId();
  const body = useRef<HTMLDivElement>(null);
  const groups = useVenue(
    useShallow(({ modifierGroups }) => product.modifierGroups.flatMap((id) => modifierGroups.get(id) ?? [])),
  );
  const [choice, setChoice] = useState<Choice>(() => emptyChoice(product));
  const [quantity, setQuantity] = useState(1);
  const [note, setNote] = useState('');

  const close = () => order.session.setState({ choosing: null });
  const add = (chosen: Choice) => {
    close();
    void addLine(order, {
      product: product.id,
      variant: chosen.variant,
      modifiers: chosenModifiers(chosen, groups).map(({ id }) => id),
      note: note.trim() === '' ? null : note.trim(),
      quantity,
    });
  };

  const needsVariant = product.variants.length > 0 && choice.variant === null;
  const missing = needsVariant ? 'variant' : groups.find((group) => missingCount(choice, group) > 0)?.id;
  const missingName = needsVariant ? 'a size' : groups.find(({ id }) => id === missing)?.name;
  const isQuick = choiceWay(product) === 'variant';

  return (
    <section
      className={styles.panel}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className={styles.header}>
        <h2 ref={takeFocus} id={titleId} className={styles.title} tabIndex={-1}>
          {product.name}
        </h2>
        <Button tone="quiet" icon={X} aria-label="Close the choices" onClick={close} />
      </header>
      <div ref={body} className={styles.body}>
        {isQuick ? (
          <VariantTiles variants={product.variants} onChoose={(variant) => add({ ...choice, variant })} />
        ) : (
          product.variants.length > 0 && (
            <ChoiceGroup name="Size" hint="choose 1" groupKey="variant" isOne>
              {product.variants.map((variant) => (
                <ChoiceOption
                  key={variant.id}
                  type="radio"
                  group={`${titleId}-variant`}
                  name={variant.name}
                  price={amount(variant.priceMinor)}
                  isChosen={variant.id === choice.variant}
                  onTap={() => setChoice((before) => ({ ...before, variant: variant.id }))}
                />
              ))}
            </ChoiceGroup>
          )
        )}
        {groups.map((group) => {
          const chosen = choice.modifiers.get(group.id) ?? [];
          const isOne = group.minimum === 1 && group.maximum === 1;
          return (
            <ChoiceGroup
              key={group.id}
              name={group.name}
              hint={groupHint(group)}
              groupKey={group.id}
              isOne={isOne}
            >
              {group.modifiers.map((modifier) => (
                <ChoiceOption
                  key={modifier.id}
                  type={isOne ? 'radio' : 'checkbox'}
                  group={`${titleId}-${group.id}`}
                  name={modifier.name}
                  price={modifier.priceMinor === 0 ? null : signed(modifier.priceMinor, amount)}
                  isChosen={chosen.includes(modifier.id)}
                  isFull={group.maximum > 1 && chosen.length >= group.maximum}
                  onTap={() => setChoice((before) => toggleModifier(before, group, modifier.id))}
                />
              ))}
            </ChoiceGroup>
          );
        })}
      </div>
      <ChoiceFoot
        name={product.name}
        quantity={quantity}
        onQuantity={setQuantity}
        note={note}
        onNote={setNote}
        {...(isQuick
          ? {}
          : {
              add: {
                label:
                  missingName === undefined
                    ? `Add ${amount(quantity * choicePriceMinor(choice, product, groups))}`
                    : `Choose ${missingName.toLowerCase()}`,
                isReady: missing === undefined,
                onAdd: () => (missing === undefined ? add(choice) : showGroup(body, missing)),
              },
            })}
      />
    </section>
  );
}

function showGroup(body: RefObject<HTMLElement | null>, groupKey: string): void {
  const group = body.current?.querySelector<HTMLElement>(`[data-group="${groupKey}"]`);
  group?.scrollIntoView({ block: 'nearest' });
  group?.querySelector('input')?.focus();
}

function signed(priceMinor: number, amount: (amountMinor: number) => string): string {
  return priceMinor > 0 ? `+${amount(priceMinor)}` : amount(priceMinor);
}
