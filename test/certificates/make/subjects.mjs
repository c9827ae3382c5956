import { write } from './case.mjs';
import { cbeUnit, FIXED, GOOD } from './issuers.mjs';

/** The subject: the owner's table, near misses, and characters that pass for others. */

const CBE = 'urn:be:fgov:kbo-bce:organization:cbe-number:';
const APPLICATION = 'employment:job-attest:werkkaart';

/** The good subject with one attribute replaced; null takes it away. Units by their place: OU1, OU2, OU3. */
function but(changes) {
  let unit = 0;
  return GOOD.flatMap((attribute) => {
    if (attribute[0] === 'OU') unit += 1;
    const key = attribute[0] === 'OU' ? `OU${unit}` : attribute[0];
    if (!(key in changes)) return [attribute];
    const change = changes[key];
    if (change === null) return [];
    return Array.isArray(change) ? change : [[attribute[0], change]];
  });
}

export function subjectCases({ leafPem }) {
  const make = (rule, how, title, subject, expect = [], more = {}) =>
    write(rule, how, { title, file: leafPem({ subject }), expect, ...more });
  const keeps = (rule, title, subject = GOOD, more = {}) => make(rule, 'keeps', title, subject, [], more);

  make('SUBJECT_C', 'breaks', 'another country', but({ C: 'NL' }), [['error SUBJECT_C', { field: 'C', expected: 'BE', found: 'NL' }]]);
  make('SUBJECT_C', 'breaks-case', 'small letters', but({ C: 'be' }), [['error SUBJECT_C', { fix: 'BE in capitals' }]]);
  make('SUBJECT_C', 'breaks-missing', 'no country', but({ C: null }), [['error SUBJECT_C', { found: null }]]);
  make('SUBJECT_C', 'breaks-twice', 'two countries', but({ C: [['C', 'BE'], ['C', 'FR']] }), [['error SUBJECT_C', { found: 'BE, FR' }]]);
  keeps('SUBJECT_C', 'BE');

  make('SUBJECT_O', 'breaks', 'another name: a warning', but({ O: 'Egov' }), [['warning SUBJECT_O', { expected: 'Smals', found: 'Egov', fix: 'did you mean “Smals”' }]]);
  make('SUBJECT_O', 'breaks-missing', 'no organisation: an error', but({ O: null }), [['error SUBJECT_O', { found: null }]]);
  make('SUBJECT_O', 'breaks-twice', 'two organisations', but({ O: [['O', 'Smals'], ['O', 'Egov']] }), [['error SUBJECT_O', { found: 'Smals, Egov' }]]);
  keeps('SUBJECT_O', 'case, accents and legal form do not matter', but({ O: 'SMÀLS V.Z.W.' }), { request: { legalName: 'vzw Smals' } });

  make('SUBJECT_OU_FIXED', 'breaks', 'in Dutch', but({ OU1: 'Belgische Federale Overheid' }), [['error SUBJECT_OU_FIXED', { field: 'OU', expected: 'Belgian Federal Government', found: 'Belgische Federale Overheid', fix: 'Did you mean “Belgian Federal Government”' }]]);
  make('SUBJECT_OU_FIXED', 'breaks-slip', 'a letter is missing', but({ OU1: 'Belgian Federal Goverment' }), [['error SUBJECT_OU_FIXED', { fix: 'Did you mean' }]]);
  make('SUBJECT_OU_FIXED', 'breaks-missing', 'not there', but({ OU1: null }), [['error SUBJECT_OU_FIXED', { found: null }], ['error SUBJECT_OU_COUNT', { expected: '3', found: '2', fix: 'missing: OU=Belgian Federal Government' }]]);
  keeps('SUBJECT_OU_FIXED', 'letter for letter');

  make('SUBJECT_OU_CBE_FORM', 'breaks', 'with dots', but({ OU2: `${CBE}0406.798.006` }), [['error SUBJECT_OU_CBE_FORM', { expected: `${CBE}0406798006`, found: `${CBE}0406.798.006`, fix: `Did you mean “${CBE}0406798006”` }]]);
  make('SUBJECT_OU_CBE_FORM', 'breaks-nine', 'the leading 0 is dropped', but({ OU2: `${CBE}406798006` }), [['error SUBJECT_OU_CBE_FORM', { fix: `Did you mean “${CBE}0406798006”` }]]);
  make('SUBJECT_OU_CBE_FORM', 'breaks-be', 'with BE', but({ OU2: `${CBE}BE0406798006` }), [['error SUBJECT_OU_CBE_FORM', { fix: 'without dots, spaces or BE' }]]);
  make('SUBJECT_OU_CBE_FORM', 'breaks-bare', 'the number alone', but({ OU2: '0406798006' }), [['error SUBJECT_OU_CBE_FORM', { fix: 'Did you mean' }]]);
  make('SUBJECT_OU_CBE_FORM', 'breaks-prefix', 'a slip in the prefix', but({ OU2: 'urn:be:fgov:kbo-bce:organisation:cbe-number:0406798006' }), [['error SUBJECT_OU_CBE_FORM', { fix: 'Did you mean' }]]);
  make('SUBJECT_OU_CBE_FORM', 'breaks-short', 'eight digits', but({ OU2: `${CBE}04067980` }), [['error SUBJECT_OU_CBE_FORM', { fix: 'exactly ten digits' }]]);
  make('SUBJECT_OU_CBE_FORM', 'breaks-first-digit', 'begins with 2', but({ OU2: `${CBE}2000000018` }), [['error SUBJECT_OU_CBE_FORM', { fix: 'begins with 0 or 1, this one with 2' }], 'error SUBJECT_OU_CBE_CHECK_DIGITS', 'error SUBJECT_OU_CBE_MATCH']);
  make('SUBJECT_OU_CBE_FORM', 'breaks-missing', 'not there', but({ OU2: null }), [['error SUBJECT_OU_CBE_FORM', { found: null }], ['error SUBJECT_OU_COUNT', { fix: 'missing: the OU with the CBE number' }]]);
  keeps('SUBJECT_OU_CBE_FORM', 'the prefix and ten digits');

  make('SUBJECT_OU_CBE_CHECK_DIGITS', 'breaks', 'two digits swapped', but({ OU2: `${CBE}0406789006` }), [['error SUBJECT_OU_CBE_CHECK_DIGITS', { found: `${CBE}0406789006`, fix: 'its last two digits would be' }], ['error SUBJECT_OU_CBE_MATCH', { fix: 'digit 6 is 8 and should be 9, digit 7 is 9 and should be 8' }]]);
  keeps('SUBJECT_OU_CBE_CHECK_DIGITS', '06 fits 04067980');

  make('SUBJECT_OU_CBE_MATCH', 'breaks', 'another organisation', but({ OU2: `${CBE}0206731645` }), [['error SUBJECT_OU_CBE_MATCH', { expected: `${CBE}0406798006`, found: `${CBE}0206731645`, fix: 'that of another organisation' }]]);
  make('SUBJECT_OU_CBE_MATCH', 'breaks-digit', 'one digit differs, so the check digits do not fit either', but({ OU2: `${CBE}0406798106` }), ['error SUBJECT_OU_CBE_CHECK_DIGITS', ['error SUBJECT_OU_CBE_MATCH', { fix: 'digit 8 is 1 and should be 0' }]]);
  make('SUBJECT_OU_CBE_MATCH', 'keeps', 'the number of the request', but({ OU2: `${CBE}0206731645` }), [], { request: { cbe: '0206731645' } });

  make('SUBJECT_OU_ENV', 'breaks', 'PROD for PRD', but({ OU3: 'PROD' }), [['error SUBJECT_OU_ENV', { expected: 'PRD', found: 'PROD', fix: 'Did you mean PRD' }]], { request: { environment: 'PRD' } });
  make('SUBJECT_OU_ENV', 'breaks-case', 'small letters', but({ OU3: 'acc' }), [['error SUBJECT_OU_ENV', { fix: 'Did you mean ACC' }]]);
  make('SUBJECT_OU_ENV', 'breaks-swap', 'two letters swapped', but({ OU3: 'CAC' }), [['error SUBJECT_OU_ENV', { fix: 'Did you mean ACC' }]]);
  make('SUBJECT_OU_ENV', 'breaks-missing', 'not there', but({ OU3: null }), [['error SUBJECT_OU_ENV', { found: null }], ['error SUBJECT_OU_COUNT', { fix: 'missing: the OU with the environment' }]]);
  keeps('SUBJECT_OU_ENV', 'INT', but({ OU3: 'INT' }), { request: { environment: 'INT' } });

  make('SUBJECT_ENV_MATCH', 'breaks', 'INT sent for ACC', but({ OU3: 'INT' }), [['error SUBJECT_ENV_MATCH', { expected: 'ACC', found: 'INT' }]]);
  keeps('SUBJECT_ENV_MATCH', 'ACC sent for ACC');

  make('SUBJECT_OU_COUNT', 'breaks', 'a department as a fourth', but({ OU3: [['OU', 'ACC'], ['OU', 'Department of Finance']] }), [['error SUBJECT_OU_COUNT', { expected: '3', found: '4', fix: 'too many: Department of Finance' }]]);
  keeps('SUBJECT_OU_COUNT', 'three');

  make('SUBJECT_CN_ONE', 'breaks', 'a host name as a second', but({ CN: [['CN', APPLICATION], ['CN', 'www.smals.be']] }), [['error SUBJECT_CN_ONE', { found: `${APPLICATION}, www.smals.be` }]]);
  make('SUBJECT_CN_ONE', 'breaks-missing', 'no CN', but({ CN: null }), [['error SUBJECT_CN_ONE', { found: null }]]);
  keeps('SUBJECT_CN_ONE', 'one CN');

  make('SUBJECT_CN_MATCH', 'breaks', 'a slip of the pen', but({ CN: 'employment:job-atest:werkkaart' }), [['error SUBJECT_CN_MATCH', { expected: APPLICATION, fix: `Did you mean “${APPLICATION}”? It differs from character 18 on` }]]);
  make('SUBJECT_CN_MATCH', 'breaks-case', 'a capital', but({ CN: 'employment:job-attest:Werkkaart' }), [['error SUBJECT_CN_MATCH', { fix: 'The capitals differ' }]]);
  make('SUBJECT_CN_MATCH', 'breaks-other', 'something else', but({ CN: 'www.smals.be' }), [['error SUBJECT_CN_MATCH', { fix: 'not the application ID' }]]);
  keeps('SUBJECT_CN_MATCH', 'character for character');

  make('SUBJECT_L', 'breaks', 'abbreviated', but({ L: 'BXL' }), [['warning SUBJECT_L', { expected: 'Bruxelles', found: 'BXL', fix: 'did you mean “Bruxelles”' }]], { request: { city: 'Bruxelles' } });
  make('SUBJECT_L', 'breaks-missing', 'not there', but({ L: null }), [['warning SUBJECT_L', { found: null }]]);
  make('SUBJECT_L', 'breaks-differs', 'another city', but({ L: 'Gent' }), [['warning SUBJECT_L', { fix: 'the request says “Sint-Gillis”' }]]);
  keeps('SUBJECT_L', 'a short name in full', but({ L: 'Huy' }), { request: { city: 'HUY' } });

  make('SUBJECT_ST', 'breaks', 'abbreviated', but({ ST: 'VBR' }), [['warning SUBJECT_ST', { fix: 'did you mean “Vlaams-Brabant”' }]], { request: { region: 'Vlaams-Brabant' } });
  make('SUBJECT_ST', 'breaks-iso', 'its ISO code', but({ ST: 'BE-WVL' }), [['warning SUBJECT_ST', { fix: 'West-Vlaanderen' }]], { request: { region: undefined } });
  make('SUBJECT_ST', 'breaks-missing', 'not there', but({ ST: null }), [['warning SUBJECT_ST', { found: null }]]);
  keeps('SUBJECT_ST', 'in full', but({ ST: 'Liège' }), { request: { region: 'Liege' } });

  make('SUBJECT_EXTRA_ATTRIBUTE', 'breaks', 'a mail address', [...GOOD, ['emailAddress', 'it@smals.be', 'ia5']], [['warning SUBJECT_EXTRA_ATTRIBUTE', { field: 'emailAddress', found: 'it@smals.be' }]]);
  keeps('SUBJECT_EXTRA_ATTRIBUTE', 'the table and nothing else');

  make('SUBJECT_MULTI_RDN', 'breaks', 'L and ST in one', [...GOOD.slice(0, 6), [['L', 'Sint-Gillis'], ['ST', 'Brussel-Hoofdstad']]], [['warning SUBJECT_MULTI_RDN', { field: 'L+ST' }]]);
  keeps('SUBJECT_MULTI_RDN', 'each on its own');

  make('SUBJECT_STRING_TYPE', 'breaks', 'BMPString', but({ O: [['O', 'Smals', 'bmp']] }), [['warning SUBJECT_STRING_TYPE', { field: 'O', expected: 'UTF8String', found: 'BMPString' }]]);
  make('SUBJECT_STRING_TYPE', 'breaks-t61', 'TeletexString', but({ O: [['O', 'Smals', 't61']] }), [['warning SUBJECT_STRING_TYPE', { found: 'TeletexString (T61)' }]]);
  make('SUBJECT_STRING_TYPE', 'breaks-universal', 'UniversalString', but({ O: [['O', 'Smals', 'universal']] }), [['warning SUBJECT_STRING_TYPE', { found: 'UniversalString' }]]);
  keeps('SUBJECT_STRING_TYPE', 'PrintableString', but({ O: [['O', 'Smals', 'printable']] }));

  make('SUBJECT_PLACEHOLDER', 'breaks', 'the owner’s example of the name', but({ O: 'ORGANIZATIONNAME' }), [['warning SUBJECT_O'], ['error SUBJECT_PLACEHOLDER', { field: 'O', found: 'ORGANIZATIONNAME' }]]);
  make('SUBJECT_PLACEHOLDER', 'breaks-digits', 'the owner’s example of the number', but({ OU2: `${CBE}0123456789` }), ['error SUBJECT_OU_CBE_CHECK_DIGITS', 'error SUBJECT_OU_CBE_MATCH', ['error SUBJECT_PLACEHOLDER', { field: 'OU' }]]);
  make('SUBJECT_PLACEHOLDER', 'breaks-x', 'ten x', but({ OU2: `${CBE}xxxxxxxxxx` }), ['error SUBJECT_OU_CBE_FORM', 'error SUBJECT_PLACEHOLDER']);
  make('SUBJECT_PLACEHOLDER', 'breaks-urn', 'the owner’s example of the CN', but({ CN: 'ApplicationID-URN' }), ['error SUBJECT_CN_MATCH', 'error SUBJECT_PLACEHOLDER']);
  make('SUBJECT_PLACEHOLDER', 'breaks-openssl', 'OpenSSL’s default', but({ ST: 'Some-State' }), ['warning SUBJECT_ST', 'error SUBJECT_PLACEHOLDER']);
  keeps('SUBJECT_PLACEHOLDER', 'values of one’s own');

  make('SUBJECT_WHITESPACE', 'breaks', 'a space at the end', but({ CN: `${APPLICATION} ` }), ['error SUBJECT_CN_MATCH', ['error SUBJECT_WHITESPACE', { field: 'CN', expected: APPLICATION, fix: 'begins or ends with a space' }]]);
  make('SUBJECT_WHITESPACE', 'breaks-double', 'two in a row', but({ OU1: 'Belgian  Federal Government' }), ['error SUBJECT_OU_FIXED', ['error SUBJECT_WHITESPACE', { fix: 'two spaces in a row at character 8' }]]);
  make('SUBJECT_WHITESPACE', 'breaks-nbsp', 'a non-breaking space', but({ O: 'Smals\u00a0vzw' }), [['error SUBJECT_WHITESPACE', { expected: 'Smals vzw', fix: 'U+00A0) at character 6' }]]);
  make('SUBJECT_WHITESPACE', 'breaks-zero-width', 'a character of no width', but({ L: 'Sint\u200b-Gillis' }), ['warning SUBJECT_L', ['error SUBJECT_WHITESPACE', { expected: 'Sint-Gillis', found: 'Sint⟨U+200B⟩-Gillis' }]]);
  keeps('SUBJECT_WHITESPACE', 'one space between words', but({ O: 'Smals v z w' }), { request: { legalName: 'Smals V Z W' } });

  make('SUBJECT_LOOKALIKE', 'breaks', 'a Cyrillic о in the CN', but({ CN: 'employment:j\u043eb-attest:werkkaart' }), [['error SUBJECT_CN_MATCH', { fix: 'letters of another script' }], ['error SUBJECT_LOOKALIKE', { field: 'CN', expected: APPLICATION, fix: 'character 13, “\u043e” (U+043E, Cyrillic), looks like “o”' }]]);
  make('SUBJECT_LOOKALIKE', 'breaks-hyphen', 'a non-breaking hyphen', but({ CN: 'employment:job\u2011attest:werkkaart' }), ['error SUBJECT_CN_MATCH', ['error SUBJECT_LOOKALIKE', { fix: 'U+2011' }]]);
  make('SUBJECT_LOOKALIKE', 'breaks-full-width', 'full-width letters', but({ OU3: '\uff21\uff23\uff23' }), ['error SUBJECT_OU_ENV', ['error SUBJECT_LOOKALIKE', { expected: 'ACC', fix: 'full width' }]]);
  make('SUBJECT_LOOKALIKE', 'breaks-greek', 'a Greek Α in the environment', but({ OU3: '\u0391CC' }), [['error SUBJECT_OU_ENV', { fix: 'Did you mean ACC' }], ['error SUBJECT_LOOKALIKE', { fix: 'Greek' }]]);
  keeps('SUBJECT_LOOKALIKE', 'accents are no lookalikes', but({ O: 'Société Générale Liégeoise' }), { request: { legalName: 'Societe Generale Liegeoise' } });

  make('SUBJECT_CONTROL_CHARS', 'breaks', 'a tab', but({ L: 'Sint-Gillis\t' }), ['error SUBJECT_WHITESPACE', ['error SUBJECT_CONTROL_CHARS', { field: 'L', fix: 'U+0009 at character 12' }]]);
  make('SUBJECT_CONTROL_CHARS', 'breaks-direction', 'an override of the direction', but({ O: 'Smals\u202e' }), [['error SUBJECT_CONTROL_CHARS', { found: 'Smals⟨U+202E⟩' }]]);
  keeps('SUBJECT_CONTROL_CHARS', 'none');

  const long = (count) => 'a'.repeat(count);
  make('SUBJECT_LENGTH', 'breaks', 'an O of 65 characters', but({ O: long(65) }), [['error SUBJECT_LENGTH', { field: 'O', expected: 'at most 64 characters' }]], { request: { legalName: long(65) } });
  make('SUBJECT_LENGTH', 'breaks-city', 'an L of 129 characters', but({ L: long(129) }), [['error SUBJECT_LENGTH', { field: 'L' }]], { request: { city: long(129) } });
  keeps('SUBJECT_LENGTH', 'an O of 64 characters with accents', but({ O: 'é'.repeat(64) }), { request: { legalName: 'e'.repeat(64) } });

  make('SUBJECT_OU_ORDER', 'breaks', 'the environment first', [...GOOD.slice(0, 2), ['OU', 'ACC'], FIXED, cbeUnit('0406798006'), ...GOOD.slice(5)], ['info SUBJECT_OU_ORDER']);
  keeps('SUBJECT_OU_ORDER', 'the order of the table');
}
