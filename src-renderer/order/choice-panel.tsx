import { t } from '@lingui/core/macro';
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
  firstMissing,
  type MissingChoice,
  toggleModifier,
} from './choice.ts';
import { ChoiceFoot } from './choice-foot.tsx';
import styles from './choice-panel.module.css';
import { choiceWay } from './choice-way.ts';
import { ModifierChoice } from './modifier-choice.tsx';
import { addLine, closePanel } from './order-actions.ts';
import { useOpenOrder } from './order-session.ts';
import { takeFocus } from './take-focus.ts';
import { useAmount } from './use-amount.ts';
import { VariantChoice } from './variant-choice.tsx';
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
  const [quantity, setQuantity] = useState(() => order.session.getState().amount ?? 1);
  const [note, setNote] = useState('');

  const close = () => closePanel(order);
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

  const missing = firstMissing(choice, product, groups);
  const isQuick = useVenue(({ modifierGroups }) => choiceWay(product, modifierGroups)) === 'variant';
  const price = amount(quantity * choicePriceMinor(choice, product, groups));
  const addLabel = missing === null ? t`Add ${price}` : missingWords(missing);
  const onAdd = () => (missing === null ? add(choice) : showGroup(body, missing.key));

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
        <Button tone="quiet" icon={X} aria-label={t`Close the choices`} onClick={close} />
      </header>
      <div ref={body} className={styles.body}>
        {isQuick ? (
          <VariantTiles variants={product.variants} onChoose={(variant) => add({ ...choice, variant })} />
        ) : (
          product.variants.length > 0 && (
            <VariantChoice
              variants={product.variants}
              chosen={choice.variant}
              onTap={(variant) => setChoice((before) => ({ ...before, variant }))}
            />
          )
        )}
        {groups.map((group) => (
          <ModifierChoice
            key={group.id}
            group={group}
            chosen={choice.modifiers.get(group.id) ?? []}
            onTap={(modifier) => setChoice((before) => toggleModifier(before, group, modifier))}
          />
        ))}
      </div>
      <ChoiceFoot
        name={product.name}
        quantity={quantity}
        onQuantity={setQuantity}
        note={note}
        onNote={setNote}
        {...(isQuick ? {} : { add: { label: addLabel, isReady: missing === null, onAdd } })}
      />
    </section>
  );
}

function missingWords({ name: group }: MissingChoice): string {
  return group === null ? t`Choose a size` : t`Choose ${group}`;
}

function showGroup(body: RefObject<HTMLElement | null>, groupKey: string): void {
  const group = body.current?.querySelector<HTMLElement>(`[data-group="${groupKey}"]`);
  group?.scrollIntoView({ block: 'nearest' });
  group?.querySelector('input')?.focus();
}
