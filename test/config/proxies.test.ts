import { proxyFor } from '../../src/adapters/way-out/proxies';
import { readConfig } from '../../src/config/config';

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };
const PROXY = 'http://proxy.example:3128/';

/** The proxy that these settings give for an address; null: straight. */
function way(env: Readonly<Record<string, string>>, address: string): string | null {
  const reading = readConfig({ ...SLACK, ...env });
  if (!reading.ok) throw new Error(reading.faults.join('; '));
  const { proxies } = reading.config;
  return proxies ? (proxyFor(proxies, new URL(address))?.href ?? null) : null;
}

describe('the way out', () => {
  it('is straight without settings, and with empty ones', () => {
    expect(way({}, 'https://slack.com/api/')).toBeNull();
    expect(way({ HTTPS_PROXY: '', NO_PROXY: '' }, 'https://slack.com/api/')).toBeNull();
  });

  it.each([
    [{ HTTPS_PROXY: PROXY }, 'https://slack.com/api/', PROXY],
    [{ https_proxy: PROXY }, 'https://slack.com/api/', PROXY],
    [{ HTTPS_PROXY: '', https_proxy: PROXY }, 'wss://wss-primary.slack.com/link', PROXY],
    [{ HTTPS_PROXY: PROXY }, 'http://slack.test/api/', null],
    [{ HTTP_PROXY: PROXY }, 'http://slack.test/api/', PROXY],
    [{ HTTP_PROXY: PROXY }, 'https://slack.com/api/', null],
  ])('with %j to %s is %s', (env, address, expected) => {
    expect(way(env, address)).toBe(expected);
  });

  it.each([
    'https://localhost:3978/',
    'https://127.0.0.1/',
    'https://127.8.9.1/',
    'https://[::1]/',
  ])('to this machine, %s, is always straight', (address) => {
    expect(way({ HTTPS_PROXY: PROXY }, address)).toBeNull();
  });

  it.each([
    ['slack.com', 'https://slack.com/', null],
    ['slack.com', 'https://files.slack.com/', null],
    ['.slack.com', 'https://files.slack.com/', null],
    ['*.slack.com', 'https://files.slack.com/', null],
    ['SLACK.com', 'https://slack.com/', null],
    ['a.example  slack.com,b.example', 'https://slack.com/', null],
    ['slack.com:443', 'https://slack.com/', null],
    ['slack.com:8443', 'https://slack.com/', PROXY],
    ['lack.com', 'https://slack.com/', PROXY],
    ['slack.com', 'https://slack.com.evil.example/', PROXY],
    ['10.1.2.3', 'https://10.1.2.3/', null],
    ['[fd00::1]:587', 'https://[fd00::1]:587/', null],
    ['fd00::1', 'https://[fd00::1]/', null],
    ['*', 'https://slack.com/', null],
    [' , ', 'https://slack.com/', PROXY],
  ])('with NO_PROXY=%s to %s is %s', (exceptions, address, expected) => {
    expect(way({ HTTPS_PROXY: PROXY, NO_PROXY: exceptions }, address)).toBe(expected);
  });

  it.each(['proxy.example:3128', 'socks5://proxy.example', 'http://proxy.example/pac', 'yes'])(
    'can’t be %s, and the start says how it is written',
    (value) => {
      expect(readConfig({ ...SLACK, HTTPS_PROXY: value })).toEqual({
        ok: false,
        faults: ['HTTPS_PROXY reads like http://proxy.example:3128, or http://user:password@…'],
      });
    },
  );
});
