/** Through which proxies the bot goes out, as the environment says. */
export interface Proxies {
  /** For `http:`; null: straight. */
  readonly http: URL | null;
  /** For all others: `https:`, `wss:`, mail. Null: straight. */
  readonly https: URL | null;
  /** `NO_PROXY`: where to go straight all the same. */
  readonly except: readonly Exception[];
}

/** `*` is everywhere; a name holds for itself and all below it, with or without a dot before it; with a port for that alone. */
export interface Exception {
  readonly name: string;
  readonly port: number | null;
}

/** Reads `NO_PROXY`: names, addresses and `name:port`, with commas or blanks between them. */
export function readExceptions(text: string): readonly Exception[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/u)
    .filter((entry) => entry !== '')
    .map((entry) => {
      // An IPv6 address has colons of its own: with a port it stands in brackets.
      const [, name = entry, port = null] =
        /^(\[[^\]]*\]|[^:]*)(?::(\d{1,5}))?$/u.exec(entry) ?? [];
      return {
        name: bare(name.replace(/^\*?\.(?=.)/u, '')),
        port: port === null ? null : Number(port),
      };
    });
}

/**
 * The proxy for an address, or null where the way is straight: to this machine, and where `NO_PROXY` says so. One
 * decision for all clients: each library reads the variables in its own way, and from the process instead of our settings.
 */
export function proxyFor(proxies: Proxies, address: URL): URL | null {
  const proxy = plain(address) ? proxies.http : proxies.https;
  if (!proxy) return null;
  const host = bare(address.hostname.toLowerCase());
  if (isLoopback(host)) return null;
  const port = address.port === '' ? DEFAULT_PORTS[address.protocol] : Number(address.port);
  const isException = proxies.except.some(
    (one) =>
      (one.port === null || one.port === port) &&
      (one.name === '*' || host === one.name || host.endsWith(`.${one.name}`)),
  );
  return isException ? null : proxy;
}

const DEFAULT_PORTS: Readonly<Record<string, number>> = {
  'http:': 80,
  'ws:': 80,
  'https:': 443,
  'wss:': 443,
};

function plain({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'ws:';
}

function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/u, '$1');
}

/** No proxy reaches this machine, and what speaks to itself needs none. */
export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    /^127(?:\.\d{1,3}){3}$/u.test(host)
  );
}
