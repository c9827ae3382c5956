import type { FILE_TEXTS } from '../../../core/certificate/finding/english/file';

export const FILE: Readonly<Record<keyof typeof FILE_TEXTS, string>> = {
  'public-part': 'alleen het publieke deel',
  'a-private-key': 'een private sleutel ({form})',
  'private-key':
    'Het bestand bevat een private sleutel. Het is niet bewaard. Verwijder het bericht waarmee u het verstuurde, laat elk certificaat van deze sleutel intrekken, maak een nieuwe sleutel en bestel opnieuw; stuur daarna alleen het certificaat of de CSR.',
  'a-keystore': 'een sleutelbestand ({form})',
  keystore:
    'Het bestand is een sleutelbestand (keystore) en bevat dus een private sleutel. Het is niet geopend en niet bewaard. Verwijder het bericht waarmee u het verstuurde; de sleutel geldt als gelekt: laat het certificaat intrekken, maak een nieuwe sleutel, bestel opnieuw en stuur alleen het certificaat (.cer, .crt of .pem).',
  'at-most-kib': 'hoogstens {kib} KiB',
  bytes: '{bytes} bytes',
  'file-too-big':
    'Een certificaat telt enkele KiB, {kib} KiB zijn toegelaten: stuur alleen het certificaat.',
  'at-most-blocks': 'hoogstens {count} blokken',
  'too-many-blocks':
    'Het bestand bevat te veel blokken, {count} zijn toegelaten: stuur alleen het certificaat met zijn uitgevers.',
  'several-csrs': 'Het bestand bevat {count} CSR’s: stuur één bestand per CSR.',
  'several-certificates':
    'Het bestand bevat {count} certificaten van toepassingen: stuur één bestand per omgeving.',
  'readable-file': 'een certificaat of een CSR (PEM, DER of PKCS#7)',
  'a-public-key': 'alleen een publieke sleutel',
  'public-key-only':
    'Dit is alleen een publieke sleutel: stuur het certificaat dat u van de uitgever kreeg, of de CSR (BEGIN CERTIFICATE REQUEST).',
  'form-empty': 'een leeg bestand',
  'form-utf-16': 'tekst in UTF-16',
  'form-bare-base64': 'base64 zonder de regels BEGIN en END',
  'form-dashes': 'typografische streepjes in de regels BEGIN en END',
  'form-html': 'een webpagina (HTML)',
  'form-word': 'een Word-bestand',
  'form-pdf': 'een PDF',
  'form-image': 'een afbeelding',
  'form-archive': 'een archief',
  'form-crl': 'een intrekkingslijst (CRL)',
  'form-trusted-certificate': 'de eigen vorm van OpenSSL, TRUSTED CERTIFICATE',
  'form-truncated': 'een regel BEGIN zonder bijhorende regel END',
  'form-damaged': 'beschadigde gegevens',
  'form-text': 'andere tekst',
  'form-binary': 'andere binaire gegevens',
  'unreadable-empty': 'Het bestand is leeg: stuur het opnieuw.',
  'unreadable-utf-16':
    'Het bestand is als UTF-16 opgeslagen (PowerShell en Kladblok doen dat): sla het op als ANSI of UTF-8 en stuur het opnieuw.',
  'unreadable-bare-base64':
    'Zet de regel -----BEGIN CERTIFICATE----- (voor een CSR: -----BEGIN CERTIFICATE REQUEST-----) voor de tekst en de bijhorende regel END erachter, of stuur het bestand zoals de uitgever het gaf.',
  'unreadable-dashes':
    'Een mail- of tekstverwerker heeft de vijf koppeltekens in gedachtestreepjes veranderd: stuur het oorspronkelijke bestand als bijlage, niet de geplakte tekst.',
  'unreadable-html':
    'In plaats van het certificaat is een webpagina opgeslagen, vaak een aanmeldpagina: download het certificaat zelf van de site van de uitgever.',
  'unreadable-word':
    'Stuur het certificaatbestand zelf (.cer, .crt of .pem), geen Word-bestand waar het in staat.',
  'unreadable-document':
    'Stuur het certificaatbestand zelf (.cer, .crt of .pem), geen afbeelding of document ervan.',
  'unreadable-archive':
    'Archieven worden niet geopend: pak het uit en stuur het certificaatbestand zelf.',
  'unreadable-crl':
    'Dit is een lijst van ingetrokken certificaten: stuur uw eigen certificaat of CSR.',
  'unreadable-trusted-certificate':
    'Schrijf het in de gewone vorm, openssl x509 -in BESTAND -out certificaat.pem, en stuur dat.',
  'unreadable-truncated':
    'Het einde van het bestand ontbreekt: stuur het hele bestand als bijlage.',
  'unreadable-damaged':
    'De tekst is onderweg beschadigd: stuur het oorspronkelijke bestand als bijlage, niet de geplakte tekst.',
  'form-spreadsheet': 'een rekenblad',
  'form-document': 'een kantoordocument',
  'form-mail': 'een e-mail met zijn bijlage',
  'form-shortcut': 'een koppeling naar een bestand, niet het bestand',
  'unreadable-mail':
    'Bewaar het certificaat dat bij de e-mail gevoegd is en stuur dat bestand (.cer, .crt of .pem), niet de hele e-mail.',
  'unreadable-shortcut':
    'Dit is enkel een koppeling naar een bestand elders: open ze, download het certificaat en stuur het bestand zelf.',
  trailing:
    'Het certificaat of de CSR is volledig, maar er volgt nog iets in het bestand: zet het om, openssl x509 -inform DER -in BESTAND -out certificaat.pem (voor een CSR: openssl req), en stuur dat. Een nieuwe bestelling is niet nodig.',
  'e-box-certificate': 'een certificaat dat voor de e-Box besteld is',
  'purpose-server': 'een webserver',
  'purpose-person': 'een persoon (eID of e-mail)',
  'purpose-code': 'het ondertekenen van programma’s',
  'other-purpose':
    'Dit is een certificaat voor {purpose}, geen dat voor de e-Box besteld is: stuur het certificaat dat met het onderwerp van onze brief besteld is. Is er nog geen, bestel het dan.',
  'unreadable-other':
    'Er is geen certificaat gevonden: stuur het bestand dat u van de uitgever kreeg (.cer, .crt, .pem, .p7b), of de CSR.',
  'strict-depth': 'te diep genest',
  'strict-length': 'een lengte die geen DER is, of buiten het bestand eindigt',
  'strict-trailing': 'gegevens na het einde',
  'strict-encoding': 'een waarde die niet gecodeerd is zoals DER het eist',
  'strict-structure': 'niet opgebouwd als een certificaat of CSR',
  'strict-size': 'een naam of lijst veel groter dan in enig certificaat',
  'strict-one-parser': 'geweigerd door {parser}',
  'strict-values-differ': 'twee lezers lezen er verschillende waarden in',
  'not-strict':
    'Het bestand is niet volgens de norm gemaakt, anderen kunnen het dus anders lezen: download het originele bestand van de uitgever opnieuw en stuur het zoals het is; pas als ook dat geweigerd wordt, vraag het aan de uitgever.',
  'check-timeout':
    'Het lezen van het bestand duurde langer dan {seconds} seconden en is gestopt: stuur het oorspronkelijke bestand van de uitgever; gebeurt het opnieuw, verwittig dan het e-Box-team.',
  'check-crashed':
    'Het bestand deed de lezer vastlopen: stuur het oorspronkelijke bestand van de uitgever; gebeurt het opnieuw, verwittig dan het e-Box-team.',
  'check-unavailable':
    'De controle zelf werkt op dit moment niet, dat ligt niet aan uw bestand: stuur het over enkele minuten opnieuw; gebeurt het opnieuw, verwittig dan het eBoxIntegration-team.',
  'check-busy':
    'Er worden te veel bestanden gecontroleerd ({count} wachten): stuur het over een minuut opnieuw.',
  'rule-failed':
    'De regel {rule} kon niet gecontroleerd worden, dus het bestand kan niet aanvaard worden: verwittig de makers van deze controle.',
  'a-certificate': 'een certificaat',
  'a-csr': 'een CSR',
  'csr-for-certificate':
    'Dit is een CSR, de aanvraag van een certificaat: stuur het certificaat dat de uitgever ervan maakte, of laat het als CSR controleren.',
  'certificate-for-csr':
    'Dit is een certificaat, geen CSR: laad het op als certificaat, of stuur het bestand dat begint met BEGIN CERTIFICATE REQUEST.',
  'certificates-in-file': '{count} certificaten',
  'chain-included': 'Niets te doen: gecontroleerd is {subject}.',
};
