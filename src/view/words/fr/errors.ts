import type { Words } from '../en';
import { plural } from './terms';

export const errors: Words['errors'] = {
  fillIn: 'Veuillez compléter ce champ.',
  tooLong: (max) =>
    `${max} caractères au plus ; le reste a sa place dans la demande formelle ou dans une note.`,
  atMostCharacters: (max) => `${max} caractères au plus.`,
  severalAddresses: 'Indiquez une seule adresse e-mail ; il y en a plusieurs ici.',
  noAddress: 'Ce n’est pas une adresse e-mail. Elle s’écrit nom@organisation.be.',
  noDomain: 'Après le @ doit figurer un nom de domaine, comme organisation.be.',
  dateForm: 'Écrivez la date sous la forme AAAA-MM-JJ, p. ex. 2027-03-01.',
  past: (today) => `Cette date est passée ; nous sommes le ${today}.`,
  yearsAhead: (years, last) =>
    `${years} ans à l’avance au plus : le dernier jour possible est le ${last}. Vérifiez l’année.`,
  withinAYear: (today) => `À moins d’un an d’aujourd’hui, ${today}. Vérifiez l’année.`,
  afterToday: (today) => `Choisissez un jour après aujourd’hui, ${today}.`,
  yearAhead: (last) => `Un an à l’avance au plus : le dernier jour possible est le ${last}.`,
  wholeNumber: 'Écrivez un nombre entier en chiffres, p. ex. 12000.',
  atMostDigits: (max) => `${max} ${plural(max, 'chiffre', 'chiffres')} au plus.`,
  atLeastOne: 'Au moins 1.',
  abbreviated: (value, full) =>
    `« ${value} » est une abréviation : écrivez-le en toutes lettres, p. ex. ${full}. C’est ce qui figurera dans le certificat.`,
  commonName: (max) =>
    `${max} caractères au plus : il devient le CN du certificat, qui n’en contient pas davantage.`,
  noSpaces:
    'Un ID d’application ne contient pas d’espaces, p. ex. employment:job-attest:werkkaart.',
  named: {
    applicationId: 'L’ID de l’application',
    legalName: 'La dénomination légale',
    city: 'La commune',
    region: 'La région',
  },
  cbe: {
    'not-digits':
      'Un numéro d’entreprise n’a que des chiffres, p. ex. 0206.731.645 ; aucun n’a pu être lu ici. Des lettres se trouvent entre les chiffres, ou il n’y a pas de numéro.',
    'first-digit':
      'Un numéro d’entreprise commence par 0 ou 1 ; un numéro qui commence par 2 est celui d’une unité d’établissement. Indiquez celui de l’entreprise elle-même ; vous le trouvez sur kbopub.economie.fgov.be.',
    'missing-digit':
      'Un numéro d’entreprise a dix chiffres (neuf sans le 0 initial) ; celui-ci en a neuf qui ne concordent pas, il en manque donc un.',
    several: 'Il y a plusieurs numéros d’entreprise ici. Indiquez-en un seul.',
  },
  cbeLength: (digits) =>
    `Un numéro d’entreprise a dix chiffres (neuf sans le 0 initial) ; celui-ci en a ${digits}.`,
  cbeCheckDigits: (first, expected, found) =>
    `Les chiffres de contrôle ne concordent pas : ${first} est suivi de ${expected}, et non de ${found}. L’un des dix chiffres est erroné.`,
  chooseLanguage: 'Choisissez la langue des e-mails au demandeur.',
  chooseRecipients: 'Choisissez entreprises, citoyens ou les deux.',
  startsIn: (environments) => `Une demande commence en ${environments}.`,
  chooseFile: 'Choisissez un fichier.',
  choosePerson: 'Choisissez une personne.',
  chooseDay: 'Choisissez un jour.',
  chooseEnvironment: 'Choisissez INT, ACC ou PRD.',
  chooseOne: 'Veuillez faire un choix.',
  attachForm: 'Joignez le formulaire complété.',
  emptyFile:
    'Ce fichier est vide. S’il ne s’agit que d’un lien vers un fichier en ligne (OneDrive, SharePoint, Google Drive), joignez le fichier lui-même ; sinon, choisissez-en un autre.',
  notLookedThrough:
    'Je n’ai pas pu parcourir tout ce fichier à la recherche de clés privées ; rien n’en a donc été conservé. Envoyez-le une nouvelle fois, si possible sous la forme d’un PDF de quelques pages ; si cela échoue encore, prévenez un administrateur.',
  tooSlow:
    'Le fichier n’est pas arrivé en une minute. Rien n’a été conservé. Joignez-le à nouveau ; si cela échoue encore, envoyez-en un plus petit ou prévenez un administrateur.',
  notHandedOver:
    'La messagerie n’a pas remis le fichier. Rien n’a été conservé. Joignez-le à nouveau ; si cela échoue, prévenez un administrateur.',
  foreignHost:
    'Le fichier se trouve ailleurs (sur un drive, par exemple), à une adresse qui n’est pas celle de la messagerie ; il n’a donc pas été retiré. Téléchargez-le là-bas et joignez le fichier lui-même.',
  tooBig: (limit) =>
    `Ce fichier dépasse ${limit}. Rien n’a été conservé. Envoyez-en un plus petit.`,
  megabytes: (size) => `${size} Mo`,
  kilobytes: (size) => `${size} Ko`,
  sentAlong: (name, found) => `« ${name} », joint à l’envoi : ${found}`,
  nothingStored: 'Rien n’a été conservé.',
  nothingChanged: (faults) => `Rien n’a été modifié : ${faults}`,
  nothingChangedYet: 'Rien n’a été modifié :',
  mend: (fields) => `Rien n’a encore été modifié. Veuillez corriger : ${fields}.`,
  privateKey:
    'Ce texte contient une clé privée ; rien n’en a donc été conservé ni transmis. Supprimez le message ou le brouillon où elle figure. Quiconque l’a vue peut utiliser la clé : faites révoquer tout certificat de cette clé, créez une nouvelle clé et commandez à nouveau. Il ne me faut que la partie publique : le certificat ou le CSR.',
  unfit: {
    gone: (name) =>
      `Le compte de ${name} est désactivé, ou ne figure dans aucune des équipes et aucun des canaux que je connais ; rien ne lui parviendrait. Rien n’a été modifié. Choisissez quelqu’un d’autre.`,
    bot: (name) =>
      `${name} est une application et ne fait rien d’une demande. Rien n’a été modifié. Choisissez une personne.`,
    outside: (name) =>
      `${name} appartient à une autre organisation, qui ne peut pas voir les demandes. Rien n’a été modifié. Choisissez une personne qui a un compte chez nous.`,
    'no-role': (name) =>
      `${name} n’a aucun rôle et ne pourrait rien faire de la demande. Rien n’a été modifié. Choisissez quelqu’un qui a un rôle, ou demandez-en un à un administrateur : /ebox grant @personne staff, nsso ou ebox.`,
  },
  absence: {
    endsBeforeItStarts: 'Ce jour précède le premier. Rien n’a été modifié.',
    over: 'Ces jours sont passés. Rien n’a été modifié.',
    tooFar: (last) =>
      `Un an à l’avance au plus : le dernier jour possible est le ${last}. Rien n’a été modifié.`,
    noRole: 'Vous n’avez aucun rôle dans lequel on pourrait vous remplacer.',
    ownStandIn: 'Choisissez quelqu’un d’autre : vous ne pouvez pas vous remplacer vous-même.',
    lacksRole: (roles) =>
      `Cette personne n’a pas le rôle requis (${roles}), et un remplacement n’en donne aucun. Choisissez quelqu’un d’autre, ou demandez à un administrateur d’utiliser /ebox grant.`,
    overlap: (absence) =>
      `Une absence est déjà notée : ${absence}. Rien n’a été modifié ; /ebox away off l’annule.`,
    circle: (names) =>
      `${names} : absence à ce moment-là, et tout vous reviendrait. Choisissez quelqu’un d’autre.`,
  },
};
