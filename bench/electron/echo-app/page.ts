import { openMainLine } from '../../../src-renderer/connection/main-client.ts';
import { assert } from '../../../src-shared/domain/assert.ts';

/** A button that sends what a tap on a product sends, and a list that gets a line when the answer is there. */
const ANY_ID = '00000000-0000-4000-8000-000000000002';

const button = document.querySelector('button');
const list = document.querySelector('ul');
assert(button !== null && list !== null, 'the page has a button and a list');
const { client } = await openMainLine();
let taps = 0;
button.addEventListener('click', () => void tap());
button.disabled = false;

async function tap(): Promise<void> {
  await client.command({ type: 'addLine', holder: { kind: 'table', id: ANY_ID }, product: ANY_ID });
  taps += 1;
  const line = document.createElement('li');
  line.textContent = `1 × Something ${taps}`;
  assert(list !== null, 'the page has a list');
  list.append(line);
}
