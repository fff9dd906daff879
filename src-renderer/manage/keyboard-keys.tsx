import { Card } from '../ui/card.tsx';
import styles from './keyboard-keys.module.css';

const KEYS: readonly (readonly [keys: string, meaning: string])[] = [
  ['Tab', 'From one part of the screen to the next'],
  ['Arrow keys', 'From table to table, from product to product'],
  ['Enter', 'Open the table, add the product'],
  ['Shift Enter', 'Choices of a product'],
  ['M', 'What else can be done with a table'],
  ['+  −  0', 'Zoom in and out, see the whole room'],
  ['Ctrl Z', 'Take back the last step'],
  ['Esc', 'Close a dialog, empty a search'],
];

/** Everything works without a touch screen; this says how. */
export function KeyboardKeys() {
  return (
    <Card title="With a keyboard">
      <dl className={styles.keys}>
        {KEYS.map(([keys, meaning]) => (
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
