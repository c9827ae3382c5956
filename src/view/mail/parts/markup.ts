/** Markup that is known to be well formed: made by `markup`, the only way to make it. */
export class Markup {
  readonly #source: string;

  constructor(strings: readonly string[], values: readonly Inserted[]) {
    this.#source = strings.reduce(
      (source, part, index) => source + insert(values[index - 1] ?? '') + part,
    );
  }

  toString(): string {
    return this.#source;
  }
}

export type Inserted = string | Markup | readonly Markup[];

/** A template whose inserted texts are escaped, in content and in quoted attributes alike; markup stays markup. */
export function markup(strings: TemplateStringsArray, ...values: readonly Inserted[]): Markup {
  return new Markup(strings, values);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function insert(value: Inserted): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '');
  if (value instanceof Markup) return value.toString();
  return value.map(String).join('');
}
