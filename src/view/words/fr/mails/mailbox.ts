import type { Instant, Person } from '../../../../core/terms/terms';
import type { Said } from '../../writing/said';
import type { Words } from '../../en';

/** What chat says of the mails that came in. */
export const mailbox: Words['mailbox'] = {
  request: 'Demande',
  otherRequestHint:
    'L’identifiant de celle à laquelle il appartient, p. ex. DS-2026-0001. Vide : personne ne sait encore',
  belongsHint: 'Son identifiant, p. ex. DS-2026-0001 ; /ebox list all le trouve',
  from: 'De',
  subject: 'Objet',
  text: 'Texte',
  came: {
    person: 'a repris un e-mail',
    machine: 'a repris un e-mail automatique, qui ne change rien',
    bounce: 'a été averti qu’un e-mail n’est pas arrivé',
  },
  became: {
    taken: 'a repris ce qu’un e-mail apportait',
    done: 'a traité un e-mail',
    elsewhere: 'a indiqué qu’un e-mail appartient ailleurs',
  },
  wrote: 'a écrit au demandeur',
  answeredOne: 'a répondu à un e-mail',
  settledAlready: (id: string) =>
    `Cet e-mail de ${id} n’attend plus personne. Rien n’a été modifié. /ebox mail montre ce qui attend.`,
  title: {
    person: (sender: string) => `E-mail de ${sender}`,
    machine: (sender: string) => `E-mail automatique de ${sender}`,
    bounce: (sender: string) => `Non remis : avis de ${sender}`,
    unreadable: (sender: string) => `Un e-mail illisible, de ${sender}`,
  },
  /** Who takes mails over, where it stands in a history as a person does. */
  reader: 'La boîte aux lettres',
  unknownSender: 'un expéditeur inconnu',
  noSubject: '(sans objet)',
  verifiedAs: (domain: string) => `vérifié comme ${domain}`,
  notVerified: 'non vérifié',
  wholeMail: 'E-mail entier',
  forwardedFrom: (writer) => `Transféré. Écrit par ${writer}, selon l’expéditeur.`,
  restInFile: 'Ceci en est le début : le tout existe en fichier.',
  asFile: 'En fichier',
  noFileInTeams:
    'Dans Teams, je ne peux pas remettre de fichiers : la suite se trouve dans la boîte aux lettres.',
  fileIsOnItsWay: 'L’e-mail entier vous arrive en fichier, dans un message direct.',
  fileOf: (sender) => `L’e-mail entier de ${sender}.`,
  moreFiles: (count: number) => `et ${count} autres fichiers`,
  absent: {
    secret:
      'contient une clé privée : il n’a pas été enregistré et se trouve encore dans la boîte aux lettres. Supprimez-le là, et faites révoquer tout certificat de cette clé : appuyez sur Répondre pour avertir l’expéditeur',
    'too-big': 'trop grand pour être repris : il se trouve dans la boîte aux lettres',
    'too-many': 'un fichier de trop pour être repris : il se trouve dans la boîte aux lettres',
    unsearched:
      'n’a pas pu être examiné à la recherche de clés privées et n’a donc pas été enregistré : il se trouve dans la boîte aux lettres',
  },
  kind: { certificate: 'certificat', csr: 'CSR' },
  verdict: { accepted: 'aucune objection', warnings: 'avertissements', rejected: 'non accepté' },
  checked: (what: string, environment: string, verdict: string) =>
    `${what} pour ${environment}, ${verdict}. Il compte dès que quelqu’un le reprend.`,
  bytes: 'octets',
  ofStranger: (ids: string) =>
    `Il parle de ${ids}, mais son expéditeur n’y est pas connu. Qui est-ce ? Appuyez sur « Appartient à » si c’est exact.`,
  namesNone: (ids: string) =>
    `Son expéditeur est le contact de ${ids}, et il n’en nomme aucune. Appuyez sur « Appartient à » et indiquez laquelle.`,
  writerIsOf: (ids) =>
    `L’auteur, selon l’expéditeur, est le contact de ${ids}. Appuyez sur « Appartient à » si c’est exact.`,
  settled: {
    answered: (by: Person, at: Instant): Said => [
      'Répondu par ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    done: (by: Person, at: Instant): Said => [
      'Traité par ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    taken: (by: Person, at: Instant): Said => [
      'Repris par ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
    'not-ours': (by: Person, at: Instant): Said => [
      'Pas pour nous, selon ',
      { person: by, mention: false },
      ', ',
      { date: at, style: 'moment' },
    ],
  },
  belongsTo: 'Appartient à',
  notForUs: 'Pas pour nous',
  fromTheMail: 'De l’e-mail',
  movedTo: (address: string, id: string) =>
    `Cet e-mail de ${address} appartient maintenant à ${id}.`,
  movedToChannel: (address: string) =>
    `Cet e-mail de ${address} attend maintenant dans le canal des demandes.`,
  noneWaits: 'Aucun e-mail n’attend personne.',
  waiting: (count: number) => `E-mails qui attendent quelqu’un (${count})`,
  noRequest: 'Aucune demande',
  gone: 'Cet e-mail n’est plus ici : il a été conservé assez longtemps, ou n’a jamais existé. Rien n’a été modifié.',
  noSuchRequest: 'Cette demande n’existe pas. Trouvez son identifiant avec /ebox list all.',
  typeId: 'Écrivez l’identifiant d’une demande, p. ex. DS-2026-0001.',
  isAnswering: (name: string) => `${name} a aussi ouvert ce formulaire, et répond peut-être.`,
  alreadyOf: (id: string) => `Cet e-mail appartient déjà à ${id}. Rien n’a été modifié.`,
  alreadySettledBy: (name: string) =>
    `Cet e-mail a déjà été traité par ${name}. Rien n’a été modifié.`,
  alreadySettled: 'Cet e-mail a déjà été traité. Rien n’a été modifié.',
  faster:
    'Quelqu’un d’autre a été plus rapide. Rien n’a été modifié. /ebox mail montre ce qui attend.',
  busy: (id: string) => `D’autres modifient ${id} ou cet e-mail en ce moment même. Réessayez.`,
};
