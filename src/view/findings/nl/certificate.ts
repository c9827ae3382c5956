import type { CERTIFICATE_TEXTS } from '../../../core/certificate/finding/english/certificate';

export const CERTIFICATE: Readonly<Record<keyof typeof CERTIFICATE_TEXTS, string>> = {
  after: 'na {date}',
  before: 'voor {date}',
  'at-most-date': 'uiterlijk {date}',
  'at-least-days': 'minstens {days} dagen',
  expired: 'Het certificaat is vervallen op {date}: bestel een nieuw.',
  'not-yet':
    'Het certificaat is pas geldig vanaf {date}: stuur het dan, of laat het opnieuw uitgeven.',
  'ends-soon': 'Het certificaat eindigt over {days} dagen: bestel een nieuw voor u verdergaat.',
  'ends-in-days': 'Het certificaat eindigt over {days} dagen: plan de opvolger.',
  'ends-before-go-live':
    'Het certificaat eindigt voor de geplande ingebruikname ({goLive}): bestel er een dat langer geldig is.',
  'ends-soon-after-go-live':
    'Het certificaat eindigt {days} dagen na de geplande ingebruikname ({goLive}): bestel er een dat langer geldig is, of plan de opvolger.',
  'valid-too-long': 'Bestel een certificaat dat hoogstens {years} jaar geldig is.',
  'strong-key': 'RSA van minstens {bits} bits, of EC op P-256, P-384 of P-521',
  'key-short':
    'De RSA-sleutel heeft {bits} bits, minstens {least} zijn nodig: maak een nieuwe sleutel van 3072 bits en bestel opnieuw.',
  'key-exponent':
    'De RSA-sleutel heeft exponent {exponent}: maak een nieuwe sleutel met 65537, de standaard van alle huidige hulpmiddelen.',
  'key-small-prime':
    'De RSA-sleutel kan gebroken worden: de modulus heeft een kleine factor. Maak een nieuwe sleutel met een huidig hulpmiddel en bestel opnieuw.',
  'key-close-primes':
    'De RSA-sleutel kan gebroken worden: de twee priemgetallen liggen te dicht bij elkaar. Maak een nieuwe sleutel met een huidig hulpmiddel en bestel opnieuw.',
  'key-curve':
    'De kromme {curve} wordt niet ondersteund: maak een nieuwe sleutel op P-256, P-384 of P-521, of RSA van 3072 bits.',
  'key-unnamed-curve':
    'De EC-sleutel beschrijft zijn kromme in plaats van ze te noemen: maak een nieuwe sleutel op een benoemde kromme (P-256).',
  'key-algorithm':
    'Sleutels van het type {name} worden voor zover we weten niet ondersteund door de e-Box-diensten: maak een RSA-sleutel van 3072 bits of een EC-sleutel op P-256.',
  'at-most-bits': 'hoogstens {bits} bits',
  'at-least-bits': 'minstens {bits} bits',
  'key-too-big':
    'De RSA-sleutel heeft {bits} bits, {most} zijn toegelaten: maak een nieuwe sleutel van 3072 of 4096 bits.',
  'key-after-2030':
    'Nu niets te doen: RSA van 2048 bits is bedoeld voor gebruik tot 2030. Maak voor het volgende certificaat een sleutel van {bits} bits.',
  'sha-256': 'SHA-256 of sterker',
  'signature-weak':
    'De uitgever ondertekende met {name}, wat vervalst kan worden: laat het certificaat opnieuw uitgeven met SHA-256.',
  'csr-signature-weak':
    'De CSR is ondertekend met {name}: maak hem opnieuw met openssl req -sha256.',
  'signature-mismatch':
    'Het certificaat noemt twee verschillende handtekeningalgoritmen en is dus gewijzigd of slecht gemaakt: laat het opnieuw uitgeven.',
  'own-signature': 'een handtekening met de eigen sleutel',
  'csr-signature':
    'De handtekening van de CSR past niet bij de sleutel: hij is gewijzigd, of met een andere sleutel ondertekend. Maak de CSR opnieuw en stuur het bestand zoals het is.',
  'version-old':
    'Het certificaat is van versie {version}: laat de uitgever er een van versie 3 maken.',
  'serial-form': 'positief, hoogstens {octets} octetten',
  'serial-long': 'Het serienummer heeft {octets} octetten: laat het certificaat opnieuw uitgeven.',
  'serial-not-positive':
    'Het serienummer is nul of negatief: laat het certificaat opnieuw uitgeven.',
  'each-once': 'elke extensie één keer',
  'extension-twice': '{names} staat er meer dan één keer: laat het certificaat opnieuw uitgeven.',
  'extension-critical':
    '{names} is kritiek en bij deze controle onbekend: vraag de uitgever een certificaat zonder.',
  'issuer-certificate':
    'Dit is het certificaat van de uitgever (CA:TRUE); stuur het uwe, dat van uw toepassing.',
  'own-certificate-ca':
    'Uw certificaat vermeldt CA:TRUE, wat enkel bij een uitgever mag; openssl req -x509 doet dat. Bestel bij een officiële uitgever, of maak het opnieuw met -addext basicConstraints=critical,CA:FALSE.',
  'csr-version':
    'Niets van de CSR is verloren: maak hem opnieuw met dezelfde sleutel, openssl req -new -key BESTAND.key, want sommige uitgevers weigeren deze. Een nieuwe sleutel is niet nodig.',
  'csr-asks-ca':
    'De CSR vraagt een certificaat van een uitgever (CA:TRUE): maak hem opnieuw zonder dat.',
  'key-usage':
    'Het certificaat mag niet dienen om aan te melden (geen digitalSignature): vraag de uitgever er een met digitalSignature.',
  'server-only':
    'Dit is een certificaat voor een webserver alleen: bestel er een voor clientauthenticatie (clientAuth).',
  'no-client-auth': 'Clientauthenticatie ontbreekt: vraag de uitgever extKeyUsage clientAuth.',
  'non-public': 'een applicatief certificaat (non-public trust)',
  'public-trust':
    'Dit is een publiek webcertificaat, dat sinds 2022-09-01 geen OU’s meer mag bevatten: vraag een applicatief certificaat (non-public trust).',
  'official-issuer': 'een officiële uitgever',
  'self-signed':
    'Het certificaat is zelfondertekend: vermijd dat en bestel er een bij een officiële uitgever; in productie wordt het geweigerd.',
  'self-signed-production':
    'Het certificaat is zelfondertekend, wat in productie geweigerd wordt: bestel er een bij een officiële uitgever.',
  'trusted-issuer': 'een uitgever onder een van de ingestelde vertrouwensankers',
  'path-issuer-missing':
    'De uitgever “{subject}” is hier niet vertrouwd en zit niet in het bestand: stuur het certificaat met zijn tussencertificaten (volledige keten), of bestel bij een aanvaarde uitgever.',
  'path-self-signed':
    'Het pad eindigt bij “{subject}”, die zichzelf ondertekende en hier niet vertrouwd is: bestel bij een aanvaarde uitgever.',
  'path-bad-signature':
    'De handtekening op “{subject}” is niet gezet door de genoemde uitgever: het bestand is gewijzigd, of het verkeerde uitgeverscertificaat is toegevoegd. Stuur het oorspronkelijke bestand van de uitgever.',
  'path-expired':
    'Het certificaat van de uitgever “{subject}” is vervallen: vraag de uitgever de huidige keten.',
  'path-not-yet':
    'Het certificaat van de uitgever “{subject}” is nog niet geldig: vraag de uitgever de huidige keten.',
  'path-not-a-ca':
    '“{subject}” is geen uitgever (geen CA:TRUE) en mag niet ondertekenen: bestel bij een aanvaarde uitgever.',
  'path-no-cert-sign':
    '“{subject}” mag geen certificaten ondertekenen (geen keyCertSign): bestel bij een aanvaarde uitgever.',
  'path-length':
    '“{subject}” laat minder uitgevers onder zich toe dan er zijn: bestel bij een aanvaarde uitgever.',
  'path-critical':
    '“{subject}” heeft een kritieke extensie die hier onbekend is: verwittig het e-Box-team, of bestel bij een andere uitgever.',
  'path-name-constraints':
    '“{subject}” heeft naambeperkingen, die hier niet ondersteund worden: verwittig het e-Box-team, of bestel bij een andere uitgever.',
  'path-policy-constraints':
    '“{subject}” heeft beleidsbeperkingen, die hier niet ondersteund worden: verwittig het e-Box-team, of bestel bij een andere uitgever.',
  'path-weak-signature':
    'Het certificaat van de uitgever “{subject}” is ondertekend met een algoritme dat vervalst kan worden: vraag de uitgever de huidige keten.',
  'path-weak-key':
    'De uitgever “{subject}” heeft een zwakke sleutel: vraag de uitgever de huidige keten, of bestel elders.',
  'path-too-many-steps':
    'De uitgevers in het bestand vormen een doolhof: stuur het certificaat met alleen de uitgevers van zijn ene pad.',
  'path-not-checked':
    'Niets te doen voor u: hier zijn geen vertrouwensankers ingesteld, dus de uitgever is niet gecontroleerd.',
  'not-revoked': 'niet ingetrokken',
  'revoked-on': 'ingetrokken op {date} ({reason})',
  revoked:
    'Het certificaat is ingetrokken op {date}: maak een nieuwe sleutel en bestel een nieuw certificaat.',
  'issuer-revoked':
    'Het certificaat van de uitgever “{subject}” is ingetrokken op {date}: bestel bij een aanvaarde uitgever.',
  'current-crl': 'een actuele intrekkingslijst (CRL) van de uitgever',
  'crl-missing': 'Niets te doen voor u: er is geen CRL van deze uitgever in de vertrouwensmap.',
  'crl-stale': 'Niets te doen voor u: de CRL van de uitgever in de vertrouwensmap is verouderd.',
  'crl-not-yet':
    'Niets te doen voor u: de CRL van de uitgever in de vertrouwensmap is nog niet geldig.',
  'crl-signature':
    'Niets te doen voor u: de CRL in de vertrouwensmap is niet door deze uitgever ondertekend.',
  'crl-scope':
    'Niets te doen voor u: de CRL in de vertrouwensmap geldt niet voor alle certificaten van deze uitgever.',
  'own-certificate': 'een eigen certificaat',
  'certificate-reused':
    'Ditzelfde certificaat is al in gebruik voor {environment} ({request}): bestel een ander. Elke omgeving en elke aanvraag heeft haar eigen certificaat.',
  'own-key': 'een eigen sleutel',
  'key-reused-environment':
    'Dezelfde sleutel is al in gebruik voor {environment} ({request}): maak een nieuwe sleutel en bestel opnieuw. Elke omgeving heeft haar eigen sleutel.',
  'key-kept':
    'De sleutel is die van het vorige certificaat voor {environment} ({request}). Dat mag; een nieuwe sleutel bij elk certificaat is veiliger.',
  'another-organisation': 'een andere organisatie',
  'key-reused-organisation':
    'Een andere organisatie gebruikt dezelfde sleutel al, dus hij is niet geheim: maak zelf een nieuwe sleutel en bestel opnieuw.',
  'csr-key-differs':
    'Het certificaat bevat een andere sleutel dan de gecontroleerde CSR: stuur het certificaat dat van die CSR gemaakt is, of laat eerst de nieuwe CSR controleren.',
  'csr-subject-differs':
    'De uitgever heeft het onderwerp van de gecontroleerde CSR veranderd ({types}): vraag de uitgever het onderwerp zoals besteld.',
  present: 'aanwezig',
  'challenge-password':
    'De CSR bevat een wachtwoord (challenge password) in gewone tekst: maak hem opnieuw en laat die vraag leeg; gebruik dat wachtwoord nergens anders.',
};
