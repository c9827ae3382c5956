import type { SUBJECT_TEXTS } from '../../../core/certificate/finding/english/subject';

export const SUBJECT: Readonly<Record<keyof typeof SUBJECT_TEXTS, string>> = {
  list: '{items}',
  'legal-name': 'der rechtliche Name der Organisation',
  'application-id': 'die Anwendungs-ID (application ID) des Formulars',
  'any-environment': 'INT, ACC oder PRD',
  city: 'die Stadt, ausgeschrieben',
  region: 'die Provinz oder Region, ausgeschrieben',
  'unit-fixed': 'OU=Belgian Federal Government',
  'unit-cbe': 'die OU mit der Unternehmensnummer',
  'unit-environment': 'die OU mit der Umgebung (INT, ACC oder PRD)',
  'c-missing': 'Das Land fehlt: Bestellen Sie mit C=BE.',
  'c-wrong':
    'Das Land ist „{found}“: Bestellen Sie mit genau einem C, und zwar BE in Großbuchstaben.',
  'o-missing': 'Die Organisation fehlt: Bestellen Sie mit O={name}.',
  'o-several': 'Es gibt mehr als ein O: Bestellen Sie mit genau einem, O={name}.',
  'o-differs':
    'Die Organisation ist „{found}“, und der Antrag sagt „{name}“: Meinten Sie „{name}“? Bestellen Sie mit dem rechtlichen Namen, oder sagen Sie uns, warum er abweicht.',
  'cn-missing': 'Der CN fehlt: Bestellen Sie mit CN={id}.',
  'cn-several': 'Es gibt mehr als einen CN: Bestellen Sie mit genau einem, CN={id}.',
  'cn-lookalike':
    'Der CN sieht aus wie „{id}“, enthält aber Buchstaben einer anderen Schrift: Tippen Sie ihn noch einmal von Hand, CN={id}.',
  'cn-case': 'Meinten Sie „{id}“? Groß- und Kleinschreibung weichen ab: Bestellen Sie mit CN={id}.',
  'cn-slip': 'Meinten Sie „{id}“? Er weicht ab Zeichen {place} ab: Bestellen Sie mit CN={id}.',
  'cn-other':
    'Der CN ist nicht die Anwendungs-ID des Formulars: Bestellen Sie mit CN={id}, oder lassen Sie das Formular berichtigen.',
  'ou-fixed-missing':
    'Die OU „Belgian Federal Government“ fehlt: Fügen Sie sie hinzu, auf Englisch, Buchstabe für Buchstabe.',
  'ou-fixed-misspelt':
    'Meinten Sie „Belgian Federal Government“? Da steht „{found}“: Schreiben Sie es auf Englisch, Buchstabe für Buchstabe.',
  'cbe-missing': 'Die OU mit der Unternehmensnummer fehlt: Fügen Sie OU={unit} hinzu.',
  'cbe-did-you-mean':
    'Meinten Sie „{meant}“? Da steht „{found}“: Schreiben Sie das Präfix, wie es ist, und zehn Ziffern ohne Punkte, Leerzeichen oder BE.',
  'cbe-first-digit':
    'Eine Unternehmensnummer beginnt mit 0 oder 1, diese mit {digit}: Bestellen Sie mit OU={unit}.',
  'cbe-prefix':
    'Die OU mit der Unternehmensnummer hat eine andere Form: Bestellen Sie mit OU={unit}.',
  'cbe-length':
    'Nach dem Präfix stehen genau zehn Ziffern; hier stehen {count} Zeichen, die das nicht sind: Bestellen Sie mit OU={unit}.',
  'cbe-check-digits':
    'Die Unternehmensnummer {digits} kann es nicht geben: Ihre letzten zwei Ziffern wären {right}, nicht {last}. Suchen Sie den Tippfehler und bestellen Sie mit der richtigen Nummer.',
  'cbe-other':
    'Die Unternehmensnummer ist {found}, die einer anderen Organisation: Die dieses Antrags ist {wanted}. Bestellen Sie damit, oder lassen Sie den Antrag berichtigen.',
  'other-organisation':
    'Dies ist das Zertifikat einer anderen Organisation, {organisation} (ZDU-Nummer {found}); der Antrag ist von {name} ({wanted}): Senden Sie Ihres.',
  'cbe-digits-differ': 'Meinten Sie {wanted}? {digits}.',
  'digit-at': 'Ziffer {place} ist {found} und sollte {wanted} sein',
  'env-missing': 'Die OU mit der Umgebung fehlt: Fügen Sie OU={wanted} hinzu.',
  'env-did-you-mean': 'Meinten Sie {meant}? Da steht „{found}“: Bestellen Sie mit OU={meant}.',
  'env-other':
    'Das ist für {found}, und {wanted} wird verlangt: Schicken Sie das für {wanted}. Jede Umgebung hat ihr eigenes.',
  'units-missing': 'es fehlt: {units}',
  'units-extra': 'zu viel: {units}',
  'units-count':
    'Es müssen genau drei OUs sein: Belgian Federal Government, die Unternehmensnummer und die Umgebung ({faults}).',
  'units-order':
    'Nichts zu tun: Die Reihenfolge der OUs weicht von der Tabelle ab, was nicht schadet.',
  'place-missing': '{field} fehlt: Bestellen Sie mit {field}={wanted}.',
  'place-several': 'Es gibt mehr als ein {field}: Bestellen Sie mit genau einem, {field}={wanted}.',
  'place-abbreviated': '„{found}“ ist abgekürzt: Meinten Sie „{full}“? Schreiben Sie {field} aus.',
  'place-short': '„{found}“ ist abgekürzt: Schreiben Sie {field} aus.',
  'place-differs':
    '{field} ist „{found}“, und der Antrag sagt „{wanted}“: Bestellen Sie mit {field}={wanted}.',
  'attribute-extra':
    '{type} gehört nicht in den Antragsteller-Namen: Bestellen Sie nur mit C, O, drei OUs, CN, L und ST.',
  'multi-rdn':
    'Diese Attribute sind zu einem verbunden (ein „+“ im Bestellformular): Bestellen Sie jedes auf einer eigenen Zeile.',
  'string-type':
    '{type} ist als {encoding} kodiert: Lassen Sie den Antrag in UTF-8 machen (openssl req -utf8).',
  placeholder: '{type} enthält noch das Beispiel „{found}“: Tragen Sie Ihren eigenen Wert ein.',
  'space-odd':
    '{type} enthält ein unsichtbares oder ungewöhnliches Leerzeichen ({code}) bei Zeichen {place}: Tippen Sie den Wert noch einmal von Hand.',
  'space-edge': '{type} beginnt oder endet mit einem Leerzeichen: Bestellen Sie mit „{expected}“.',
  'space-double': '{type} hat zwei Leerzeichen nacheinander bei Zeichen {place}: Nehmen Sie eines.',
  lookalike:
    '{type} enthält Zeichen, die wie andere aussehen ({characters}): Tippen Sie den Wert von Hand.',
  'character-lookalike':
    'Zeichen {place}, „{character}“ ({code}, {origin}), sieht aus wie „{plain}“',
  'character-foreign': 'Zeichen {place} ist „{character}“ ({code}, {origin})',
  'script-cyrillic': 'kyrillisch',
  'script-greek': 'griechisch',
  'script-armenian': 'armenisch',
  'script-full-width': 'volle Breite',
  'script-punctuation': 'typografisches Zeichen',
  'script-styled': 'Zierbuchstabe',
  'script-latin': 'ungewöhnlicher lateinischer Buchstabe',
  'script-other': 'eine andere Schrift',
  'control-characters':
    '{type} enthält Steuerzeichen ({codes}): Tippen Sie den Wert noch einmal von Hand.',
  'character-at': '{code} bei Zeichen {place}',
  'at-most-characters': 'höchstens {limit} Zeichen',
  'too-long':
    '{type} hat {count} Zeichen, {limit} sind erlaubt: Vereinbaren Sie mit uns eine kürzere Form.',
};
