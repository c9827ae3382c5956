import type { Words } from '../../en';

/** Why a mail is told of: what beside its own words staff should know, and what to do about it. */
export const reasons: Words['mailReasons'] = {
  ours: 'Een e-mail van ons',
  oursTo: (address) => `Een e-mail van ons aan ${address}`,
  didNotArrive: (what, why) =>
    `${what} is niet aangekomen: ${why}. Ga het adres na bij de aanvrager.`,
  notYetArrived: (what, why) =>
    `${what} is nog niet aangekomen en wordt nog opnieuw geprobeerd: ${why}.`,
  noneGiven: 'er werd geen reden gegeven',
  machine: (sign) => `Verstuurd door een machine (${sign}).`,
  secretInText:
    'De tekst bevat een private sleutel, dus is niets van de tekst bewaard. Hij ligt nog in de mailbox: verwijder hem daar, en zeg de afzender een nieuwe sleutel te maken.',
  tooBig: (megabytes) =>
    `Hij is groter dan ${megabytes} MB. Lees hem in de mailbox, en vraag de afzender minder te sturen.`,
  broken: 'De opbouw is kapot of te diep genest. Lees hem in de mailbox.',
  tooSlow: 'Hem lezen duurt te lang. Lees hem in de mailbox.',
  notRead: 'Hij kon niet gelezen worden. Lees hem in de mailbox.',
  notStored:
    'Hij kon niet bewaard worden; het logboek van de bot zegt waarom. Lees hem in de mailbox.',
  burst: (most) =>
    `Er kwamen binnen een minuut meer dan ${most} e-mails zonder aanvraag binnen. Ze zijn bewaard en staan hier niet een voor een: /ebox mail somt ze op.`,
};
