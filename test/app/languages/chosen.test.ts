import pino from 'pino';
import { chosenLanguages } from '../../../src/app/languages/chosen';
import { languageOf } from '../../../src/app/languages/locale';
import type { Language } from '../../../src/core/terms/terms';
import type { LanguageStore } from '../../../src/app/languages/language-store';

const ANA = { platform: 'slack', id: 'UANA' } as const;
const ADMIN = { platform: 'slack', id: 'UTOM', name: 'Tom', role: 'admin' } as const;
const NOW = new Date('2026-11-19T09:00:00Z');

/** Several processes on one store. */
function desk(told: () => string | null = () => null) {
  const kept = new Map<string, Language>();
  const looks: string[] = [];
  const trouble = { on: false };
  /** A look waits for it, with what it found before. */
  const slow = { until: Promise.resolve() };
  let milliseconds = 0;
  const look = (key: string) => {
    looks.push(key);
    if (trouble.on) return Promise.reject(new Error('no database'));
    const found = kept.get(key) ?? null;
    return slow.until.then(() => found);
  };
  const store: LanguageStore = {
    ofPerson: ({ id }) => look(id),
    ofChannel: (_platform, channel) => look(channel),
    choose({ id }, language) {
      if (language) kept.set(id, language);
      else kept.delete(id);
      return Promise.resolve();
    },
    chooseFor({ channel, language }) {
      if (language) kept.set(channel, language);
      else kept.delete(channel);
      return Promise.resolve();
    },
  };
  const process = () =>
    chosenLanguages({
      store,
      locales: () => ({
        localeOf: () => Promise.resolve(told()),
        knownLocale: told,
        channelOf: (id) => id.split(';')[0] ?? id,
      }),
      desk: 'en',
      clock: { now: () => NOW },
      now: () => milliseconds,
      log: pino({ level: 'silent' }),
    });
  return { process, looks, trouble, slow, pass: (more: number) => void (milliseconds += more) };
}

describe('the language of a person', () => {
  it.each([
    ['fr-BE', 'fr'],
    ['nl_NL', 'nl'],
    ['DE', 'de'],
    ['en-US', 'en'],
    ['es-ES', null],
    ['frp', null],
    ['', null],
    [null, null],
  ])('of the locale %j is %j', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });

  it('is the one chosen, else the one told, else the desk’s', async () => {
    let told: string | null = 'es-ES';
    const one = desk(() => told).process();
    expect(await one.ofPerson(ANA)).toBe('en');
    told = 'nl-BE';
    expect(await one.ofPerson(ANA)).toBe('nl');
    await one.choose(ANA, 'fr', NOW);
    expect(await one.ofPerson(ANA)).toBe('fr');
    expect(one.ofPersonNow(ANA)).toBe('fr');
    await one.choose(ANA, null, NOW);
    expect(await one.ofPerson(ANA)).toBe('nl');
    expect(one.ofPersonNow(ANA)).toBe('nl');
  });

  it('is looked up once a minute, however many clicks', async () => {
    const at = desk();
    const one = at.process();
    await Promise.all([one.ofPerson(ANA), one.ofPerson(ANA)]);
    at.pass(59_999);
    await one.ofPerson(ANA);
    expect(at.looks).toEqual(['UANA']);
    at.pass(1);
    await one.ofPerson(ANA);
    expect(at.looks).toEqual(['UANA', 'UANA']);
  });

  it('counts at once where it was chosen, and within a minute in another process', async () => {
    const at = desk();
    const [here, there] = [at.process(), at.process()];
    expect(await there.ofPerson(ANA)).toBe('en');
    await here.choose(ANA, 'de', NOW);
    expect(await here.ofPerson(ANA)).toBe('de');
    at.pass(60_000);
    expect(await there.ofPerson(ANA)).toBe('de');
  });

  it('is the one chosen, also where a look began before the choice and ended after it', async () => {
    const at = desk();
    const one = at.process();
    let end = (): void => undefined;
    at.slow.until = new Promise((resolve) => (end = resolve));
    const before = one.ofPerson(ANA);
    await one.choose(ANA, 'fr', NOW);
    end();
    await before;
    expect(await one.ofPerson(ANA)).toBe('fr');
    expect(one.ofPersonNow(ANA)).toBe('fr');
  });

  it('is the last known one while the database is away', async () => {
    const at = desk();
    const one = at.process();
    await one.choose(ANA, 'fr', NOW);
    at.pass(60_000);
    at.trouble.on = true;
    expect(await one.ofPerson(ANA)).toBe('fr');
    at.trouble.on = false;
    expect(await one.ofPerson(ANA)).toBe('fr');
  });
});

describe('the language of a channel', () => {
  it('is the one chosen there, in its threads too, else the desk’s', async () => {
    const at = desk();
    const one = at.process();
    const channel = '19:ebox@thread.tacv2';
    expect(await one.ofChannel('teams', channel)).toBe('en');
    const choice = { platform: 'teams', channel, language: 'nl', by: ADMIN, at: NOW } as const;
    await one.chooseFor(choice);
    expect(await one.ofChannel('teams', `${channel};messageid=1700000000000`)).toBe('nl');
    expect(at.looks).toEqual([channel]);
  });
});
