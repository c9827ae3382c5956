/**
 * Reads the text format of Prometheus: gives the value of the first series of a metric that has these labels, among
 * others; null where there is none.
 */
export function series(
  text: string,
): (name: string, labels?: Readonly<Record<string, string>>) => number | null {
  const found = text.split('\n').flatMap((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/u.exec(line) ?? [];
    return name === undefined ? [] : [{ name, labels, value: Number(value) }];
  });
  return (name, labels = {}) => {
    const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
    const one = found.find(
      (each) => each.name === name && wanted.every((label) => each.labels.includes(label)),
    );
    return one?.value ?? null;
  };
}

/** Every label of every series, as `name="value"`. */
export function labelsOf(text: string): readonly string[] {
  const all = [...text.matchAll(/^\w+\{(.*)\} /gmu)].flatMap(([, labels = '']) =>
    [...labels.matchAll(/\w+="(?:[^"\\]|\\.)*"/gu)].map(([label]) => label),
  );
  return [...new Set(all)];
}
