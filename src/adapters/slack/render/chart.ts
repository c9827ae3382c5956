import type { Block } from '../../../view/model/model';
import { cut, wellFormed } from '../../chat-kit/literal';
import type { ChartBlock } from './chart-block';
import { LIMIT } from './limits';
import { part, type Part } from './part';

type Bars = Extract<Block, { readonly kind: 'bars' }>;

/** Slack's own chart, or null where it takes none like this. Labels are plain text: never interpreted. */
export function slackChart({ title, unit, bars }: Bars): Part | null {
  if (bars.length === 0 || bars.length > LIMIT.chartBars) return null;
  const data = bars.map(({ label, value }) => ({ label: short(label), value }));
  const categories = data.map(({ label }) => label);
  if (new Set(categories).size < categories.length) return null;
  if (data.some(({ value }) => !Number.isFinite(value))) return null;
  const block: ChartBlock = {
    type: 'data_visualization',
    title: cut(title, LIMIT.chartTitle) || ' ',
    chart: {
      type: 'bar',
      series: [{ name: short(unit), data }],
      axis_config: { categories, y_label: short(unit) },
    },
  };
  return part(block, [title, unit, ...categories].join('').length);
}

function short(text: string): string {
  const said = wellFormed(text);
  if (said.length > LIMIT.chartLabel) return `${wellFormed(said.slice(0, LIMIT.chartLabel - 1))}…`;
  return said.trim() === '' ? ' ' : said;
}
