import { LANGUAGES, type Language } from '../../../src/core/terms/terms';
import { TOLD } from '../../support/mail/mail-texts';
import { mailOf, TYPED } from '../../support/mail/mail-story';

/** What is the same in every language: what stands in the request and in the certificate. */
const NAMES: ReadonlySet<string> = new Set([
  TYPED.organisation,
  TYPED.applicationId,
  TYPED.kickOffPlace,
  'INT',
  'PROD',
  'BXL',
]);

/** The sentences of a language over all mails, without what people typed, commands, ids and names. */
function sentences(language: Language): ReadonlySet<string> {
  const all = TOLD.flatMap(({ events }) => {
    const { subject, text } = mailOf(events, { language });
    return [subject.replace('[DS-2026-0007] ', ''), ...text.split('\n')];
  });
  const own = all
    .filter((line) => !/^( {4}|> |- (OU|L) \()/.test(line) && line !== 'eBoxIntegration@smals.be')
    .map((line) => line.replace(`${TYPED.contactName},`, '').replace(/^\s*-? */, ''))
    .flatMap((line) => line.split(/(?<=[.:?!]) /u))
    .filter((sentence) => /\p{L}{2}/u.test(sentence) && !NAMES.has(sentence));
  return new Set(own);
}

describe('the four languages', () => {
  const spoken = new Map(LANGUAGES.map((language) => [language, sentences(language)]));
  const pairs = LANGUAGES.flatMap((one, index) =>
    LANGUAGES.slice(index + 1).map((other) => [one, other] as const),
  );

  it.each(pairs)('%s and %s share no sentence', (one, other) => {
    const others = spoken.get(other) ?? new Set();
    const shared = [...(spoken.get(one) ?? [])].filter((sentence) => others.has(sentence));
    expect(shared).toEqual([]);
  });

  it('are compared over a good hundred sentences each', () => {
    for (const [, own] of spoken) expect(own.size).toBeGreaterThan(100);
  });

  it.each([
    [
      'fr',
      [
        'l’Office national de sécurité sociale (ONSS)',
        'Numéro d’entreprise (BCE)',
        'environnement d’acceptation (ACC)',
      ],
    ],
    [
      'nl',
      [
        'Rijksdienst voor Sociale Zekerheid (RSZ)',
        'Ondernemingsnummer (KBO)',
        'acceptatieomgeving (ACC)',
      ],
    ],
    [
      'de',
      [
        'Landesamt für soziale Sicherheit (LSS)',
        'Unternehmensnummer (ZDU)',
        'Abnahmeumgebung (ACC)',
      ],
    ],
  ] as const)('%s uses the terms of the Belgian federal institutions', (language, terms) => {
    const all = [...(spoken.get(language) ?? [])].join('\n');
    for (const term of terms) expect(all).toContain(term);
  });

  it.each(['fr', 'nl', 'de'] as const)('%s has none of the English words left', (language) => {
    const all = [...(spoken.get(language) ?? [])].join('\n');
    expect(all).not.toMatch(
      /\b(the|your|please|and|with|request|accepted|certificate for|NSSO|CBE)\b/i,
    );
  });

  it('French keeps its colons and question marks with their words', () => {
    const all = [...(spoken.get('fr') ?? [])].join('\n');
    expect(all).toMatch(/\u00a0:/);
    const inText = TOLD.map(({ events }) => mailOf(events, { language: 'fr' }).text).join('\n');
    expect(inText).not.toMatch(/ [:;?!»]|« /);
  });
});
