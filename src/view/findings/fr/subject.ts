import type { SUBJECT_TEXTS } from '../../../core/certificate/finding/english/subject';

export const SUBJECT: Readonly<Record<keyof typeof SUBJECT_TEXTS, string>> = {
  list: '{items}',
  'legal-name': 'le nom légal de l’organisation',
  'application-id': 'l’identifiant de l’application (application ID) du formulaire',
  'any-environment': 'INT, ACC ou PRD',
  city: 'la ville, en toutes lettres',
  region: 'la province ou la région, en toutes lettres',
  'unit-fixed': 'OU=Belgian Federal Government',
  'unit-cbe': 'l’OU avec le numéro d’entreprise',
  'unit-environment': 'l’OU avec l’environnement (INT, ACC ou PRD)',
  'c-missing': 'Le pays manque : commandez avec C=BE.',
  'c-wrong': 'Le pays est « {found} » : commandez avec un seul C, et c’est BE en majuscules.',
  'o-missing': 'L’organisation manque : commandez avec O={name}.',
  'o-several': 'Il y a plus d’un O : commandez avec un seul, O={name}.',
  'o-differs':
    'L’organisation est « {found} », et la demande indique « {name} » : vouliez-vous dire « {name} » ? Commandez avec le nom légal, ou expliquez-nous la différence.',
  'cn-missing': 'Le CN manque : commandez avec CN={id}.',
  'cn-several': 'Il y a plus d’un CN : commandez avec un seul, CN={id}.',
  'cn-lookalike':
    'Le CN ressemble à « {id} » mais contient des lettres d’une autre écriture : retapez-le à la main, CN={id}.',
  'cn-case': 'Vouliez-vous dire « {id} » ? Les majuscules diffèrent : commandez avec CN={id}.',
  'cn-slip':
    'Vouliez-vous dire « {id} » ? La différence commence au caractère {place} : commandez avec CN={id}.',
  'cn-other':
    'Le CN n’est pas l’identifiant de l’application du formulaire : commandez avec CN={id}, ou faites corriger le formulaire.',
  'ou-fixed-missing':
    'L’OU « Belgian Federal Government » manque : ajoutez-la, en anglais, lettre pour lettre.',
  'ou-fixed-misspelt':
    'Vouliez-vous dire « Belgian Federal Government » ? Il est écrit « {found} » : écrivez-le en anglais, lettre pour lettre.',
  'cbe-missing': 'L’OU avec le numéro d’entreprise manque : ajoutez OU={unit}.',
  'cbe-did-you-mean':
    'Vouliez-vous dire « {meant} » ? Il est écrit « {found} » : écrivez le préfixe tel quel et dix chiffres sans points, espaces ni BE.',
  'cbe-first-digit':
    'Un numéro d’entreprise commence par 0 ou 1, celui-ci par {digit} : commandez avec OU={unit}.',
  'cbe-prefix': 'L’OU avec le numéro d’entreprise a une autre forme : commandez avec OU={unit}.',
  'cbe-length':
    'Après le préfixe il faut exactement dix chiffres ; ici il y a {count} caractères qui n’en sont pas : commandez avec OU={unit}.',
  'cbe-check-digits':
    'Le numéro d’entreprise {digits} ne peut pas exister : ses deux derniers chiffres seraient {right}, pas {last}. Cherchez la faute de frappe et commandez avec le bon numéro.',
  'cbe-other':
    'Le numéro d’entreprise est {found}, celui d’une autre organisation : celui de cette demande est {wanted}. Commandez avec ce dernier, ou faites corriger la demande.',
  'other-organisation':
    'Ceci est le certificat d’une autre organisation, {organisation} (numéro BCE {found}) ; la demande est celle de {name} ({wanted}) : envoyez le vôtre.',
  'cbe-digits-differ': 'Vouliez-vous dire {wanted} ? {digits}.',
  'digit-at': 'le chiffre {place} est {found} et devrait être {wanted}',
  'env-missing': 'L’OU avec l’environnement manque : ajoutez OU={wanted}.',
  'env-did-you-mean':
    'Vouliez-vous dire {meant} ? Il est écrit « {found} » : commandez avec OU={meant}.',
  'env-other':
    'Ceci est pour {found}, et {wanted} est demandé : envoyez celui de {wanted}. Chaque environnement a le sien.',
  'units-missing': 'manque : {units}',
  'units-extra': 'en trop : {units}',
  'units-count':
    'Il faut exactement trois OU : Belgian Federal Government, le numéro d’entreprise et l’environnement ({faults}).',
  'units-order': 'Rien à faire : l’ordre des OU diffère du tableau, ce qui n’a pas d’importance.',
  'place-missing': '{field} manque : commandez avec {field}={wanted}.',
  'place-several': 'Il y a plus d’un {field} : commandez avec un seul, {field}={wanted}.',
  'place-abbreviated':
    '« {found} » est une abréviation : vouliez-vous dire « {full} » ? Écrivez {field} en toutes lettres.',
  'place-short': '« {found} » est une abréviation : écrivez {field} en toutes lettres.',
  'place-differs':
    '{field} est « {found} », et la demande indique « {wanted} » : commandez avec {field}={wanted}.',
  'attribute-extra':
    '{type} n’a pas sa place dans le sujet : commandez avec C, O, trois OU, CN, L et ST uniquement.',
  'multi-rdn':
    'Ces attributs sont réunis en un seul (un « + » dans le formulaire de commande) : commandez avec chacun sur sa propre ligne.',
  'string-type':
    '{type} est codé en {encoding} : faites refaire la demande en UTF-8 (openssl req -utf8).',
  placeholder: '{type} contient encore l’exemple « {found} » : remplissez votre propre valeur.',
  'space-odd':
    '{type} contient une espace invisible ou inhabituelle ({code}) au caractère {place} : retapez la valeur à la main.',
  'space-edge': '{type} commence ou finit par une espace : commandez avec « {expected} ».',
  'space-double': '{type} a deux espaces de suite au caractère {place} : n’en mettez qu’une.',
  lookalike:
    '{type} contient des caractères qui se font passer pour d’autres ({characters}) : tapez la valeur à la main.',
  'character-lookalike':
    'le caractère {place}, « {character} » ({code}, {origin}), ressemble à « {plain} »',
  'character-foreign': 'le caractère {place} est « {character} » ({code}, {origin})',
  'script-cyrillic': 'cyrillique',
  'script-greek': 'grec',
  'script-armenian': 'arménien',
  'script-full-width': 'pleine chasse',
  'script-punctuation': 'signe typographique',
  'script-styled': 'lettre stylisée',
  'script-latin': 'lettre latine inhabituelle',
  'script-other': 'une autre écriture',
  'control-characters':
    '{type} contient des caractères de contrôle ({codes}) : retapez la valeur à la main.',
  'character-at': '{code} au caractère {place}',
  'at-most-characters': 'au plus {limit} caractères',
  'too-long':
    '{type} a {count} caractères, {limit} sont admis : convenez avec nous d’une forme plus courte.',
};
