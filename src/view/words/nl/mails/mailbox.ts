import type { Instant, Person } from '../../../../core/terms/terms';
import type { Said } from '../../writing/said';
import type { Words } from '../../en';

/** What chat says of the mails that came in. */
export const mailbox: Words['mailbox'] = {
  request: 'Aanvraag',
  otherRequestHint:
    'Het nummer van de aanvraag waar hij bij hoort, bv. DS-2026-0001. Leeg: niemand weet het nog',
  belongsHint: 'Het nummer, bv. DS-2026-0001; /ebox list all vindt het',
  from: 'Van',
  subject: 'Onderwerp',
  text: 'Tekst',
  came: {
    person: 'heeft een e-mail overgenomen',
    machine: 'heeft een automatische e-mail overgenomen, die niets verandert',
    bounce: 'kreeg bericht dat een e-mail niet aankwam',
  },
  became: {
    taken: 'heeft overgenomen wat een e-mail bracht',
    done: 'heeft een e-mail afgehandeld',
    elsewhere: 'heeft gezegd dat een e-mail elders hoort',
  },
  wrote: 'heeft de aanvrager geschreven',
  answeredOne: 'heeft een e-mail beantwoord',
  settledAlready: (id: string) =>
    `Deze e-mail van ${id} wacht op niemand meer. Er is niets gewijzigd. /ebox mail toont wat wel wacht.`,
  title: {
    person: (sender: string) => `E-mail van ${sender}`,
    machine: (sender: string) => `Automatische e-mail van ${sender}`,
    bounce: (sender: string) => `Niet aangekomen: bericht van ${sender}`,
    unreadable: (sender: string) => `Een onleesbare e-mail van ${sender}`,
  },
  /** Who takes mails over, where it stands in a history as a person does. */
  reader: 'De mailbox',
  unknownSender: 'een onbekende afzender',
  noSubject: '(geen onderwerp)',
  verifiedAs: (domain: string) => `geverifieerd als ${domain}`,
  notVerified: 'niet geverifieerd',
  wholeMail: 'Hele e-mail',
  forwardedFrom: (writer) => `Doorgestuurd. Geschreven door ${writer}, zegt de afzender.`,
  restInFile: 'Dit is het begin: het geheel komt als bestand.',
  asFile: 'Als bestand',
  noFileInTeams: 'In Teams kan ik geen bestanden overhandigen: de rest staat in de mailbox.',
  fileIsOnItsWay: 'De hele e-mail is als bestand naar u onderweg, in een direct bericht.',
  fileOf: (sender) => `De hele e-mail van ${sender}.`,
  moreFiles: (count: number) => `en nog ${count} bestanden`,
  absent: {
    secret:
      'bevat een private sleutel: het is niet bewaard en ligt nog in de mailbox. Verwijder het daar en laat elk certificaat van deze sleutel intrekken: druk op Beantwoorden om de afzender te verwittigen',
    'too-big': 'te groot om over te nemen: het ligt in de mailbox',
    'too-many': 'een van te veel bestanden om over te nemen: het ligt in de mailbox',
    unsearched:
      'kon niet op private sleutels worden doorzocht en is dus niet bewaard: het ligt in de mailbox',
  },
  kind: { certificate: 'certificaat', csr: 'CSR' },
  verdict: { accepted: 'geen bezwaar', warnings: 'waarschuwingen', rejected: 'niet aanvaard' },
  checked: (what: string, environment: string, verdict: string) =>
    `${what} voor ${environment}, ${verdict}. Het telt zodra iemand het overneemt.`,
  bytes: 'bytes',
  ofStranger: (ids: string) =>
    `Hij spreekt van ${ids}, maar de afzender is daar niet bekend. Wie is het? Druk op “Hoort bij” als het klopt.`,
  namesNone: (ids: string) =>
    `De afzender is de contactpersoon van ${ids}, en noemt geen enkele. Druk op “Hoort bij” en zeg welke.`,
  writerIsOf: (ids) =>
    `De schrijver is, volgens de afzender, de contactpersoon van ${ids}. Druk op “Hoort bij” als het klopt.`,
  settled: {
    answered: (by: Person, at: Instant): Said => [
      'Beantwoord door ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    done: (by: Person, at: Instant): Said => [
      'Afgehandeld door ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    taken: (by: Person, at: Instant): Said => [
      'Overgenomen door ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    'not-ours': (by: Person, at: Instant): Said => [
      'Niet voor ons, zegt ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
  },
  belongsTo: 'Hoort bij',
  notForUs: 'Niet voor ons',
  fromTheMail: 'Uit de e-mail',
  movedTo: (address: string, id: string) => `Deze e-mail van ${address} hoort nu bij ${id}.`,
  movedToChannel: (address: string) =>
    `Deze e-mail van ${address} wacht nu in het kanaal van de aanvragen.`,
  noneWaits: 'Er wacht geen e-mail op iemand.',
  waiting: (count: number) => `E-mails die op iemand wachten (${count})`,
  noRequest: 'Geen aanvraag',
  gone: 'Deze e-mail is hier niet meer: hij is lang genoeg bewaard, of was er nooit. Er is niets gewijzigd.',
  noSuchRequest: 'Die aanvraag bestaat niet. Vind het nummer met /ebox list all.',
  typeId: 'Schrijf het nummer van een aanvraag, bv. DS-2026-0001.',
  isAnswering: (name: string) => `${name} heeft dit formulier ook geopend en antwoordt misschien.`,
  alreadyOf: (id: string) => `Deze e-mail hoort al bij ${id}. Er is niets gewijzigd.`,
  alreadySettledBy: (name: string) =>
    `Deze e-mail is al afgehandeld door ${name}. Er is niets gewijzigd.`,
  alreadySettled: 'Deze e-mail is al afgehandeld. Er is niets gewijzigd.',
  faster: 'Iemand anders was sneller. Er is niets gewijzigd. /ebox mail toont wat wacht.',
  busy: (id: string) => `Anderen wijzigen ${id} of deze e-mail op dit moment. Probeer opnieuw.`,
};
