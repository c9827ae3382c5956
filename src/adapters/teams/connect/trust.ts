/** Which addresses out of an activity may be called. */

/**
 * Where Teams takes our messages: Microsoft's public cloud and its government clouds.
 * Source: "Proactive messages" in learn.microsoft.com/microsoftteams/platform.
 */
const SERVICE_HOSTS = [
  /^smba\.trafficmanager\.net$/,
  /(?:^|\.)teams\.microsoft\.com$/,
  /(?:^|\.)teams\.microsoft\.us$/,
  /(?:^|\.)botframework\.(?:com|us|azure\.us)$/,
];

/** Whether a service address is Microsoft's; this machine's only where `loopback` allows it. */
export function isTrustedService(address: string, loopback: boolean): boolean {
  const url = parsed(address);
  if (!url) return false;
  if (isLoopbackHost(url.hostname)) return loopback;
  const own = SERVICE_HOSTS.some((host) => host.test(url.hostname));
  return own && url.protocol === 'https:' && url.port === '';
}

/**
 * The address of a file, or null if we don't fetch it: https under a name. An address in figures or on this machine
 * would lead into our own network; the latter is taken where `loopback` allows it.
 */
export function fileAddress(address: string, loopback: boolean): URL | null {
  const url = parsed(address);
  if (!url) return null;
  if (isLoopbackHost(url.hostname)) return loopback ? url : null;
  const named = /\.[a-z][a-z0-9-]*$/i.test(url.hostname);
  return url.protocol === 'https:' && named ? url : null;
}

/** Whether a host is this machine. */
export function isLoopbackHost(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return bare === 'localhost' || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}

function parsed(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const web = url.protocol === 'https:' || url.protocol === 'http:';
  return web && url.username === '' && url.password === '' ? url : null;
}
