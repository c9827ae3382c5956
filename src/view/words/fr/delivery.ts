import type { Words } from '../en';
import { plural } from './terms';

export const delivery: Words['delivery'] = {
  everything: 'Tout a été remis, ou est en chemin.',
  title: (count) => `Non remis (${count})`,
  givenUp: 'Remise impossible',
  waits: 'En attente d’une intervention',
  moreFollow: (count) => `et ${count} de plus, qui suivront ceux-ci.`,
  what: {
    draw: 'Une fiche dans un canal',
    line: 'Une ligne sous une fiche',
    direct: 'Un message à une personne',
    notice: 'Un message dans un canal',
    mail: 'Un e-mail',
    'mail-card': 'La carte d’un e-mail reçu',
    nudge: 'Un rappel',
    expiry: 'Un avis d’échéance de certificat',
    digest: 'La synthèse',
    export: 'Un export',
    'blank-form': 'Un formulaire à remplir',
  },
  whatOf: (what, about) => `${what} (${about})`,
  triedAgainInVain: (by, at) => [
    'Nouvelle tentative de ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    ', en vain.',
  ],
  alreadyTried: (by, at) => [
    'Nouvelle tentative déjà demandée par ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyTriedBy: (name) => `Nouvelle tentative déjà demandée par ${name}.`,
  alreadyGivenUp: (by, at) => [
    'Déjà abandonné par ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyGivenUpBy: (name) => `Déjà abandonné par ${name}.`,
  wasGivenUp: (by, at) => [
    'Rien n’a été modifié, le message a été abandonné par ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  wasGivenUpBy: (name) => `Rien n’a été modifié, le message a été abandonné par ${name}.`,
  first: (isOne, what) => (isOne ? `Il s’agit de : ${what}.` : `Le premier : ${what}.`),
  givenUpAt: (at, reason) => ['Échec définitif le ', { date: at, style: 'moment' }, ` : ${reason}`],
  tooOld: 'Son jour est passé, elle n’est donc plus envoyée : /ebox digest montre celle du jour.',
  messages: (count) => `${count} ${plural(count, 'message', 'messages')}`,
  byMail: (messages) => `${messages} par e-mail`,
  toPerson: (messages, system) => `${messages} à une personne dans ${system}`,
  toFeed: (messages, feed, system) => `${messages} pour le canal ${feed} dans ${system}`,
  waitsSince: (since, reason) => ['Depuis le ', { date: since, style: 'moment' }, ` : ${reason}`],
  noReason: 'aucune raison n’est connue',
  told: {
    waits: (what, reason, advice) =>
      `En attente – ${what} : ${reason}. ${advice} L’envoi reprendra alors.`,
    worksAgain: (what) =>
      `Tout fonctionne à nouveau. Ce qui attendait est arrivé et la suite s’envoie : ${what}. Plus rien n’est à faire.`,
    dead: (what, reason) =>
      `Remise impossible – ${what} : ${reason}. Tapez /ebox undelivered pour réessayer ou pour y renoncer.`,
    back: (system, feeds) =>
      `Tout fonctionne à nouveau : le bot est de retour dans le canal ${system} pour ${feeds}. Plus rien n’est à faire.`,
    left: (what, feeds, advice, commands) =>
      `${what} Ce qui s’y publie attend (${feeds}) et sera envoyé dès que possible. ${advice} Vous pouvez aussi choisir un autre canal : tapez-y ${commands}.`,
    leftUnused: (what, advice) =>
      `${what} Aucun flux n’y est publié, rien n’attend donc. ${advice}`,
    linked: (name, system) =>
      `${name} dans ${system} a tapé votre code : ce compte-là et celui-ci appartiennent désormais à une seule personne. Ce n’était pas vous ? Tapez unlink.`,
    unlinked: (name, system) =>
      `${name} dans ${system} a mis fin au lien avec ce compte. Chacun reçoit de nouveau ses propres rappels.`,
    moved: {
      requests: (by) => [
        { person: by, mention: false },
        ' a déplacé les fiches des demandes vers un autre canal. Les fiches publiées ici restent et sont tenues à jour. Pour les avoir de nouveau ici : /ebox channel requests.',
      ],
      approvals: (by) => [
        { person: by, mention: false },
        ' a déplacé vers un autre canal ce qui est demandé à l’ONSS. Les fiches publiées ici restent et sont tenues à jour. Pour l’avoir de nouveau ici : /ebox channel approvals.',
      ],
      digest: (by) => [
        { person: by, mention: false },
        ' a déplacé la synthèse du jour vers un autre canal. Les fiches publiées ici restent et sont tenues à jour. Pour l’avoir de nouveau ici : /ebox channel digest.',
      ],
    },
    standIn: (name, from, until) =>
      `Vous remplacez ${name} du ${from} au ${until} : les rappels destinés à ${name} vous parviennent, et ce que vous faites dans son rôle est enregistré comme fait en son nom.`,
    standInOn: (name, day) =>
      `Vous remplacez ${name} le ${day} : les rappels destinés à ${name} vous parviennent, et ce que vous faites dans son rôle est enregistré comme fait en son nom.`,
  },
};
