import type { Words } from '../../en';

/** The PDF form that requesters fill in, in the requester's language, and what is said of one that came back. */
export const sendingForm: Words['sendingForm'] = {
  title: 'Formulaire de demande d’envoi e-Box',
  intro:
    'Veuillez vérifier ce qui est déjà rempli et compléter le reste. Chaque champ indique ce qui y est attendu. Vous pouvez rédiger tous les textes dans votre langue.',
  sendBack:
    'Enregistrez le fichier et renvoyez-le-nous en réponse à notre e-mail. Il est lu par un programme : veuillez ne pas l’imprimer, ne pas le scanner et ne pas le protéger par un mot de passe.',
  sections: {
    organisation: {
      title: 'Votre organisation',
      note: 'La dénomination légale, la commune et la région figureront à la lettre près dans votre certificat. Le numéro d’entreprise doit être celui de l’organisation elle-même.',
    },
    application: {
      title: 'Votre application',
      note: 'Une faute de frappe ici n’apparaît qu’au moment où des documents sont refusés. Pensez à demander aussi le scope OAuth de publication pour votre client.',
    },
    recipients: {
      title: 'À qui vous envoyez',
      note: 'Cochez les deux si vous comptez un jour envoyer aux deux : un document destiné à un citoyen est refusé si seules les entreprises ont été demandées.',
    },
    volume: {
      title: 'Volume et planning',
      note: 'Vous commencez dans un environnement de test. Nous n’ouvrons le suivant, et la production, que lorsque vous nous le demandez.',
    },
    contact: {
      title: 'Personne de contact',
      note: 'Nous écrivons au contact technique au sujet des certificats et des tests.',
    },
  },
  field: {
    requestId: {
      label: 'Demande',
      help: 'Notre numéro pour votre demande. Veuillez ne pas le modifier.',
    },
    organisation: { label: 'Organisation', help: 'Le nom sous lequel vous êtes connu.' },
    cbeNumber: { label: 'Numéro d’entreprise (BCE)', help: 'Dix chiffres, p. ex. 0206.731.645.' },
    legalName: {
      label: 'Dénomination légale',
      help: 'Telle qu’inscrite à la BCE, 64 caractères au plus.',
    },
    city: { label: 'Commune', help: 'Le siège de l’organisation, p. ex. Sint-Gillis.' },
    region: { label: 'Région', help: 'En toutes lettres, p. ex. Brussel-Hoofdstad.' },
    applicationId: {
      label: 'ID de l’application',
      help: 'Sans espaces, 64 caractères au plus, p. ex. employment:job-attest:werkkaart.',
    },
    messageTypes: {
      label: 'Types de messages',
      help: 'Un par ligne, écrits exactement comme votre application les envoie.',
    },
    recipientEnterprises: {
      label: 'Entreprises',
      help: 'Nous envoyons des documents à des entreprises.',
    },
    recipientCitizens: { label: 'Citoyens', help: 'Nous envoyons des documents à des citoyens.' },
    documentsPerMonth: { label: 'Documents par mois', help: 'Un nombre entier, p. ex. 12000.' },
    loadPeaks: {
      label: 'Pics d’envoi',
      help: 'Quand l’envoi est le plus important, p. ex. fin mai. Peut rester vide.',
    },
    plannedGoLive: {
      label: 'Mise en production prévue',
      help: 'Année, mois et jour, p. ex. 2027-03-01.',
    },
    technicalContactName: {
      label: 'Nom du contact technique',
      help: 'La personne qui commande le certificat et mène les tests.',
    },
    technicalContactEmail: {
      label: 'Adresse e-mail du contact technique',
      help: 'Une seule adresse, consultée chaque jour.',
    },
    signedBy: {
      label: 'Complété par',
      help: 'Nom et fonction de la personne qui répond de ce formulaire.',
    },
  },
  page: (page, pages) => `Page ${page} sur ${pages}`,
  /** To staff, who record it. */
  read: {
    filled: 'Rempli à partir du formulaire reçu. Veuillez comparer avant d’enregistrer.',
    unreadHead: (why) =>
      `Le formulaire n’a pas pu être lu : ${why} Veuillez saisir ce qu’il contient.`,
    why: {
      notPdf: 'ce n’est pas un PDF.',
      encrypted: 'il est protégé par un mot de passe.',
      noFields: 'il ne contient pas de champs (imprimé, scanné ou aplati).',
      foreign: 'ce n’est pas notre formulaire.',
      signed: 'il est signé ; un fichier signé reste tel quel.',
      xfa: 'c’est un formulaire XFA.',
      broken: 'il est endommagé.',
      tooBig: 'il est trop volumineux.',
      late: 'la lecture a pris trop de temps.',
      busy: 'le lecteur n’est pas prêt ; vous pouvez rouvrir ce formulaire dans un instant.',
    },
    other: (found, own) =>
      `Ce formulaire est celui de ${found}, et non de ${own} : rien n’en a été repris.`,
    otherStop: (found, own) =>
      `Ce formulaire est celui de ${found}, et non de ${own}. Remplissez tous les champs pour l’enregistrer malgré tout.`,
    problem: (label, error) => `${label} : ${error}`,
    problems:
      'Ce que dit le formulaire et qui ne convient pas (la réponse à l’e-mail, ou plus tard le renvoi du formulaire, le propose comme texte au demandeur) :',
    differs: 'Le formulaire diffère de ce qui a été enregistré :',
    difference: (label, registered, form) =>
      `${label} : enregistré « ${registered} », dans le formulaire « ${form} ».`,
    nothing: 'vide',
    hint: 'Ce que vous laissez vide est lu dans le formulaire, si c’est le nôtre, et montré avant d’être repris.',
    says: (value) =>
      `Le formulaire indique « ${value} ». Envoyez encore une fois pour reprendre ce texte, ou écrivez autre chose.`,
  },
};
