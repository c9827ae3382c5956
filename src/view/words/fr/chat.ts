import type { Words } from '../en';

export const chat: Words['chat'] = {
  stillWorking: 'J’y travaille encore. La réponse suit ici ; inutile de recommencer.',
  pressToOpen: 'Appuyez sur le bouton pour ouvrir le formulaire.',
  openForm: (id) => `${id} : appuyez sur le bouton pour ouvrir le formulaire.`,
  stopped:
    'Je suis en cours de redémarrage, et ceci n’était pas terminé. Regardez la fiche de la demande dans une minute : si cela n’y figure pas, recommencez ; un fichier doit être renvoyé.',
  fileLost:
    'J’ai redémarré avant d’en avoir fini avec le fichier que vous avez envoyé. Regardez la fiche de la demande : si votre envoi n’y figure pas, envoyez le fichier une nouvelle fois.',
  fileDone: 'Le fichier est arrivé, et c’est fait. La fiche de la demande le montre.',
  whatYouTyped: 'Ce que vous aviez tapé, à copier :',
  takeFile: 'Prendre le fichier',
  file: {
    certificate: 'Certificat',
    csr: 'CSR (à signer)',
    form: 'Formulaire complété',
  },
  missing: (count) => `… (encore ${count} caractères)`,
  slack: {
    fileComing:
      'Le fichier est encore en route depuis Slack ; le formulaire est donc déjà fermé. Je continue, et je vous dirai ici ce qu’il en est ; inutile de le renvoyer.',
    notUnderstood:
      'Slack a envoyé ceci sous une forme que je ne connais pas, et rien n’a été modifié. Tapez "/ebox help" pour voir ce que je peux faire.',
    waitedTooLong:
      'Slack a attendu trop longtemps pour ouvrir le formulaire, qui est donc resté fermé. Rien n’a été modifié. Réessayez.',
    formNotOpened:
      'Le formulaire n’a pas pu s’ouvrir : Slack n’a pas répondu. Rien n’a été modifié. Réessayez dans une minute.',
    formRefused: (code) =>
      `Le formulaire n’a pas pu s’ouvrir : Slack a répondu "${code}". Rien n’a été modifié. Réessayez dans une minute.`,
    stillSaving:
      'Enregistrement en cours. Attendez quelques secondes et appuyez à nouveau sur le bouton : rien n’est fait deux fois.',
    whatIs: (name) => `Qu’est-ce que ${name} ? Choisissez, et je demanderai pour quelle demande.`,
    request: 'Demande',
    requestHint: 'Son numéro, p. ex. DS-2026-0001. Il figure en tête de sa fiche.',
  },
  teams: {
    fileComing:
      'Le fichier est encore en route depuis Teams. Je continue, et je vous écrirai dans notre conversation personnelle ce qu’il en est ; inutile de le renvoyer.',
    stillSaving:
      'Enregistrement en cours. Regardez la fiche de la demande dans un instant ; rien n’est fait deux fois.',
    notUnderstood:
      'Teams a envoyé ceci sous une forme que je ne connais pas, et rien n’a été modifié. Écrivez-moi « help » pour voir ce que je peux faire.',
    nothingFound: 'Aucune demande ne correspond. Essayez avec moins de lettres.',
    noAccount:
      'Je ne peux pas voir qui vous êtes : Teams n’a transmis aucun compte Microsoft Entra. Connectez-vous avec votre compte professionnel et réessayez. Rien n’a été modifié.',
    fileGone:
      'Teams ne garde plus le fichier pour moi. Rien n’a été modifié. Envoyez-le-moi encore une fois dans notre conversation personnelle.',
    notAFile:
      'Je ne peux lire ni image ni lien. Joignez le fichier lui-même (le trombone) dans notre conversation personnelle, en disant ce que c’est et pour quelle demande, p. ex. certificate DS-2026-0001.',
    filesInPersonalChat:
      'Teams ne me donne aucun fichier d’ici. Envoyez-le-moi dans notre conversation personnelle, en disant ce que c’est et pour quelle demande, p. ex. certificate DS-2026-0001.',
    attach: (title) =>
      `${title} : joignez le fichier (le trombone) dans notre conversation personnelle, avec ce texte :`,
    attachWith: (title, text) =>
      `${title} : joignez le fichier (le trombone) dans notre conversation personnelle, avec le texte « ${text} ».`,
    inPlaceOf: (environment, others) => `Au lieu de ${environment}, ce peut être ${others}.`,
    whatIs: (name) => `Qu’est-ce que ${name} ?`,
    whatIsIt: 'De quoi s’agit-il ?',
    forWhich: 'Pour quelle demande ?',
    orWithWords: (id) => `Ou renvoyez-le avec un texte, p. ex. « certificate ${id} ».`,
    sendWithText:
      'Quel est ce fichier, et pour quelle demande ? Renvoyez-le avec le texte « certificate DS-2026-0001 », « csr DS-2026-0001 » ou « form DS-2026-0001 », avec le numéro de la demande.',
    typeAName: 'Tapez un nom',
    nothingToChoose: (label) => `${label} : il n’y a aucun choix possible.`,
    noFile: 'aucun. Envoyez-le-moi dans notre conversation personnelle.',
    welcome: (help) => [
      'Bonjour, je suis le bot e-Box : je gère le raccordement des Document Senders de l’e-Box. Écrivez ',
      { code: help },
      ' pour voir ce que je peux faire, et envoyez-moi vos fichiers ici.',
    ],
    welcomeAll: (help, channel) => [
      'Bonjour, je suis le bot e-Box : je gère le raccordement des Document Senders de l’e-Box. Écrivez ',
      { code: help },
      ' pour voir ce que je peux faire. Pour avoir ici les fiches des demandes : ',
      { code: channel },
      '.',
    ],
    welcomeSummary:
      'Bonjour, je suis le bot e-Box. Écrivez « help » pour voir ce que je peux faire.',
    welcomeAllSummary:
      'Bonjour, je suis le bot e-Box. Écrivez « @e-Box help » pour voir ce que je peux faire.',
  },
};
