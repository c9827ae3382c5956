import type { Words } from '../../en';

/** What is said while requests are taken over from a file. */
export const movingIn: Words['movingIn'] = {
  unreadable: {
    empty: 'Le fichier est vide. Veuillez envoyer celui qui contient les demandes.',
    'too-large':
      'Le fichier dépasse 5 Mo. Retirez ce qui n’est pas demandé ou reprenez-le en plusieurs parties.',
    'too-many-rows': 'Le fichier compte plus de 10 000 lignes. Reprenez-le en plusieurs parties.',
    macros:
      'Ce classeur contient des macros. Enregistrez-le en « Classeur Excel (*.xlsx) » ou en CSV.',
    'unpacks-too-large':
      'Une fois décompressé, ce classeur dépasse 64 Mo ; il n’a pas été ouvert. Enregistrez-le à nouveau en CSV.',
    'no-workbook':
      'Ce classeur ne peut pas être ouvert. Enregistrez-le à nouveau en « Classeur Excel (*.xlsx) » ou en CSV.',
    'old-excel':
      'Ce classeur date d’une version d’Excel antérieure à 2007 ou porte un mot de passe. Enregistrez-le sans mot de passe en « Classeur Excel (*.xlsx) ».',
    'broken-quotes':
      'Un guillemet du fichier n’est jamais fermé. Enregistrez-le à nouveau en CSV ou en « Classeur Excel (*.xlsx) ».',
    'too-slow': 'Le fichier n’a pas pu être lu en 30 secondes. Enregistrez-le à nouveau en CSV.',
  },
  noHeadings: (names) =>
    `La première ligne doit contenir les noms des colonnes : ${names}. Le modèle les contient.`,
  noRows: 'Aucune ligne ne figure sous les noms des colonnes.',
  columnMissing: 'Cette colonne manque. Ajoutez-la ; le modèle la contient.',
  columnTwice: 'Cette colonne figure deux fois. N’en gardez qu’une.',
  columnUnknown: (nearest) =>
    nearest === null
      ? 'Aucune colonne ne porte ce nom. Retirez-la.'
      : `Aucune colonne ne porte ce nom. Vouliez-vous dire ${nearest} ?`,
  formula:
    'Cette cellule contient une formule. Remplacez-la par sa valeur (dans Excel : copier, puis coller les valeurs).',
  fillIn: 'Cette donnée est obligatoire.',
  tooMany: (most) => `Plus de ${most} erreurs ; voici les premières.`,
  language: 'Écrivez en, fr, nl ou de.',
  recipients: 'Écrivez enterprises, citizens, ou les deux séparés par une virgule.',
  step: 'Écrivez le numéro de l’étape en cours, de 2 à 10, ou live.',
  environment: 'Écrivez INT, ACC ou PRD.',
  day: 'Écrivez la date sous la forme 31/12/2026 ou 2026-12-31.',
  dayTooEarly: (first) =>
    `Une date antérieure au ${first} n’est pas possible. Vérifiez la cellule : Excel affiche une date vide en 1900.`,
  dayTooLate: (last) => `Une date postérieure au ${last} n’est pas possible. Vérifiez l’année.`,
  sameReference: (row) =>
    `La ligne ${row} porte la même référence. Chaque demande doit avoir la sienne.`,
  contradiction: {
    'environment-not-yet':
      'À cette étape, une demande n’est encore dans aucun environnement. Laissez la cellule vide.',
    'environment-missing': (names) =>
      `À cette étape, la demande est dans un environnement. Écrivez ${names}.`,
    'environment-passed-over': (names) =>
      `Avec ce premier environnement, elle ne passe que par ${names}. Écrivez l’un d’eux ou corrigez first_environment.`,
    'not-there': (names) =>
      `Cette étape n’existe pas dans cet environnement. Écrivez ${names} ou corrigez l’étape.`,
    'certificate-missing':
      'À cette étape, le certificat existe. Écrivez jusqu’à quand il est valable ou corrigez l’étape.',
    'certificate-too-early':
      'À cette étape, ce certificat n’existe pas encore. Laissez la cellule vide ou corrigez l’étape.',
    'form-missing':
      'À partir de l’étape 5, la demande formelle existe. Écrivez ce qu’elle indique.',
    'in-the-future': 'Cette date est encore à venir. Écrivez la date réelle.',
    'before-registration':
      'La demande ne peut pas attendre depuis une date antérieure à son enregistrement. Corrigez l’une des deux dates.',
  },
  taken: (count) => `${count} ${count > 1 ? 'demandes reprises' : 'demande reprise'}.`,
  wouldBeTaken: (count) =>
    `${count} ${count > 1 ? 'demandes seraient reprises' : 'demande serait reprise'}. Rien n’a été enregistré.`,
  nothingTaken: (faults) =>
    `${faults} ${faults > 1 ? 'erreurs' : 'erreur'}. Rien n’a été enregistré : toutes les lignes sont reprises, ou aucune.`,
  updated: (count) => `${count} mises à jour à partir du fichier corrigé.`,
  same: (count) => `${count} inchangées : déjà reprises de la même ligne.`,
  left: (ids) => `Laissées telles quelles, car quelqu’un y a déjà travaillé ici : ${ids}.`,
  outcome: {
    new: 'nouvelle',
    updated: 'mise à jour',
    same: 'inchangée',
    left: 'laissée',
    fault: 'erreur',
  },
  told: (by, count) =>
    `${by} a repris ${count} ${count > 1 ? 'demandes antérieures' : 'demande antérieure'}. Leurs cartes suivent ici ; aucun demandeur n’a reçu d’e-mail.`,
  toldUpdated: (by, count) =>
    `${by} a corrigé ${count} ${count > 1 ? 'demandes reprises' : 'demande reprise'}.`,
  toldOverdue: (count, ids) =>
    `${count} ${count > 1 ? 'sont déjà en retard ou proches' : 'est déjà en retard ou proche'} de la fin d’un certificat : ${ids}. Aucun rappel individuel n’est envoyé à ce sujet.`,
  /** What a file says that is handed over. */
  handed: {
    template:
      'Les colonnes dans lesquelles des demandes sont reprises. Remplissez-les et envoyez le fichier avec import comme texte.',
    'dry-run': 'Tout ce que j’ai montré, ligne par ligne.',
  },
  chat: {
    templateOnItsWay: (name) =>
      `${name} vous arrive en message direct. Remplissez-le et envoyez-le ici avec import comme texte.`,
    columnsAre: (columns) =>
      `Dans Teams, je ne peux pas remettre de fichiers. Voici les colonnes, à copier dans la première ligne d’un CSV : ${columns}`,
    inFile: (count) =>
      `Encore ${count} ${count > 1 ? 'lignes' : 'ligne'} : le fichier que je vous envoie les contient toutes.`,
    title: 'Reprise de demandes',
    form: 'Reprendre des demandes',
    look: 'Vérifier',
    import: 'Importer',
    intro:
      'Les demandes en cours ailleurs, à partir d’une feuille de calcul. Vous voyez d’abord ce que cela donnerait ; rien n’est enregistré avant que vous n’appuyiez sur Importer.',
    fileHint: 'CSV ou XLSX, avec les colonnes du modèle, que import template vous envoie',
    onlyAdmin:
      'Seul un administrateur peut reprendre des demandes à partir d’une feuille de calcul. Rien n’a été enregistré. S’il s’agit d’un formulaire complété, envoyez-le avec form et le numéro de la demande.',
    overheard:
      'Tout le monde ici lit mes réponses. Envoyez-moi le fichier dans notre conversation personnelle, avec import comme texte.',
    tooManyRows: (most, command) =>
      `Dans le chat, je reprends au plus ${most} demandes à la fois. Envoyez le fichier en plusieurs parties ou utilisez ${command} là où le bot tourne.`,
    moreRows: (count, command) =>
      `${count} ${count > 1 ? 'autres lignes ne sont pas affichées' : 'autre ligne n’est pas affichée'} ici. ${command}, là où le bot tourne, affiche tout.`,
    moreFaults: (count, command) =>
      `Encore ${count} ${count > 1 ? 'erreurs' : 'erreur'}. ${command}, là où le bot tourne, affiche tout.`,
    mend: 'Corrigez cela dans le fichier, puis renvoyez-le.',
    press:
      'Importer reprend exactement ce fichier, une seule fois, en votre nom : vous ne pourrez pas vous prononcer au nom de l’ONSS sur ces demandes. Personne à l’extérieur ne reçoit de message.',
    already: (by, at) => ['Déjà repris par ', by, ', ', { date: at, style: 'moment' }, '.'],
    alreadyBy: (name) => `Déjà repris par ${name}. Rien n’a été modifié à l’instant.`,
    gone: 'Je n’ai plus ce fichier : je le garde un jour, pour la personne qui l’a envoyé. Rien n’a été enregistré. Veuillez le renvoyer.',
    changed:
      'Quelque chose a changé depuis cet affichage ; rien n’a été enregistré. Voici ce que cela donnerait maintenant. Vérifiez, puis appuyez à nouveau.',
    overtaken:
      'Cela a été affiché à nouveau depuis. Rien n’a été enregistré. Vérifiez ce qui suit et appuyez là.',
  },
  column: {
    reference:
      'Le nom actuel de la demande, unique. La même référence désigne toujours la même demande.',
    organisation: 'L’organisation qui souhaite envoyer des documents.',
    cbe: 'Son numéro BCE ; le zéro initial supprimé par Excel est rétabli.',
    contact_name: 'La personne de contact chez le demandeur.',
    contact_email: 'Son adresse e-mail.',
    language: 'La langue de ses e-mails.',
    use_cases: 'Les documents à envoyer.',
    recipients: 'Les destinataires : entreprises (enterprises), citoyens (citizens) ou les deux.',
    documents_per_month: 'Le nombre de documents par mois.',
    load_peaks: 'Les périodes de pointe. Peut rester vide.',
    planned_go_live: 'La date de mise en production prévue.',
    first_environment: 'Le premier environnement.',
    registered_on: 'La date de la première demande. Vide : le début de l’attente.',
    step: 'Le numéro de l’étape en cours, ou live.',
    environment: 'L’environnement en cours, à partir de l’étape 6.',
    waiting_since:
      'Depuis quand la demande attend à cette étape, ou est en production. Vide : aujourd’hui.',
    legal_name: 'De la demande formelle ; obligatoire à partir de l’étape 5.',
    application_id: 'De la demande formelle ; obligatoire à partir de l’étape 5.',
    message_types: 'De la demande formelle ; obligatoire à partir de l’étape 5.',
    city: 'De la demande formelle ; obligatoire à partir de l’étape 5.',
    region: 'De la demande formelle ; obligatoire à partir de l’étape 5.',
    certificate_until_int: 'Le dernier jour de validité du certificat INT, s’il existe.',
    certificate_until_acc: 'Le dernier jour de validité du certificat ACC, s’il existe.',
    certificate_until_prd: 'Le dernier jour de validité du certificat PRD, s’il existe.',
    note: 'Une remarque pour les collègues. Peut rester vide.',
  },
  sheet: 'Demandes',
  explained: 'Colonnes',
  heading: { column: 'Colonne', means: 'Signification', choices: 'Choix' },
};
