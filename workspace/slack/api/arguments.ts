/**
 * The arguments of one Web API call. @slack/web-api sends a form whose objects are JSON texts; others
 * send JSON: both read the same here.
 */
export class Arguments {
  constructor(private readonly given: Readonly<Record<string, unknown>>) {}

  /** The argument as text; undefined when it is absent or no text. */
  text(name: string): string | undefined {
    const value = this.given[name];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' ? value : undefined;
  }

  /** `true`, `"true"` and `"1"` are yes; all else is no. */
  flag(name: string): boolean {
    const value = this.given[name];
    return value === true || value === 'true' || value === '1' || value === 1;
  }

  /** A whole number of at least 1, or the fallback. */
  count(name: string, fallback: number): number {
    const value = Number(this.text(name));
    return Number.isInteger(value) && value >= 1 ? value : fallback;
  }

  has(name: string): boolean {
    return this.given[name] !== undefined && this.given[name] !== '';
  }

  /** An object or list, decoded when it came as text. Throws SyntaxError when that isn't JSON. */
  object(name: string): unknown {
    const value = this.given[name];
    return typeof value === 'string' ? JSON.parse(value) : value;
  }

  /** Everything but the token, for the log of calls. */
  withoutToken(): Record<string, unknown> {
    return Object.fromEntries(Object.entries(this.given).filter(([name]) => name !== 'token'));
  }
}

/**
 * Reads a request's body by its content type.
 * Throws a SyntaxError when a body that calls itself JSON isn't an object.
 */
export function argumentsOf(body: Buffer, contentType: string): Arguments {
  if (body.length === 0) return new Arguments({});
  const text = body.toString('utf8');
  if (contentType.startsWith('application/json')) {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new SyntaxError('a JSON body must be an object');
    }
    return new Arguments({ ...value });
  }
  return new Arguments(Object.fromEntries(new URLSearchParams(text)));
}
