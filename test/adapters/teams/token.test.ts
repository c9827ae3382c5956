import { faultOf, whyOf } from '../../../src/adapters/teams/connect/fault';
import type { Language } from '../../../src/core/terms/terms';
import { whyWords } from '../../../src/view/delivery/why-words';
import { wordsIn } from '../../../src/view/words';

/** As botbuilder passes on what Microsoft's server for tokens says. */
const ENDED =
  "invalid_client: 7000222 - [2026-11-29 09:00:00Z]: AADSTS7000222: The provided client secret keys for app 'x' are expired.";

function told(message: string, language: Language): string {
  return whyWords(whyOf(faultOf(new Error(message))), wordsIn(language));
}

describe('a token for Teams that Microsoft refuses', () => {
  it.each([
    ['en', 'The secret has ended'],
    ['fr', 'Le secret a expiré'],
    ['nl', 'Het geheim is verlopen'],
    ['de', 'Das Geheimnis ist abgelaufen'],
  ] as const)(
    'is told with what to change, and with Microsoft’s own words: %s',
    (language, todo) => {
      const words = told(ENDED, language);
      expect(words).toContain(todo);
      expect(words).toContain('MICROSOFT_APP_PASSWORD');
      expect(words).toContain(ENDED);
    },
  );

  it('is told with the right variables where no code says more', () => {
    expect(told('invalid_client: no', 'en')).toContain(
      'Check MICROSOFT_APP_ID and MICROSOFT_APP_PASSWORD',
    );
  });

  it('asks nothing of anybody while Microsoft can’t be reached', () => {
    expect(
      told('network_error: getaddrinfo ENOTFOUND login.microsoftonline.com', 'en'),
    ).not.toMatch(/check|start the bot/iu);
  });
});
