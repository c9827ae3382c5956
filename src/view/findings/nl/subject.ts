import type { SUBJECT_TEXTS } from '../../../core/certificate/finding/english/subject';

export const SUBJECT: Readonly<Record<keyof typeof SUBJECT_TEXTS, string>> = {
  list: '{items}',
  'legal-name': 'de wettelijke naam van de organisatie',
  'application-id': 'de toepassings-ID (application ID) van het formulier',
  'any-environment': 'INT, ACC of PRD',
  city: 'de stad, voluit',
  region: 'de provincie of het gewest, voluit',
  'unit-fixed': 'OU=Belgian Federal Government',
  'unit-cbe': 'de OU met het ondernemingsnummer',
  'unit-environment': 'de OU met de omgeving (INT, ACC of PRD)',
  'c-missing': 'Het land ontbreekt: bestel met C=BE.',
  'c-wrong': 'Het land is “{found}”: bestel met precies één C, en dat is BE in hoofdletters.',
  'o-missing': 'De organisatie ontbreekt: bestel met O={name}.',
  'o-several': 'Er is meer dan één O: bestel met precies één, O={name}.',
  'o-differs':
    'De organisatie is “{found}”, en de aanvraag zegt “{name}”: bedoelde u “{name}”? Bestel met de wettelijke naam, of zeg ons waarom hij verschilt.',
  'cn-missing': 'De CN ontbreekt: bestel met CN={id}.',
  'cn-several': 'Er is meer dan één CN: bestel met precies één, CN={id}.',
  'cn-lookalike':
    'De CN lijkt op “{id}” maar bevat letters van een ander schrift: typ hem opnieuw met de hand, CN={id}.',
  'cn-case': 'Bedoelde u “{id}”? De hoofdletters verschillen: bestel met CN={id}.',
  'cn-slip': 'Bedoelde u “{id}”? Het verschil begint bij teken {place}: bestel met CN={id}.',
  'cn-other':
    'De CN is niet de toepassings-ID van het formulier: bestel met CN={id}, of laat het formulier verbeteren.',
  'ou-fixed-missing':
    'De OU “Belgian Federal Government” ontbreekt: voeg ze toe, in het Engels, letter voor letter.',
  'ou-fixed-misspelt':
    'Bedoelde u “Belgian Federal Government”? Er staat “{found}”: schrijf het in het Engels, letter voor letter.',
  'cbe-missing': 'De OU met het ondernemingsnummer ontbreekt: voeg OU={unit} toe.',
  'cbe-did-you-mean':
    'Bedoelde u “{meant}”? Er staat “{found}”: schrijf het voorvoegsel zoals het is en tien cijfers zonder punten, spaties of BE.',
  'cbe-first-digit':
    'Een ondernemingsnummer begint met 0 of 1, dit met {digit}: bestel met OU={unit}.',
  'cbe-prefix': 'De OU met het ondernemingsnummer heeft een andere vorm: bestel met OU={unit}.',
  'cbe-length':
    'Na het voorvoegsel komen precies tien cijfers; hier staan {count} tekens die dat niet zijn: bestel met OU={unit}.',
  'cbe-check-digits':
    'Het ondernemingsnummer {digits} kan niet bestaan: de laatste twee cijfers zouden {right} zijn, niet {last}. Zoek de tikfout en bestel met het juiste nummer.',
  'cbe-other':
    'Het ondernemingsnummer is {found}, dat van een andere organisatie: dat van deze aanvraag is {wanted}. Bestel daarmee, of laat de aanvraag verbeteren.',
  'other-organisation':
    'Dit is het certificaat van een andere organisatie, {organisation} (KBO-nummer {found}); de aanvraag is van {name} ({wanted}): stuur het uwe.',
  'cbe-digits-differ': 'Bedoelde u {wanted}? {digits}.',
  'digit-at': 'cijfer {place} is {found} en moet {wanted} zijn',
  'env-missing': 'De OU met de omgeving ontbreekt: voeg OU={wanted} toe.',
  'env-did-you-mean': 'Bedoelde u {meant}? Er staat “{found}”: bestel met OU={meant}.',
  'env-other':
    'Dit is voor {found}, en {wanted} wordt gevraagd: stuur dat van {wanted}. Elke omgeving heeft haar eigen certificaat.',
  'units-missing': 'ontbreekt: {units}',
  'units-extra': 'te veel: {units}',
  'units-count':
    'Er moeten precies drie OU’s zijn: Belgian Federal Government, het ondernemingsnummer en de omgeving ({faults}).',
  'units-order':
    'Niets te doen: de volgorde van de OU’s wijkt af van de tabel, wat geen kwaad kan.',
  'place-missing': '{field} ontbreekt: bestel met {field}={wanted}.',
  'place-several': 'Er is meer dan één {field}: bestel met precies één, {field}={wanted}.',
  'place-abbreviated': '“{found}” is afgekort: bedoelde u “{full}”? Schrijf {field} voluit.',
  'place-short': '“{found}” is afgekort: schrijf {field} voluit.',
  'place-differs':
    '{field} is “{found}”, en de aanvraag zegt “{wanted}”: bestel met {field}={wanted}.',
  'attribute-extra':
    '{type} hoort niet in het onderwerp: bestel met alleen C, O, drie OU’s, CN, L en ST.',
  'multi-rdn':
    'Deze attributen zijn samengevoegd (een “+” in het bestelformulier): bestel met elk op een eigen regel.',
  'string-type':
    '{type} is gecodeerd als {encoding}: laat de aanvraag in UTF-8 maken (openssl req -utf8).',
  placeholder: '{type} bevat nog het voorbeeld “{found}”: vul uw eigen waarde in.',
  'space-odd':
    '{type} bevat een onzichtbare of ongewone spatie ({code}) bij teken {place}: typ de waarde opnieuw met de hand.',
  'space-edge': '{type} begint of eindigt met een spatie: bestel met “{expected}”.',
  'space-double': '{type} heeft twee spaties na elkaar bij teken {place}: gebruik er één.',
  lookalike: '{type} bevat tekens die op andere lijken ({characters}): typ de waarde met de hand.',
  'character-lookalike': 'teken {place}, “{character}” ({code}, {origin}), lijkt op “{plain}”',
  'character-foreign': 'teken {place} is “{character}” ({code}, {origin})',
  'script-cyrillic': 'Cyrillisch',
  'script-greek': 'Grieks',
  'script-armenian': 'Armeens',
  'script-full-width': 'volle breedte',
  'script-punctuation': 'typografisch teken',
  'script-styled': 'sierletter',
  'script-latin': 'ongewone Latijnse letter',
  'script-other': 'een ander schrift',
  'control-characters': '{type} bevat stuurtekens ({codes}): typ de waarde opnieuw met de hand.',
  'character-at': '{code} bij teken {place}',
  'at-most-characters': 'hoogstens {limit} tekens',
  'too-long':
    '{type} heeft {count} tekens, {limit} zijn toegelaten: spreek met ons een kortere vorm af.',
};
