import type { MailWords } from '../parts/words';

export const french: MailWords = {
  locale: 'fr-BE',
  environment: {
    INT: 'environnement d’intégration (INT)',
    ACC: 'environnement d’acceptation (ACC)',
    PRD: 'environnement de production (PRD)',
  },
  recipient: { enterprises: 'entreprises', citizens: 'citoyens' },

  greeting: (name) => `Bonjour ${name},`,
  greetingNobody: 'Madame, Monsieur,',
  howToAnswer: (tag) =>
    `Pour nous répondre ou nous poser une question, répondez à cet e-mail en conservant ${tag} dans l’objet.`,
  closing: 'Cordialement,',
  team: 'L’équipe d’intégration e-Box',
  nothingNeeded: 'Vous n’avez rien à faire pour l’instant.',
  preferablyBy: (day) => `Merci de le faire de préférence pour le ${day}.`,

  written: {
    subject: 'À propos de votre demande',
    secret:
      'Votre message contenait une clé privée. Nous ne l’avons pas enregistrée et nous la supprimons de notre boîte. Toute personne ayant vu le message pourrait utiliser cette clé : veuillez en créer une nouvelle, faire révoquer tout certificat de cette clé, et ne nous envoyer que le certificat ou la CSR.',
  },

  registered: {
    subject: 'Votre demande e-Box est enregistrée',
    thanks: (organisation, id) =>
      `Nous vous remercions de votre demande visant à faire de ${organisation} un Document Sender (expéditeur de documents) de l’e-Box. Elle est enregistrée sous le numéro ${id}.`,
    noted: 'Voici ce que nous avons noté :',
    organisation: 'Organisation',
    cbe: 'Numéro d’entreprise (BCE)',
    recipients: 'Destinataires',
    documentsPerMonth: 'Documents par mois',
    plannedGoLive: 'Mise en production prévue',
    firstEnvironment: 'Premier environnement',
    correct:
      'Si une donnée est inexacte, signalez-le-nous dès maintenant : elle sera plus difficile à modifier par la suite.',
    next: 'Nous demandons à présent à l’Office national de sécurité sociale (ONSS) son accord de principe. Rien ne commence sur le plan technique avant cet accord. Nous vous écrirons dès que l’ONSS aura répondu.',
  },
  agreed: {
    subject: 'Accord de principe obtenu',
    happened: (organisation) =>
      `L’ONSS a donné son accord de principe à la demande e-Box introduite pour ${organisation}.`,
    form: 'Veuillez compléter à l’écran le formulaire de demande d’envoi e-Box ci-joint et nous renvoyer le fichier en réponse à cet e-mail. Ce que nous savons déjà y est rempli.',
    kickOff:
      'Une brève réunion de lancement est souvent utile avant de compléter le formulaire. Nous prendrons contact avec vous à ce sujet ; vous pouvez aussi nous proposer une date.',
  },
  kickOff: {
    title: (organisation) => `e-Box : réunion de lancement avec ${organisation}`,
    subject: 'Invitation à la réunion de lancement',
    invited: (organisation) =>
      `Nous souhaitons parcourir avec vous la demande e-Box introduite pour ${organisation} et vous invitons à une réunion de lancement.`,
    movedSubject: 'La réunion de lancement est modifiée',
    moved: (organisation) =>
      `La réunion de lancement relative à la demande e-Box introduite pour ${organisation} est modifiée. Le présent message remplace notre invitation précédente.`,
    when: 'Quand',
    times: (from, until) => `de ${from} à ${until}`,
    place: 'Où',
    calendar:
      'L’invitation est jointe pour votre agenda. Veuillez l’y accepter ou la décliner, proposer un autre moment, ou simplement répondre à cet e-mail.',
    cancelledSubject: 'La réunion de lancement est annulée',
    calledOff:
      'La réunion de lancement à laquelle nous vous avions invité n’a pas lieu. Veuillez la retirer de votre agenda si cela ne s’est pas fait automatiquement.',
    next: 'L’étape suivante est le formulaire de demande d’envoi : veuillez le compléter et nous le renvoyer, si vous ne l’avez pas encore fait.',
    notYours: (organisation) =>
      `Une autre personne est désormais le contact pour la demande e-Box introduite pour ${organisation} ; cette invitation ne vous concerne donc plus.`,
    assigned: (organisation) =>
      `La demande e-Box introduite pour ${organisation} vous est attribuée. Voici sa réunion de lancement pour votre agenda ; aucune réponse n’est attendue.`,
    unassigned: (organisation) =>
      `La réunion de lancement relative à la demande e-Box introduite pour ${organisation} est annulée, ou la demande est désormais attribuée à quelqu’un d’autre.`,
  },
  refused: {
    subject: 'Votre demande e-Box n’est pas acceptée',
    happened: (organisation) =>
      `L’ONSS a décidé de ne pas donner son accord à la demande e-Box introduite pour ${organisation}, pour la raison suivante :`,
    closed:
      'La demande est à présent clôturée. Si votre situation évolue, vous pouvez nous adresser une nouvelle demande.',
  },
  asked: {
    subject: 'Votre demande e-Box : informations complémentaires demandées',
    happened: (organisation) =>
      `Avant de se prononcer sur la demande e-Box introduite pour ${organisation}, l’ONSS souhaite savoir :`,
    answer:
      'Merci de nous envoyer votre réponse en répondant à cet e-mail. Nous la transmettrons à l’ONSS.',
  },
  sentBack: {
    subject: 'Votre formulaire de demande est à adapter',
    happened: (organisation) =>
      `Nous avons examiné le formulaire de demande d’envoi e-Box introduit pour ${organisation} et ne pouvons pas encore le valider. Voici les remarques :`,
    again:
      'Veuillez corriger le formulaire et nous le renvoyer au complet en réponse à cet e-mail.',
  },
  validated: {
    subject: 'Votre formulaire est validé : commandez votre certificat',
    happened: (organisation) =>
      `Le formulaire de demande d’envoi e-Box introduit pour ${organisation} est validé, techniquement par nos soins et formellement par l’ONSS.`,
    attached: 'Vous trouverez le formulaire validé en annexe.',
    order: (env) => `Veuillez commander dès à présent le certificat X.509 pour l’${env}.`,
  },
  order: {
    subject: 'Le sujet (« subject ») du certificat doit être exactement celui-ci :',
    command:
      'Avec OpenSSL (sous Linux, sous macOS ou dans Git Bash), cette commande crée la clé privée et la demande de signature de certificat (CSR) :',
    traps: 'Points d’attention :',
    publicPart:
      'Envoyez-nous uniquement la partie publique du certificat. La clé privée reste chez vous : ne l’envoyez jamais à personne, pas même à nous.',
    onePerEnvironment: (env) =>
      `Chaque environnement a son propre certificat, avec sa propre clé. Celui-ci est destiné uniquement à l’${env}.`,
    issuer:
      'Commandez auprès d’un émetteur officiel un certificat sans reconnaissance publique (un certificat applicatif, et non un certificat de site web). Ne le signez pas vous-même.',
    csrFirst:
      'Vous pouvez nous envoyer la CSR avant de passer commande. Nous la vérifierons, ce qui vous évitera de payer un certificat inexact.',
    meanwhile: (env) =>
      `Entre-temps, l’équipe e-Box configure l’${env}. Nous vous écrirons dès qu’il sera utilisable.`,
  },
  certificate: {
    acceptedSubject: (env) => `Certificat accepté : ${env}`,
    accepted: (env) => `Votre certificat pour l’${env} est accepté.`,
    acceptedUntil: (env, day) =>
      `Votre certificat pour l’${env} est accepté. Il est valable jusqu’au ${day}.`,
    withRemarks:
      'Certains points y sont inhabituels. Nous les acceptons pour ce certificat ; consultez-nous à leur sujet avant de commander le prochain.',
    switchOver: (env) =>
      `Il remplace votre certificat actuel : faites passer votre application de l’${env} au nouveau certificat avant l’échéance de l’ancien.`,
    configurationPending: (env) =>
      `L’équipe e-Box est encore en train de configurer l’${env}. Nous vous écrirons dès qu’il sera utilisable.`,
    rejectedSubject: (env) => `Certificat non accepté : ${env}`,
    rejected: (env, file) =>
      `Nous ne pouvons pas accepter le certificat que vous avez envoyé pour l’${env} (fichier ${file}).`,
    mend: 'Ce qui ne va pas, et comment y remédier :',
    again: 'Veuillez nous envoyer le certificat corrigé en réponse à cet e-mail.',
    more: (count) =>
      count === 1
        ? 'Il reste 1 autre point. Demandez-nous le rapport complet.'
        : `Il reste ${count} autres points. Demandez-nous le rapport complet.`,
    expected: (value) => `Attendu : ${value}`,
    found: (value) => `Constaté : ${value}`,
    whatToDo: (fix) => `À faire : ${fix}`,
    findingsGone: 'Demandez-nous ce qui a été constaté.',
  },
  csr: {
    acceptedSubject: (env) => `CSR en ordre : ${env}`,
    accepted: (env, file) =>
      `Nous avons vérifié votre CSR pour l’${env} (fichier ${file}). Elle est en ordre.`,
    orderNow:
      'Vous pouvez l’utiliser pour commander le certificat. Envoyez-nous ensuite la partie publique du certificat, et jamais la clé privée.',
    warnings: (env, file) =>
      `Nous avons vérifié votre CSR pour l’${env} (fichier ${file}). Rien ne vous empêche de l’utiliser, mais examinez d’abord ces points :`,
    rejectedSubject: (env) => `CSR à corriger : ${env}`,
    rejected: (env, file) =>
      `Nous avons vérifié votre CSR pour l’${env} (fichier ${file}). Ne l’utilisez pas pour commander un certificat.`,
    again: 'Veuillez créer une nouvelle CSR et nous l’envoyer en réponse à cet e-mail.',
  },
  configured: {
    subject: (env) => `Configuration prête : ${env}`,
    happened: (env) => `La configuration de l’${env} est prête à être utilisée.`,
    certificateMissing: (env) =>
      `Il ne manque plus que votre certificat pour l’${env}. Veuillez nous en envoyer la partie publique en réponse à cet e-mail.`,
    certificateRefused: (env) =>
      `Il ne manque plus que le certificat : le dernier que vous avez envoyé pour l’${env} n’a pas pu être accepté. Veuillez nous en envoyer un corrigé en réponse à cet e-mail.`,
    certificateBeingRead: (env) =>
      `Nous examinons encore le certificat que vous avez envoyé pour l’${env}. Nous n’attendons rien de votre part pour le moment.`,
    certificateReady: 'Votre certificat est accepté lui aussi.',
  },
  ready: {
    environment: (env) => `La configuration est prête elle aussi : vous pouvez utiliser l’${env}.`,
    tests: (env) =>
      `Vous pouvez maintenant connecter votre application à l’${env} et effectuer vos tests. S’il vous faut des cas de test ou un accès pour vos tests, demandez-les-nous.`,
    checks: 'Avant le premier appel, vérifiez ceci :',
    rightCertificate: (env) => `Votre application utilise bien le certificat de l’${env}.`,
    exactIds: (applicationId) =>
      `L’ID d’application et les types de message sont écrits exactement comme dans votre formulaire. Votre ID d’application : ${applicationId}`,
    scope: (scope) => `Votre client OAuth a reçu le scope ${scope} et le demande.`,
    afterTests:
      'Nous n’ouvrons l’environnement suivant qu’à votre demande. Prévenez-nous lorsque vos tests sont concluants.',
    production:
      'Tout est en place en production. Nous vous confirmerons la mise en production par un e-mail distinct ; attendez-le avant d’envoyer des documents.',
  },
  movedOn: {
    subject: (env) => `Environnement suivant : ${env}`,
    happened: (env) => `Vos tests sont concluants et vous passez à l’${env}.`,
    order: (env) =>
      `Veuillez commander un nouveau certificat X.509 pour l’${env}, avec une nouvelle clé.`,
    production:
      'Il n’y a plus de tests ensuite : dès que le certificat et la configuration sont en place, vous passez en production.',
  },
  live: {
    subject: 'Vous êtes en production',
    congratulations: (organisation) =>
      `Félicitations : ${organisation} est désormais un Document Sender de l’e-Box, et ses documents peuvent être envoyés en production.`,
    watch: 'Les points à surveiller désormais :',
    certificateEnds: (day) => `Votre certificat de production expire le ${day}.`,
    renew:
      'Commandez à temps le certificat suivant, avec le même sujet, et envoyez-nous sa partie publique avant l’expiration du certificat actuel.',
    recipients: (recipients) =>
      `Votre intégration vaut pour les destinataires suivants : ${recipients}. Consultez-nous avant d’envoyer des documents à d’autres.`,
    changes:
      'Prévenez-nous à l’avance de tout nouveau type de message, de toute nouvelle application ou d’une nette augmentation du nombre de documents.',
  },
  held: {
    subject: 'Votre demande e-Box est suspendue',
    happened: (organisation) =>
      `Nous avons suspendu le traitement de la demande e-Box introduite pour ${organisation}.`,
    next: 'Nous vous écrirons dès que nous le reprendrons. Si vous souhaitez en connaître la raison, ou si vous êtes prêt à poursuivre, prévenez-nous.',
  },
  resumed: {
    subject: 'Nous reprenons le traitement de votre demande e-Box',
    happened: (organisation) =>
      `La demande e-Box introduite pour ${organisation} n’est plus suspendue ; nous en reprenons le traitement.`,
    needed: 'Ce que nous attendons de vous :',
    answer: 'Votre réponse à la question de l’ONSS que nous vous avons transmise.',
    form: 'Le formulaire de demande d’envoi e-Box complété.',
    certificate: (env) => `La partie publique de votre certificat pour l’${env}.`,
    tests: (env) => `Un message de votre part lorsque vos tests dans l’${env} sont concluants.`,
  },
  reminder: {
    subject: 'Rappel : nous attendons votre réponse',
    subjectMany: (count) => `Rappel : ${count} de vos demandes e-Box vous attendent`,
    waiting: (organisation) =>
      `Pour poursuivre la demande e-Box de ${organisation}, il nous manque encore de votre part :`,
    wasDue: (day) => `Nous espérions le recevoir pour le ${day}.`,
    sentAlready:
      'Si vous l’avez déjà envoyé, ou si quelque chose vous en empêche, dites-le-nous en réponse à ce mail.',
  },
  expiry: {
    subject: (env) => `Votre certificat arrive à échéance : ${env}`,
    subjectMany: 'Plusieurs de vos certificats arrivent à échéance',
    ends: (organisation, env, day) =>
      `Le certificat de ${organisation} pour l’${env} expire le ${day}. Ensuite, votre application ne pourra plus atteindre l’e-Box avec ce certificat.`,
    ended: (organisation, env, day) =>
      `Le certificat de ${organisation} pour l’${env} a expiré le ${day}. Votre application ne peut plus atteindre l’e-Box avec ce certificat.`,
    send: 'Envoyez-nous la partie publique du nouveau certificat en réponse à ce courriel. Nous la contrôlons et vous écrivons dès que vous pouvez passer au nouveau certificat.',
  },
  withdrawn: {
    subject: 'Votre demande e-Box est retirée',
    happened: (organisation) =>
      `La demande e-Box introduite pour ${organisation} a été retirée et est clôturée.`,
    mistake:
      'Si vous ne vous y attendiez pas, prévenez-nous. Vous pouvez à tout moment nous adresser une nouvelle demande.',
  },
};
