/** What is made, and where. */
export interface Made {
  /** Each schema and format that a file under `folder` made, with the line that did. */
  places(folder?: string): readonly string[];
  stop(): void;
}

const FORMATS = ['DateTimeFormat', 'NumberFormat', 'ListFormat', 'PluralRules'] as const;

/**
 * Records which schemas of zod and which formats of `Intl` are made from now on. A schema is told by the field that zod
 * puts on each, as it does on the error of one that failed; a catalogue of words can't be made without formats.
 */
export function recordMade(): Made {
  const stacks: string[] = [];
  const note = (what: string) => {
    stacks.push(`${what}\n${new Error().stack ?? ''}`);
  };
  const undo = [
    put(
      Object,
      'defineProperty',
      (define) =>
        new Proxy(define, {
          apply(target, self, given: [object, PropertyKey, PropertyDescriptor]) {
            if (given[1] === '_zod') note('a schema, or the error of one that failed:');
            return Reflect.apply(target, self, given);
          },
        }),
    ),
    ...FORMATS.map((name) =>
      put(
        Intl,
        name,
        (format) =>
          new Proxy(format, {
            construct(target, given: unknown[], made) {
              note(`Intl.${name}:`);
              return Reflect.construct(target, given, made);
            },
          }),
      ),
    ),
  ];
  return {
    places: (folder = '/src/') =>
      stacks.flatMap((stack) => {
        const [what = '', ...lines] = stack.split('\n');
        const line = lines.find(
          (one) =>
            one.includes(folder) && !one.includes('node_modules') && !one.includes('/support/made'),
        );
        return line === undefined ? [] : [`${what} ${line.trim()}`];
      }),
    stop: () => {
      for (const one of undo) one();
    },
  };
}

/** Puts something in the place of a part of an object; what comes back puts the part there again. */
function put<T extends object, K extends keyof T>(
  owner: T,
  name: K,
  instead: (was: T[K] & object) => T[K],
): () => void {
  const was = owner[name];
  if (typeof was !== 'function') throw new Error(`${String(name)} is no function`);
  owner[name] = instead(was);
  return () => {
    owner[name] = was;
  };
}
