import type { Words } from '../../en';

/** The kick-off meeting: its form, its place on the card, what becomes of it. */
export const kickOff: Words['kickOff'] = {
  label: 'Auftaktbesprechung',
  time: 'Uhrzeit',
  timeHint: 'Nach der Uhr der Dienststelle, z. B. 14:00',
  duration: 'Dauer',
  minutes: (minutes) => (minutes < 60 ? `${minutes} Minuten` : hours(minutes)),
  place: 'Ort',
  placeHint: 'Ein Raum oder der Link einer Online-Besprechung',
  when: (day, from, until) => `${day}, ${from} bis ${until} Uhr`,
  timeForm: 'Geben Sie die Uhrzeit in Stunden und Minuten an, z. B. 14:00.',
  timePast: (now) => `Diese Uhrzeit ist vorbei; es ist jetzt ${now} Uhr.`,
  timeSkipped: (day) =>
    `Diese Uhrzeit gibt es am ${day} nicht: Die Uhr wird dann vorgestellt. Wählen Sie eine andere.`,
  chooseMinutes: 'Wählen Sie die Dauer.',
  dayOff: (day) => `${day} ist kein Arbeitstag. Die Einladung wurde trotzdem versandt.`,
  /** On the card, behind the time. */
  answer: {
    accepted: 'der Antragsteller hat zugesagt',
    tentative: 'der Antragsteller kommt vielleicht',
    declined: 'der Antragsteller hat abgesagt',
    'other-time': 'der Antragsteller bittet um einen anderen Termin',
  },
  /** In history, behind the mailbox. */
  answered: {
    accepted: 'hat gemeldet, dass der Antragsteller zur Auftaktbesprechung kommt',
    tentative: 'hat gemeldet, dass der Antragsteller vielleicht zur Auftaktbesprechung kommt',
    declined: 'hat gemeldet, dass der Antragsteller nicht zur Auftaktbesprechung kommt',
    'other-time':
      'hat gemeldet, dass der Antragsteller einen anderen Termin für die Auftaktbesprechung wünscht',
  },
  planned: (when, isFirst) =>
    isFirst
      ? `hat die Auftaktbesprechung geplant: ${when}`
      : `hat die Auftaktbesprechung verlegt: ${when}`,
  proposed: 'Vorgeschlagener Termin',
  comment: 'Kommentar',
  from: 'Von',
};

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return `${whole} Std.${rest === 0 ? '' : ` ${rest}`}`;
}
