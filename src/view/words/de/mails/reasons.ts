import type { Words } from '../../en';

/** Why a mail is told of: what beside its own words staff should know, and what to do about it. */
export const reasons: Words['mailReasons'] = {
  ours: 'Eine E-Mail von uns',
  oursTo: (address) => `Eine E-Mail von uns an ${address}`,
  didNotArrive: (what, why) =>
    `${what} ist nicht angekommen: ${why}. Prüfen Sie die Adresse mit dem Antragsteller.`,
  notYetArrived: (what, why) =>
    `${what} ist noch nicht angekommen, es wird weiter versucht: ${why}.`,
  noneGiven: 'es wurde kein Grund genannt',
  machine: (sign) => `Von einer Maschine gesendet (${sign}).`,
  secretInText:
    'Ihr Text enthält einen privaten Schlüssel, deshalb wurde nichts vom Text gespeichert. Sie liegt noch im Postfach: löschen Sie sie dort und bitten Sie den Absender um einen neuen Schlüssel.',
  tooBig: (megabytes) =>
    `Sie ist größer als ${megabytes} MB. Lesen Sie sie im Postfach und bitten Sie den Absender um weniger.`,
  broken: 'Ihr Aufbau ist beschädigt oder zu tief geschachtelt. Lesen Sie sie im Postfach.',
  tooSlow: 'Sie zu lesen dauert zu lange. Lesen Sie sie im Postfach.',
  notRead: 'Sie konnte nicht gelesen werden. Lesen Sie sie im Postfach.',
  notStored:
    'Sie konnte nicht gespeichert werden; das Protokoll des Bots sagt, warum. Lesen Sie sie im Postfach.',
  burst: (most) =>
    `Innerhalb einer Minute kamen mehr als ${most} E-Mails ohne Antrag an. Sie sind aufbewahrt und stehen hier nicht einzeln: /ebox mail zählt sie auf.`,
};
