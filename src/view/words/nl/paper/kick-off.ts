import type { Words } from '../../en';

/** The kick-off meeting: its form, its place on the card, what becomes of it. */
export const kickOff: Words['kickOff'] = {
  label: 'Startvergadering',
  time: 'Tijdstip',
  timeHint: 'Volgens de klok van de dienst, bv. 14:00',
  duration: 'Duur',
  minutes: (minutes) => (minutes < 60 ? `${minutes} minuten` : hours(minutes)),
  place: 'Plaats',
  placeHint: 'Een zaal, of de link van een onlinevergadering',
  when: (day, from, until) => `${day}, ${from} tot ${until}`,
  timeForm: 'Noteer het tijdstip in uren en minuten, bv. 14:00.',
  timePast: (now) => `Dit tijdstip is voorbij; het is nu ${now}.`,
  timeSkipped: (day) =>
    `Dit tijdstip bestaat niet op ${day}: de klok wordt dan vooruitgezet. Kies een ander.`,
  chooseMinutes: 'Kies hoelang het duurt.',
  dayOff: (day) => `${day} is geen werkdag. De uitnodiging is toch verstuurd.`,
  /** On the card, behind the time. */
  answer: {
    accepted: 'de aanvrager heeft aanvaard',
    tentative: 'de aanvrager komt misschien',
    declined: 'de aanvrager heeft afgezegd',
    'other-time': 'de aanvrager vraagt een ander tijdstip',
  },
  /** In history, behind the mailbox. */
  answered: {
    accepted: 'heeft gemeld dat de aanvrager naar de startvergadering komt',
    tentative: 'heeft gemeld dat de aanvrager misschien naar de startvergadering komt',
    declined: 'heeft gemeld dat de aanvrager niet naar de startvergadering komt',
    'other-time':
      'heeft gemeld dat de aanvrager een ander tijdstip vraagt voor de startvergadering',
  },
  planned: (when, isFirst) =>
    isFirst
      ? `heeft de startvergadering gepland: ${when}`
      : `heeft de startvergadering verplaatst: ${when}`,
  proposed: 'Voorgesteld tijdstip',
  comment: 'Opmerking',
  from: 'Van',
};

function hours(minutes: number): string {
  const rest = minutes % 60;
  const whole = Math.floor(minutes / 60);
  return `${whole} u.${rest === 0 ? '' : ` ${rest}`}`;
}
