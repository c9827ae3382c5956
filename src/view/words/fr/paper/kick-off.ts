import type { Words } from '../../en';

/** The kick-off meeting: its form, its place on the card, what becomes of it. */
export const kickOff: Words['kickOff'] = {
  label: 'Réunion',
  time: 'Heure',
  timeHint: 'À l’heure du service, p. ex. 14:00',
  duration: 'Durée',
  minutes: (minutes) => (minutes < 60 ? `${minutes} minutes` : hours(minutes)),
  place: 'Lieu',
  placeHint: 'Une salle, ou le lien d’une réunion en ligne',
  when: (day, from, until) => `${day}, de ${from} à ${until}`,
  timeForm: 'Indiquez l’heure en heures et minutes, p. ex. 14:00.',
  timePast: (now) => `Cette heure est passée ; il est ${now}.`,
  timeSkipped: (day) =>
    `Cette heure n’existe pas le ${day} : l’horloge avance à ce moment. Choisissez-en une autre.`,
  chooseMinutes: 'Choisissez la durée.',
  dayOff: (day) => `Le ${day} est un jour non ouvré. L’invitation a tout de même été envoyée.`,
  /** On the card, behind the time. */
  answer: {
    accepted: 'le demandeur a accepté',
    tentative: 'le demandeur viendra peut-être',
    declined: 'le demandeur a décliné',
    'other-time': 'le demandeur souhaite un autre moment',
  },
  /** In history, behind the mailbox. */
  answered: {
    accepted: 'a signalé que le demandeur vient à la réunion de lancement',
    tentative: 'a signalé que le demandeur viendra peut-être à la réunion de lancement',
    declined: 'a signalé que le demandeur ne vient pas à la réunion de lancement',
    'other-time':
      'a signalé que le demandeur souhaite un autre moment pour la réunion de lancement',
  },
  planned: (when, isFirst) =>
    isFirst
      ? `a planifié la réunion de lancement : ${when}`
      : `a déplacé la réunion de lancement : ${when}`,
  proposed: 'Moment proposé',
  comment: 'Commentaire',
  from: 'De',
};

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return `${whole} h${rest === 0 ? '' : ` ${rest}`}`;
}
