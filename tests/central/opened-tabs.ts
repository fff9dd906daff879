import type { TabView } from '../../src-shared/contract/views.ts';
import type { StartedCentral } from './started-central.ts';

/** Opens a tab over REST. @param repeatKey under which the call does it once, however often it is made. */
export function callTabs(
  central: StartedCentral,
  key: string,
  name: string,
  repeatKey?: string,
): Promise<Response> {
  const headers = repeatKey === undefined ? {} : { 'idempotency-key': repeatKey };
  return central.call('/api/tabs', { token: key, body: { name }, headers });
}

/** The same, which must succeed. */
export async function openTab(...call: Parameters<typeof callTabs>): Promise<TabView> {
  const response = await callTabs(...call);
  if (!response.ok) throw new Error(`No tab was opened: ${response.status} ${await response.text()}`);
  return (await response.json()) as TabView;
}

/** The first hundred open tabs. */
export async function tabsAt(central: StartedCentral, key: string): Promise<readonly TabView[]> {
  const response = await central.call('/api/tabs?limit=100', { token: key });
  const { tabs } = (await response.json()) as { readonly tabs: readonly TabView[] };
  return tabs;
}
