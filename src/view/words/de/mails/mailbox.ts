import type { Instant, Person } from '../../../../core/terms/terms';
import type { Said } from '../../writing/said';
import type { Words } from '../../en';

/** What chat says of the mails that came in. */
export const mailbox: Words['mailbox'] = {
  request: 'Antrag',
  otherRequestHint:
    'Die Nummer des Antrags, zu dem sie gehört, z. B. DS-2026-0001. Leer: noch weiß es niemand',
  belongsHint: 'Seine Nummer, z. B. DS-2026-0001; /ebox list all findet sie',
  from: 'Von',
  subject: 'Betreff',
  text: 'Text',
  came: {
    person: 'hat eine E-Mail übernommen',
    machine: 'hat eine automatische E-Mail übernommen, die nichts ändert',
    bounce: 'wurde benachrichtigt, dass eine E-Mail nicht ankam',
  },
  became: {
    taken: 'hat übernommen, was eine E-Mail brachte',
    done: 'hat eine E-Mail erledigt',
    elsewhere: 'hat gesagt, dass eine E-Mail woanders hingehört',
  },
  wrote: 'hat dem Antragsteller geschrieben',
  answeredOne: 'hat eine E-Mail beantwortet',
  settledAlready: (id: string) =>
    `Diese E-Mail von ${id} wartet auf niemanden mehr. Es wurde nichts geändert. /ebox mail zeigt, was wartet.`,
  title: {
    person: (sender: string) => `E-Mail von ${sender}`,
    machine: (sender: string) => `Automatische E-Mail von ${sender}`,
    bounce: (sender: string) => `Nicht angekommen: Meldung von ${sender}`,
    unreadable: (sender: string) => `Eine unlesbare E-Mail von ${sender}`,
  },
  /** Who takes mails over, where it stands in a history as a person does. */
  reader: 'Das Postfach',
  unknownSender: 'einem unbekannten Absender',
  noSubject: '(kein Betreff)',
  verifiedAs: (domain: string) => `geprüft als ${domain}`,
  notVerified: 'nicht geprüft',
  wholeMail: 'Ganze E-Mail',
  forwardedFrom: (writer) => `Weitergeleitet. Geschrieben von ${writer}, laut Absender.`,
  restInFile: 'Dies ist der Anfang: das Ganze kommt als Datei.',
  asFile: 'Als Datei',
  noFileInTeams: 'In Teams kann ich keine Dateien übergeben: der Rest steht im Postfach.',
  fileIsOnItsWay: 'Die ganze E-Mail ist als Datei zu Ihnen unterwegs, in einer Direktnachricht.',
  fileOf: (sender) => `Die ganze E-Mail von ${sender}.`,
  moreFiles: (count: number) => `und ${count} weitere Dateien`,
  absent: {
    secret:
      'enthält einen privaten Schlüssel: sie wurde nicht gespeichert und liegt noch im Postfach. Löschen Sie sie dort und lassen Sie jedes Zertifikat dieses Schlüssels widerrufen: mit Antworten sagen Sie es dem Absender',
    'too-big': 'zu groß, um übernommen zu werden: sie liegt im Postfach',
    'too-many': 'eine von zu vielen Dateien, um übernommen zu werden: sie liegt im Postfach',
    unsearched:
      'konnte nicht nach privaten Schlüsseln durchsucht werden und wurde deshalb nicht gespeichert: sie liegt im Postfach',
  },
  kind: { certificate: 'Zertifikat', csr: 'CSR' },
  verdict: { accepted: 'keine Einwände', warnings: 'Warnungen', rejected: 'nicht angenommen' },
  checked: (what: string, environment: string, verdict: string) =>
    `${what} für ${environment}, ${verdict}. Es zählt, sobald jemand es übernimmt.`,
  bytes: 'Bytes',
  ofStranger: (ids: string) =>
    `Sie spricht von ${ids}, aber der Absender ist dort nicht bekannt. Wer ist es? Drücken Sie „Gehört zu“, wenn es stimmt.`,
  namesNone: (ids: string) =>
    `Der Absender ist die Kontaktperson von ${ids} und nennt keinen davon. Drücken Sie „Gehört zu“ und sagen Sie, welcher.`,
  writerIsOf: (ids) =>
    `Der Verfasser ist laut Absender der Kontakt von ${ids}. Drücken Sie „Gehört zu“, wenn es stimmt.`,
  settled: {
    answered: (by: Person, at: Instant): Said => [
      'Beantwortet von ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    done: (by: Person, at: Instant): Said => [
      'Erledigt von ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    taken: (by: Person, at: Instant): Said => [
      'Übernommen von ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    'not-ours': (by: Person, at: Instant): Said => [
      'Nicht für uns, sagt ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
  },
  belongsTo: 'Gehört zu',
  notForUs: 'Nicht für uns',
  fromTheMail: 'Aus der E-Mail',
  movedTo: (address: string, id: string) => `Diese E-Mail von ${address} gehört jetzt zu ${id}.`,
  movedToChannel: (address: string) =>
    `Diese E-Mail von ${address} wartet jetzt im Kanal der Anträge.`,
  noneWaits: 'Keine E-Mail wartet auf jemanden.',
  waiting: (count: number) => `E-Mails, die auf jemanden warten (${count})`,
  noRequest: 'Kein Antrag',
  gone: 'Diese E-Mail ist nicht mehr hier: sie wurde lange genug aufbewahrt oder war nie da. Es wurde nichts geändert.',
  noSuchRequest: 'Diesen Antrag gibt es nicht. Finden Sie seine Nummer mit /ebox list all.',
  typeId: 'Schreiben Sie die Nummer eines Antrags, z. B. DS-2026-0001.',
  isAnswering: (name: string) =>
    `${name} hat dieses Formular auch geöffnet und antwortet vielleicht.`,
  alreadyOf: (id: string) => `Diese E-Mail gehört schon zu ${id}. Es wurde nichts geändert.`,
  alreadySettledBy: (name: string) =>
    `Diese E-Mail wurde schon von ${name} erledigt. Es wurde nichts geändert.`,
  alreadySettled: 'Diese E-Mail wurde schon erledigt. Es wurde nichts geändert.',
  faster: 'Jemand anderes war schneller. Es wurde nichts geändert. /ebox mail zeigt, was wartet.',
  busy: (id: string) =>
    `Andere ändern ${id} oder diese E-Mail gerade. Versuchen Sie es noch einmal.`,
};
