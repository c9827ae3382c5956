import type { CERTIFICATE_TEXTS } from '../../../core/certificate/finding/english/certificate';

export const CERTIFICATE: Readonly<Record<keyof typeof CERTIFICATE_TEXTS, string>> = {
  after: 'nach {date}',
  before: 'vor {date}',
  'at-most-date': 'spätestens {date}',
  'at-least-days': 'mindestens {days} Tage',
  expired: 'Das Zertifikat ist am {date} abgelaufen: Bestellen Sie ein neues.',
  'not-yet':
    'Das Zertifikat gilt erst ab {date}: Schicken Sie es dann, oder lassen Sie es neu ausstellen.',
  'ends-soon':
    'Das Zertifikat endet in {days} Tagen: Bestellen Sie ein neues, bevor Sie weitermachen.',
  'ends-in-days': 'Das Zertifikat endet in {days} Tagen: Planen Sie seinen Nachfolger.',
  'ends-before-go-live':
    'Das Zertifikat endet vor dem geplanten Start ({goLive}): Bestellen Sie eines, das länger gilt.',
  'ends-soon-after-go-live':
    'Das Zertifikat endet {days} Tage nach dem geplanten Start ({goLive}): Bestellen Sie eines, das länger gilt, oder planen Sie seinen Nachfolger.',
  'valid-too-long': 'Bestellen Sie ein Zertifikat, das höchstens {years} Jahre gilt.',
  'strong-key': 'RSA mit mindestens {bits} Bit, oder EC auf P-256, P-384 oder P-521',
  'key-short':
    'Der RSA-Schlüssel hat {bits} Bit, mindestens {least} sind nötig: Erzeugen Sie einen neuen Schlüssel mit 3072 Bit und bestellen Sie neu.',
  'key-exponent':
    'Der RSA-Schlüssel hat den Exponenten {exponent}: Erzeugen Sie einen neuen Schlüssel mit 65537, der Vorgabe aller heutigen Werkzeuge.',
  'key-small-prime':
    'Der RSA-Schlüssel kann gebrochen werden: Sein Modul hat einen kleinen Teiler. Erzeugen Sie einen neuen Schlüssel mit einem heutigen Werkzeug und bestellen Sie neu.',
  'key-close-primes':
    'Der RSA-Schlüssel kann gebrochen werden: Seine zwei Primzahlen liegen zu nahe beieinander. Erzeugen Sie einen neuen Schlüssel mit einem heutigen Werkzeug und bestellen Sie neu.',
  'key-curve':
    'Die Kurve {curve} wird nicht unterstützt: Erzeugen Sie einen neuen Schlüssel auf P-256, P-384 oder P-521, oder RSA mit 3072 Bit.',
  'key-unnamed-curve':
    'Der EC-Schlüssel beschreibt seine Kurve, statt sie zu nennen: Erzeugen Sie einen neuen Schlüssel auf einer benannten Kurve (P-256).',
  'key-algorithm':
    'Schlüssel der Art {name} werden von den e-Box-Diensten unseres Wissens nicht unterstützt: Erzeugen Sie einen RSA-Schlüssel mit 3072 Bit oder einen EC-Schlüssel auf P-256.',
  'at-most-bits': 'höchstens {bits} Bit',
  'at-least-bits': 'mindestens {bits} Bit',
  'key-too-big':
    'Der RSA-Schlüssel hat {bits} Bit, {most} sind erlaubt: Erzeugen Sie einen neuen Schlüssel mit 3072 oder 4096 Bit.',
  'key-after-2030':
    'Jetzt nichts zu tun: RSA mit 2048 Bit ist bis 2030 gedacht. Erzeugen Sie für das nächste Zertifikat einen Schlüssel mit {bits} Bit.',
  'sha-256': 'SHA-256 oder stärker',
  'signature-weak':
    'Der Aussteller hat mit {name} unterschrieben, was gefälscht werden kann: Lassen Sie das Zertifikat mit SHA-256 neu ausstellen.',
  'csr-signature-weak':
    'Der CSR ist mit {name} unterschrieben: Machen Sie ihn mit openssl req -sha256 neu.',
  'signature-mismatch':
    'Das Zertifikat nennt zwei verschiedene Signaturverfahren, es wurde also verändert oder schlecht gemacht: Lassen Sie es neu ausstellen.',
  'own-signature': 'eine Signatur mit dem eigenen Schlüssel',
  'csr-signature':
    'Die Signatur des CSR passt nicht zu seinem Schlüssel: Er wurde verändert oder mit einem anderen Schlüssel unterschrieben. Machen Sie den CSR neu und schicken Sie die Datei, wie sie ist.',
  'version-old':
    'Das Zertifikat hat die Version {version}: Lassen Sie den Aussteller eines der Version 3 machen.',
  'serial-form': 'positiv, höchstens {octets} Oktette',
  'serial-long': 'Die Seriennummer hat {octets} Oktette: Lassen Sie das Zertifikat neu ausstellen.',
  'serial-not-positive':
    'Die Seriennummer ist null oder negativ: Lassen Sie das Zertifikat neu ausstellen.',
  'each-once': 'jede Erweiterung einmal',
  'extension-twice': '{names} steht mehr als einmal da: Lassen Sie das Zertifikat neu ausstellen.',
  'extension-critical':
    '{names} ist kritisch und dieser Prüfung unbekannt: Bitten Sie den Aussteller um ein Zertifikat ohne das.',
  'issuer-certificate':
    'Das ist das Zertifikat des Ausstellers (CA:TRUE); schicken Sie Ihres, das Ihrer Anwendung.',
  'own-certificate-ca':
    'Ihr Zertifikat gibt CA:TRUE an, was nur bei einem Aussteller sein darf; openssl req -x509 tut das. Bestellen Sie bei einem offiziellen Aussteller, oder machen Sie es neu mit -addext basicConstraints=critical,CA:FALSE.',
  'csr-version':
    'Nichts vom CSR ist verloren: Machen Sie ihn mit demselben Schlüssel neu, openssl req -new -key DATEI.key, denn manche Aussteller lehnen diesen ab. Ein neuer Schlüssel ist nicht nötig.',
  'csr-asks-ca':
    'Der CSR verlangt ein Zertifikat für einen Aussteller (CA:TRUE): Machen Sie ihn ohne das neu.',
  'key-usage':
    'Das Zertifikat darf nicht zur Anmeldung dienen (kein digitalSignature): Bitten Sie den Aussteller um eines mit digitalSignature.',
  'server-only':
    'Das ist ein Zertifikat nur für einen Webserver: Bestellen Sie eines zur Anmeldung als Client (clientAuth).',
  'no-client-auth':
    'Die Anmeldung als Client fehlt: Bitten Sie den Aussteller um extKeyUsage clientAuth.',
  'non-public': 'ein Anwendungszertifikat (non-public trust)',
  'public-trust':
    'Das ist ein öffentliches Web-Zertifikat, das seit dem 2022-09-01 keine OUs mehr tragen darf: Bitten Sie um ein Anwendungszertifikat (non-public trust).',
  'official-issuer': 'ein offizieller Aussteller',
  'self-signed':
    'Das Zertifikat ist selbst unterschrieben: Vermeiden Sie das und bestellen Sie eines bei einem offiziellen Aussteller; in der Produktionsumgebung wird es abgelehnt.',
  'self-signed-production':
    'Das Zertifikat ist selbst unterschrieben, was in der Produktionsumgebung abgelehnt wird: Bestellen Sie eines bei einem offiziellen Aussteller.',
  'trusted-issuer': 'ein Aussteller unter einem der eingestellten Vertrauensanker',
  'path-issuer-missing':
    'Der Aussteller „{subject}“ ist hier weder vertraut noch in der Datei: Schicken Sie das Zertifikat mit seinen Zwischenzertifikaten (ganze Kette), oder bestellen Sie bei einem anerkannten Aussteller.',
  'path-self-signed':
    'Der Pfad endet bei „{subject}“, der sich selbst unterschrieben hat und hier nicht vertraut ist: Bestellen Sie bei einem anerkannten Aussteller.',
  'path-bad-signature':
    'Die Signatur auf „{subject}“ stammt nicht vom genannten Aussteller: Die Datei wurde verändert, oder das falsche Ausstellerzertifikat wurde beigelegt. Schicken Sie die ursprüngliche Datei des Ausstellers.',
  'path-expired':
    'Das Zertifikat des Ausstellers „{subject}“ ist abgelaufen: Bitten Sie den Aussteller um die aktuelle Kette.',
  'path-not-yet':
    'Das Zertifikat des Ausstellers „{subject}“ gilt noch nicht: Bitten Sie den Aussteller um die aktuelle Kette.',
  'path-not-a-ca':
    '„{subject}“ ist kein Aussteller (kein CA:TRUE) und darf nicht unterschreiben: Bestellen Sie bei einem anerkannten Aussteller.',
  'path-no-cert-sign':
    '„{subject}“ darf keine Zertifikate unterschreiben (kein keyCertSign): Bestellen Sie bei einem anerkannten Aussteller.',
  'path-length':
    '„{subject}“ erlaubt weniger Aussteller unter sich, als es gibt: Bestellen Sie bei einem anerkannten Aussteller.',
  'path-critical':
    '„{subject}“ hat eine kritische Erweiterung, die hier unbekannt ist: Sagen Sie es dem e-Box-Team, oder bestellen Sie bei einem anderen Aussteller.',
  'path-name-constraints':
    '„{subject}“ hat Namensbeschränkungen, die hier nicht unterstützt werden: Sagen Sie es dem e-Box-Team, oder bestellen Sie bei einem anderen Aussteller.',
  'path-policy-constraints':
    '„{subject}“ hat Richtlinienbeschränkungen, die hier nicht unterstützt werden: Sagen Sie es dem e-Box-Team, oder bestellen Sie bei einem anderen Aussteller.',
  'path-weak-signature':
    'Das Zertifikat des Ausstellers „{subject}“ ist mit einem Verfahren unterschrieben, das gefälscht werden kann: Bitten Sie den Aussteller um die aktuelle Kette.',
  'path-weak-key':
    'Der Aussteller „{subject}“ hat einen schwachen Schlüssel: Bitten Sie den Aussteller um die aktuelle Kette, oder bestellen Sie anderswo.',
  'path-too-many-steps':
    'Die Aussteller in der Datei bilden ein Labyrinth: Schicken Sie das Zertifikat nur mit den Ausstellern seines einen Pfads.',
  'path-not-checked':
    'Für Sie nichts zu tun: Hier sind keine Vertrauensanker eingestellt, der Aussteller wurde also nicht geprüft.',
  'not-revoked': 'nicht widerrufen',
  'revoked-on': 'widerrufen am {date} ({reason})',
  revoked:
    'Das Zertifikat wurde am {date} widerrufen: Erzeugen Sie einen neuen Schlüssel und bestellen Sie ein neues Zertifikat.',
  'issuer-revoked':
    'Das Zertifikat des Ausstellers „{subject}“ wurde am {date} widerrufen: Bestellen Sie bei einem anerkannten Aussteller.',
  'current-crl': 'eine aktuelle Sperrliste (CRL) des Ausstellers',
  'crl-missing': 'Für Sie nichts zu tun: Im Vertrauensordner liegt keine CRL dieses Ausstellers.',
  'crl-stale': 'Für Sie nichts zu tun: Die CRL des Ausstellers im Vertrauensordner ist veraltet.',
  'crl-not-yet':
    'Für Sie nichts zu tun: Die CRL des Ausstellers im Vertrauensordner gilt noch nicht.',
  'crl-signature':
    'Für Sie nichts zu tun: Die CRL im Vertrauensordner ist nicht von diesem Aussteller unterschrieben.',
  'crl-scope':
    'Für Sie nichts zu tun: Die CRL im Vertrauensordner gilt nicht für alle Zertifikate dieses Ausstellers.',
  'own-certificate': 'ein eigenes Zertifikat',
  'certificate-reused':
    'Genau dieses Zertifikat wird schon für {environment} verwendet ({request}): Bestellen Sie ein anderes. Jede Umgebung und jeder Antrag hat ein eigenes.',
  'own-key': 'ein eigener Schlüssel',
  'key-reused-environment':
    'Derselbe Schlüssel wird schon für {environment} verwendet ({request}): Erzeugen Sie einen neuen und bestellen Sie neu. Jede Umgebung hat ihren eigenen.',
  'key-kept':
    'Der Schlüssel ist der des vorigen Zertifikats für {environment} ({request}). Das ist erlaubt; ein neuer Schlüssel für jedes Zertifikat ist sicherer.',
  'another-organisation': 'eine andere Organisation',
  'key-reused-organisation':
    'Eine andere Organisation verwendet denselben Schlüssel schon, er ist also nicht geheim: Erzeugen Sie selbst einen neuen Schlüssel und bestellen Sie neu.',
  'csr-key-differs':
    'Das Zertifikat enthält einen anderen Schlüssel als der geprüfte CSR: Schicken Sie das Zertifikat, das aus diesem CSR gemacht wurde, oder lassen Sie zuerst den neuen CSR prüfen.',
  'csr-subject-differs':
    'Der Aussteller hat den Namen des geprüften CSR geändert ({types}): Bitten Sie den Aussteller um den Namen, wie er bestellt wurde.',
  present: 'vorhanden',
  'challenge-password':
    'Der CSR enthält ein Passwort (challenge password) im Klartext: Machen Sie ihn neu und lassen Sie diese Frage leer; verwenden Sie das Passwort nirgendwo sonst.',
};
