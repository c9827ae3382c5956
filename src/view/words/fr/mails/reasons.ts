import type { Words } from '../../en';

/** Why a mail is told of: what beside its own words staff should know, and what to do about it. */
export const reasons: Words['mailReasons'] = {
  ours: 'Un e-mail de notre part',
  oursTo: (address) => `Un e-mail de notre part à ${address}`,
  didNotArrive: (what, why) =>
    `${what} n’est pas arrivé : ${why}. Vérifiez l’adresse avec le demandeur.`,
  notYetArrived: (what, why) => `${what} n’est pas encore arrivé ; l’envoi est retenté : ${why}.`,
  noneGiven: 'aucune raison n’a été donnée',
  machine: (sign) => `Envoyé par une machine (${sign}).`,
  secretInText:
    'Son texte contient une clé privée ; rien du texte n’a donc été enregistré. Il se trouve encore dans la boîte aux lettres : supprimez-le là, et dites à l’expéditeur de créer une nouvelle clé.',
  tooBig: (megabytes) =>
    `Il dépasse ${megabytes} Mo. Lisez-le dans la boîte aux lettres, et demandez à l’expéditeur d’envoyer moins.`,
  broken:
    'Sa structure est abîmée, ou trop profondément imbriquée. Lisez-le dans la boîte aux lettres.',
  tooSlow: 'Sa lecture prend trop de temps. Lisez-le dans la boîte aux lettres.',
  notRead: 'Il n’a pas pu être lu. Lisez-le dans la boîte aux lettres.',
  notStored:
    'Il n’a pas pu être enregistré ; le journal du bot dit pourquoi. Lisez-le dans la boîte aux lettres.',
  burst: (most) =>
    `Plus de ${most} e-mails sans demande sont arrivés en une minute. Ils sont conservés, mais ne sont pas montrés ici un par un : /ebox mail les énumère.`,
};
