import type { Words } from '../en';
import { plural } from './terms';

export const delivery: Words['delivery'] = {
  everything: 'Alles wurde zugestellt oder ist unterwegs.',
  title: (count) => `Nicht zugestellt (${count})`,
  givenUp: 'Konnte nicht zugestellt werden',
  waits: 'Wartet, bis jemand etwas tut',
  moreFollow: (count) => `und ${count} weitere, die auf diese folgen.`,
  what: {
    draw: 'Eine Karte in einem Kanal',
    line: 'Eine Zeile unter einer Karte',
    direct: 'Eine Nachricht an eine Person',
    notice: 'Eine Nachricht an einen Kanal',
    mail: 'Eine E-Mail',
    'mail-card': 'Die Karte einer eingegangenen E-Mail',
    nudge: 'Eine Erinnerung',
    expiry: 'Ein Hinweis auf ein ablaufendes Zertifikat',
    digest: 'Die Übersicht',
    export: 'Ein Export',
    'blank-form': 'Ein auszufüllendes Formular',
  },
  whatOf: (what, about) => `${what} (${about})`,
  triedAgainInVain: (by, at) => [
    'Erneut versucht von ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    ', vergeblich.',
  ],
  alreadyTried: (by, at) => [
    'Bereits erneut versucht von ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyTriedBy: (name) => `Bereits erneut versucht von ${name}.`,
  alreadyGivenUp: (by, at) => [
    'Bereits aufgegeben von ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyGivenUpBy: (name) => `Bereits aufgegeben von ${name}.`,
  wasGivenUp: (by, at) => [
    'Nichts wurde geändert, aufgegeben von ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  wasGivenUpBy: (name) => `Nichts wurde geändert, aufgegeben von ${name}.`,
  first: (isOne, what) => (isOne ? `Es ist: ${what}.` : `Die erste ist: ${what}.`),
  givenUpAt: (at, reason) => [
    'Endgültig gescheitert am ',
    { date: at, style: 'moment' },
    `: ${reason}`,
  ],
  tooOld: 'Ihr Tag ist vorbei, daher wird sie nicht mehr gesandt: /ebox digest zeigt die heutige.',
  messages: (count) => `${count} ${plural(count, 'Nachricht', 'Nachrichten')}`,
  byMail: (messages) => `${messages} per E-Mail`,
  toPerson: (messages, system) => `${messages} an eine Person in ${system}`,
  toFeed: (messages, feed, system) => `${messages} an den Kanal für ${feed} in ${system}`,
  waitsSince: (since, reason) => ['Seit ', { date: since, style: 'moment' }, `: ${reason}`],
  noReason: 'kein Grund ist bekannt',
  told: {
    waits: (what, reason, advice) =>
      `Wartet – ${what}: ${reason}. ${advice} Was gewartet hat, wird dann gesandt.`,
    worksAgain: (what) =>
      `Es funktioniert wieder. Was gewartet hat, ist angekommen, und was dahinter wartet, folgt: ${what}. Niemand muss noch etwas tun.`,
    dead: (what, reason) =>
      `Nicht zustellbar – ${what}: ${reason}. Geben Sie /ebox undelivered ein, um es erneut zu versuchen oder darauf zu verzichten.`,
    back: (system, feeds) =>
      `Es funktioniert wieder: Der Bot ist zurück im Kanal von ${system} für ${feeds}. Niemand muss noch etwas tun.`,
    left: (what, feeds, advice, commands) =>
      `${what} Was dort veröffentlicht wird, wartet (${feeds}) und wird gesandt, sobald es geht. ${advice} Oder wählen Sie einen anderen Kanal: Geben Sie dort ${commands} ein.`,
    leftUnused: (what, advice) =>
      `${what} Dort wird nichts veröffentlicht, es wartet also nichts. ${advice}`,
    linked: (name, system) =>
      `${name} in ${system} hat Ihren Code eingegeben: Jenes Konto und dieses gehören jetzt einer Person. Waren Sie es nicht? Geben Sie unlink ein.`,
    unlinked: (name, system) =>
      `${name} in ${system} hat die Verknüpfung mit diesem Konto beendet. Jedes erhält wieder seine eigenen Erinnerungen.`,
    moved: {
      requests: (by) => [
        { person: by, mention: false },
        ' hat die Karten der Anträge von hier in einen anderen Kanal verlegt. Karten, die hier stehen, bleiben und werden aktualisiert. Um sie wieder hier zu haben: /ebox channel requests.',
      ],
      approvals: (by) => [
        { person: by, mention: false },
        ' hat die Fragen an das LSS von hier in einen anderen Kanal verlegt. Karten, die hier stehen, bleiben und werden aktualisiert. Um sie wieder hier zu haben: /ebox channel approvals.',
      ],
      digest: (by) => [
        { person: by, mention: false },
        ' hat die Tagesübersicht von hier in einen anderen Kanal verlegt. Karten, die hier stehen, bleiben und werden aktualisiert. Um sie wieder hier zu haben: /ebox channel digest.',
      ],
    },
    standIn: (name, from, until) =>
      `Sie vertreten ${name} von ${from} bis ${until}: Erinnerungen an ${name} kommen zu Ihnen, und was Sie in dieser Rolle tun, wird als für ${name} getan verzeichnet.`,
    standInOn: (name, day) =>
      `Sie vertreten ${name} am ${day}: Erinnerungen an ${name} kommen zu Ihnen, und was Sie in dieser Rolle tun, wird als für ${name} getan verzeichnet.`,
  },
};
