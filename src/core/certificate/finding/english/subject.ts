/** Words about the subject. `{slots}` are filled with values; every language has the same slots. */
export const SUBJECT_TEXTS = {
  list: '{items}',
  'legal-name': 'the legal name of the organisation',
  'application-id': 'the application ID of the request form',
  'any-environment': 'INT, ACC or PRD',
  city: 'the city, in full',
  region: 'the state or region, in full',
  'unit-fixed': 'OU=Belgian Federal Government',
  'unit-cbe': 'the OU with the CBE number',
  'unit-environment': 'the OU with the environment (INT, ACC or PRD)',
  'c-missing': 'The country is missing: order with C=BE.',
  'c-wrong': 'The country is “{found}”: order with exactly one C, and that is BE in capitals.',
  'o-missing': 'The organisation is missing: order with O={name}.',
  'o-several': 'There is more than one O: order with exactly one, O={name}.',
  'o-differs':
    'The organisation is “{found}”, and the request says “{name}”: did you mean “{name}”? Order with the legal name, or tell us why it differs.',
  'cn-missing': 'The CN is missing: order with CN={id}.',
  'cn-several': 'There is more than one CN: order with exactly one, CN={id}.',
  'cn-lookalike':
    'The CN looks like “{id}” but holds letters of another script: type it again by hand, CN={id}.',
  'cn-case': 'Did you mean “{id}”? The capitals differ: order with CN={id}.',
  'cn-slip': 'Did you mean “{id}”? It differs from character {place} on: order with CN={id}.',
  'cn-other':
    'The CN is not the application ID of the request form: order with CN={id}, or have the form corrected.',
  'ou-fixed-missing':
    'The OU “Belgian Federal Government” is missing: add it, in English, letter for letter.',
  'ou-fixed-misspelt':
    'Did you mean “Belgian Federal Government”? It says “{found}”: write it in English, letter for letter.',
  'cbe-missing': 'The OU with the CBE number is missing: add OU={unit}.',
  'cbe-did-you-mean':
    'Did you mean “{meant}”? It says “{found}”: write the prefix as it is and ten digits without dots, spaces or BE.',
  'cbe-first-digit':
    'A CBE number begins with 0 or 1, this one with {digit}: order with OU={unit}.',
  'cbe-prefix': 'The OU with the CBE number has another form: order with OU={unit}.',
  'cbe-length':
    'After the prefix there must be exactly ten digits; here there are {count} characters that are not: order with OU={unit}.',
  'cbe-check-digits':
    'The CBE number {digits} can’t exist: its last two digits would be {right}, not {last}. Look for a typing error and order with the right number.',
  'cbe-other':
    'The CBE number is {found}, that of another organisation: the one of this request is {wanted}. Order with it, or have the request corrected.',
  'other-organisation':
    'This is the certificate of another organisation, {organisation} (CBE number {found}); the request is {name}’s ({wanted}): send yours.',
  'cbe-digits-differ': 'Did you mean {wanted}? {digits}.',
  'digit-at': 'digit {place} is {found} and should be {wanted}',
  'env-missing': 'The OU with the environment is missing: add OU={wanted}.',
  'env-did-you-mean': 'Did you mean {meant}? It says “{found}”: order with OU={meant}.',
  'env-other':
    'This is for {found}, and {wanted} is asked for: send the one for {wanted}. Each environment has its own.',
  'units-missing': 'missing: {units}',
  'units-extra': 'too many: {units}',
  'units-count':
    'There must be exactly three OUs: Belgian Federal Government, the CBE number, and the environment ({faults}).',
  'units-order': 'Nothing to do: the order of the OUs differs from the table, which does no harm.',
  'place-missing': '{field} is missing: order with {field}={wanted}.',
  'place-several': 'There is more than one {field}: order with exactly one, {field}={wanted}.',
  'place-abbreviated': '“{found}” is abbreviated: did you mean “{full}”? Write {field} in full.',
  'place-short': '“{found}” is abbreviated: write {field} in full.',
  'place-differs':
    '{field} is “{found}”, and the request says “{wanted}”: order with {field}={wanted}.',
  'attribute-extra':
    '{type} does not belong in the subject: order with C, O, three OUs, CN, L and ST only.',
  'multi-rdn':
    'These attributes are joined into one (a “+” in the order form): order with each on a line of its own.',
  'string-type':
    '{type} is encoded as {encoding}: have the request made with UTF-8 (openssl req -utf8).',
  placeholder: '{type} still holds the example “{found}”: fill in your own value.',
  'space-odd':
    '{type} holds an invisible or unusual space ({code}) at character {place}: type the value again by hand.',
  'space-edge': '{type} begins or ends with a space: order with “{expected}”.',
  'space-double': '{type} has two spaces in a row at character {place}: use one.',
  lookalike: '{type} holds characters that pass for others ({characters}): type the value by hand.',
  'character-lookalike':
    'character {place}, “{character}” ({code}, {origin}), looks like “{plain}”',
  'character-foreign': 'character {place} is “{character}” ({code}, {origin})',
  'script-cyrillic': 'Cyrillic',
  'script-greek': 'Greek',
  'script-armenian': 'Armenian',
  'script-full-width': 'full width',
  'script-punctuation': 'typographic sign',
  'script-styled': 'styled letter',
  'script-latin': 'unusual Latin letter',
  'script-other': 'another script',
  'control-characters': '{type} holds control characters ({codes}): type the value again by hand.',
  'character-at': '{code} at character {place}',
  'at-most-characters': 'at most {limit} characters',
  'too-long':
    '{type} has {count} characters, {limit} are allowed: agree on a shorter form with us.',
} as const;
