import { t } from '@lingui/core/macro';
import { Card } from '../ui/card.tsx';
import styles from './keyboard-keys.module.css';

/** Everything works without a touch screen; this says how. */
export function KeyboardKeys() {
  return (
    <Card title={t`With a keyboard`}>
      <dl className={styles.keys}>
        {keysAndMeanings().map(([keys, meaning]) => (
          <div key={keys} className={styles.key}>
            <dt>
              <kbd className={styles.cap}>{keys}</kbd>
            </dt>
            <dd className={styles.meaning}>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

function keysAndMeanings(): readonly (readonly [keys: string, meaning: string])[] {
  return [
    [t({ message: 'Tab', context: 'a key' }), t`From one part of the screen to the next`],
    [t`Arrow keys`, t`From table to table, from product to product`],
    [t`Enter`, t`Open the table, add the product`],
    [t`Shift Enter`, t`Choices of a product`],
    ['M', t`What else can be done with a table`],
    ['+  −  0', t`Zoom in and out, see the whole room`],
    [t`Ctrl Z`, t`Take back the last step`],
    [t`Esc`, t`Close a dialog, empty a search`],
  ];
}
