import type { Moment } from './evening.ts';
import type { Shown } from './shown.ts';

/** What each terminal showed, moment by moment, as Markdown; the pictures lie beside it. */
export function eveningReport(moments: readonly Moment[]): string {
  return [
    '# An evening with an outage',
    '',
    'Two terminals of one venue and their central, as processes on one machine. Everything below was read from the screens.',
    ...moments.flatMap((moment, index) => [
      '',
      `## ${moment.title}`,
      '',
      ...moment.done.map((sentence) => `- ${sentence}`),
      '',
      '| | Bar | Terrace |',
      '|---|---|---|',
      ...row('Connection', moment, ({ connection }) => connection),
      ...row('Table 7', moment, ({ order }) => order.join('<br>')),
      ...row('Open tabs', moment, ({ tabs }) => tabs.join('<br>') || 'none'),
      ...row('To decide', moment, ({ toDecide }) => String(toDecide)),
      '',
      `![Bar](${pictureName(index, 'bar')}) ![Terrace](${pictureName(index, 'terrace')})`,
    ]),
    '',
  ].join('\n');
}

export function pictureName(moment: number, terminal: 'bar' | 'terrace'): string {
  return `${moment + 1}-${terminal}.png`;
}

/** In one line each, for the console. */
export function momentLines({ title, bar, terrace }: Moment): readonly string[] {
  const line = (name: string, { connection, order, tabs, toDecide }: Shown) =>
    `  ${name.padEnd(8)} ${connection}; table 7: ${order.join(' + ')}; tabs: ${tabs.join(' + ') || 'none'}; to decide: ${toDecide}`;
  return [title, line('Bar', bar), line('Terrace', terrace)];
}

function row(name: string, { bar, terrace }: Moment, tell: (shown: Shown) => string): readonly string[] {
  return [`| ${name} | ${tell(bar)} | ${tell(terrace)} |`];
}
