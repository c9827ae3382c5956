import type { Words } from '../en';

export const languages: Words['languages'] = {
  name: { en: 'Englisch', fr: 'Französisch', nl: 'Niederländisch', de: 'Deutsch' },
  title: 'Sprachen',
  why: {
    chosen: (name) => `Ich schreibe Ihnen auf ${name}, weil Sie es gewählt haben.`,
    told: (name, platform, locale) =>
      `Ich schreibe Ihnen auf ${name}, weil das die Sprache Ihres ${platform} ist (${locale}).`,
    notSpoken: (name, platform, locale) =>
      `Ich schreibe Ihnen auf ${name}, meiner Standardsprache: Die Ihres ${platform} (${locale}) spreche ich nicht.`,
    desk: (name, platform) =>
      `Ich schreibe Ihnen auf ${name}, meiner Standardsprache: Sie haben keine gewählt, und ${platform} nennt mir Ihre nicht.`,
  },
  channel: {
    chosen: (name) =>
      `Was ich in diesem Kanal veröffentliche, ist auf ${name}: Ein Administrator hat es gewählt.`,
    desk: (name) =>
      `Was ich in diesem Kanal veröffentliche, ist auf ${name}, meiner Standardsprache.`,
    change: (command) => ['Ein Administrator kann das ändern: ', { code: command }],
  },
  sameWords: 'Die Wörter, die Sie eingeben, sind in allen Sprachen dieselben.',
  asIn: (platform) => `Wie in ${platform}`,
  notOne: (typed, languages) =>
    `„${typed}“ ist keine Sprache, die ich spreche. Nichts wurde geändert. Geben Sie /ebox language und ${languages} ein.`,
  notOneHere: (typed, languages) =>
    `„${typed}“ ist keine Sprache, die ich spreche. Nichts wurde geändert. Geben Sie /ebox language here und ${languages} ein.`,
  whichHere: (languages) =>
    `Welche Sprache? Nichts wurde geändert. Geben Sie /ebox language here und ${languages} ein.`,
  onlyAdmin:
    'Nur ein Administrator kann die Sprache eines Kanals wählen. Nichts wurde geändert. Ihre eigene wählen Sie mit /ebox language.',
  noChannel:
    'Das ist kein Kanal und hat daher keine eigene Sprache. Nichts wurde geändert. Geben Sie /ebox language here in dem Kanal ein, oder /ebox language für Ihre eigene.',
  hereAgain: (name) =>
    `Was ich in diesem Kanal veröffentliche, ist wieder auf ${name}, wie ich eingerichtet bin. Eine Karte, die hier schon steht, ändert sich mit dem nächsten Schritt ihres Antrags.`,
  here: (name) =>
    `Was ich in diesem Kanal veröffentliche, ist von nun an auf ${name}. Eine Karte, die hier schon steht, ändert sich mit dem nächsten Schritt ihres Antrags.`,
};
