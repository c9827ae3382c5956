import { readExceptions, type Proxies } from '../adapters/way-out/proxies';

/** The variables as most programs read them: the small letters count where the capitals aren't set. */
const NAMES = ['HTTPS_PROXY', 'HTTP_PROXY', 'NO_PROXY'] as const;

/** What a proxy's variable reads like, for whoever wrote something else there. */
export const PROXY_WORDS = 'reads like http://proxy.example:3128, or http://user:password@…';

/** The environment with the small names read as the capital ones. */
export function withProxyNames(
  env: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const small = NAMES.map((name) => [name, env[name] || env[name.toLowerCase()]] as const);
  return { ...env, ...Object.fromEntries(small.filter(([, value]) => value !== undefined)) };
}

/** Whether something is the address of a proxy: over HTTP or HTTPS, and nothing behind the port. */
export function isProxy(value: string | undefined): boolean {
  if (value === undefined) return true;
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, pathname, search } = new URL(value);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && hostname !== '' && pathname === '/' && search === '';
}

/** Null where everything goes straight. */
export function proxiesOf(env: {
  readonly HTTPS_PROXY?: string | undefined;
  readonly HTTP_PROXY?: string | undefined;
  readonly NO_PROXY?: string | undefined;
}): Proxies | null {
  const { HTTPS_PROXY, HTTP_PROXY, NO_PROXY = '' } = env;
  if (HTTPS_PROXY === undefined && HTTP_PROXY === undefined) return null;
  return {
    http: HTTP_PROXY === undefined ? null : new URL(HTTP_PROXY),
    https: HTTPS_PROXY === undefined ? null : new URL(HTTPS_PROXY),
    except: readExceptions(NO_PROXY),
  };
}
