import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ANA, startBench, type Bench } from '../support/tiny-bot';

const PAGE = join(__dirname, '../../dist/page');

/**
 * Addresses in the bundles that nothing of the page asks for, and the policy would not let it: names of XML namespaces,
 * words of error messages, and the players of a renderer's media elements, which the bot never sends.
 */
const NEVER_ASKED = [
  /^http:\/\/www\.w3\.org\//u,
  /^https:\/\/react\.dev\/errors\//u,
  /^https:\/\/github\.com\/(?:syntax-tree|remarkjs)\//u,
  /^https:\/\/www\.npmjs\.com\/package\/adaptivecards/u,
  /^http:\/\/adaptivecards\.io\/schemas\//u,
  /^https:\/\/app\.slack\.com\/block-kit-builder/u,
  /^https:\/\/(?:www|img)\.youtube\.com\//u,
  /^https:\/\/(?:player\.)?vimeo\.com\//u,
  /^https:\/\/(?:www|api)\.dailymotion\.com\//u,
];

const files = (kind: RegExp) =>
  readdirSync(PAGE)
    .filter((name) => kind.test(name))
    .map((name) => ({ name, text: readFileSync(join(PAGE, name), 'utf8') }));

const addresses = (text: string) =>
  text.match(/(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`)<>]*/giu) ?? [];

describe('the workspace’s page', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.close());

  it.each(['/', '/teams'])('%s runs, fetches and frames nothing but its own', async (path) => {
    const { headers } = await fetch(`${bench.url}${path}`);
    const policy = new Map(
      (headers.get('content-security-policy') ?? '').split('; ').map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(Object.fromEntries(policy)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'img-src': "'self' data:",
      'connect-src': "'self'",
      'frame-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
    });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('names no address outside, in its documents and styles', () => {
    const shown = files(/\.(?:html|css)$/u);
    expect(shown.map(({ name }) => name).sort()).toEqual([
      'index.html',
      'page-style.css',
      'teams-style.css',
      'teams.html',
    ]);
    for (const { name, text } of shown)
      expect({ name, found: addresses(text) }).toEqual({ name, found: [] });
  });

  it('has no script or style within its documents', () => {
    for (const { text } of files(/\.html$/u)) {
      expect(text).not.toMatch(/<style|\son\w+=|\sstyle=|<script(?![^>]*\ssrc=)/u);
    }
  });

  it('names no address in its scripts but those that nothing asks for', () => {
    const scripts = files(/\.js$/u);
    expect(scripts).toHaveLength(2);
    const unknown = scripts
      .flatMap(
        ({ text }) => text.match(/https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`)<>]*/giu) ?? [],
      )
      .filter((address) => !NEVER_ASKED.some((known) => known.test(address)));
    expect(unknown).toEqual([]);
  });

  it('is watched by fifty windows at most, and by others when some are closed', async () => {
    const controllers: AbortController[] = [];
    const watch = async () => {
      const controller = new AbortController();
      const { status } = await fetch(`${bench.url}/workspace/events?person=${ANA}`, {
        signal: controller.signal,
      });
      controllers.push(controller);
      return status;
    };
    for (let index = 0; index < 50; index += 1) expect(await watch()).toBe(200);
    expect(await watch()).toBe(503);
    for (const controller of controllers.slice(0, 10)) controller.abort();
    const again = async (): Promise<number> => {
      const status = await watch();
      return status === 503 ? again() : status;
    };
    expect(await again()).toBe(200);
    for (const controller of controllers) controller.abort();
  });
});
