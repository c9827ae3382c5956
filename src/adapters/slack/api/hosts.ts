/** Which addresses out of a payload may be called. */

/** Slack's own, where files are handed over and answers are taken; with those of its government cloud. */
const FILE_HOSTS = /^files\.slack(?:-gov)?\.com$/;
const ANSWER_HOSTS = /^hooks\.slack(?:-gov)?\.com$/;

export interface Hosts {
  /** The address of a file, or null if it is none that we give our token to. */
  file(address: string): URL | null;
  /** The address of a response_url, or null. */
  answer(address: string): URL | null;
}

/** Slack's hosts and the one of the Web API: https, or http where it is this machine. */
export function trustedHosts(apiUrl: string): Hosts {
  const apiHost = new URL(apiUrl).host;
  const trusted = (address: string, own: RegExp): URL | null => {
    if (!URL.canParse(address)) return null;
    const url = new URL(address);
    const host = url.host === apiHost || (own.test(url.hostname) && url.port === '');
    const scheme = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
    return host && scheme && url.username === '' && url.password === '' ? url : null;
  };
  return {
    file: (address) => trusted(address, FILE_HOSTS),
    answer: (address) => trusted(address, ANSWER_HOSTS),
  };
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}
