import {
  CardElement,
  GlobalRegistry,
  type PropertyBag,
  type SerializationContext,
} from 'adaptivecards';
import * as z from 'zod/mini';

/** Teams' own charts, which Microsoft's renderer knows nothing of: drawn here about as Teams does. */

const bars = z.object({
  title: z._default(z.string(), ''),
  xAxisTitle: z._default(z.string(), ''),
  data: z.array(z.object({ x: z.string(), y: z.number() })),
});

/** Of the row, in percent: the number stands behind the longest bar. */
const LONGEST = 70;

class HorizontalBars extends CardElement {
  private shown: z.infer<typeof bars> | null = null;

  getJsonTypeName(): string {
    return 'Chart.HorizontalBar';
  }

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context);
    this.shown = bars.safeParse(source).data ?? null;
  }

  protected override internalRender(): HTMLElement | undefined {
    if (this.shown === null) return undefined;
    const { title, xAxisTitle, data } = this.shown;
    const most = Math.max(1, ...data.map(({ y }) => y));
    const caption = element('figcaption', title);
    if (xAxisTitle !== '') caption.append(element('small', ` · ${xAxisTitle}`));
    const list = element('dl');
    for (const { x, y } of data) {
      const bar = element('span');
      bar.className = 'bar';
      bar.setAttribute('aria-hidden', 'true');
      bar.style.inlineSize = `${String((LONGEST * y) / most)}%`;
      const value = element('dd');
      value.append(bar, String(y));
      const row = element('div');
      row.append(element('dt', x), value);
      list.append(row);
    }
    const figure = element('figure');
    figure.className = 'block-chart';
    figure.append(caption, list);
    return figure;
  }
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text = '') {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Lets the renderer draw charts; what it still doesn't know it draws as the card's fallback says. */
export function registerCharts(): void {
  GlobalRegistry.elements.register('Chart.HorizontalBar', HorizontalBars);
}
