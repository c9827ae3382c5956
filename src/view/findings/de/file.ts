import type { FILE_TEXTS } from '../../../core/certificate/finding/english/file';

export const FILE: Readonly<Record<keyof typeof FILE_TEXTS, string>> = {
  'public-part': 'nur der öffentliche Teil',
  'a-private-key': 'ein privater Schlüssel ({form})',
  'private-key':
    'Die Datei enthält einen privaten Schlüssel. Sie wurde nicht gespeichert. Löschen Sie die Nachricht, mit der Sie sie geschickt haben, lassen Sie jedes Zertifikat dieses Schlüssels widerrufen, erzeugen Sie einen neuen Schlüssel und bestellen Sie neu; schicken Sie danach nur das Zertifikat oder den CSR.',
  'a-keystore': 'ein Schlüsselspeicher ({form})',
  keystore:
    'Die Datei ist ein Schlüsselspeicher (Keystore) und enthält damit einen privaten Schlüssel. Sie wurde weder geöffnet noch gespeichert. Löschen Sie die Nachricht, mit der Sie sie geschickt haben; der Schlüssel gilt als bekannt geworden: Lassen Sie sein Zertifikat widerrufen, erzeugen Sie einen neuen Schlüssel, bestellen Sie neu und schicken Sie nur das Zertifikat (.cer, .crt oder .pem).',
  'at-most-kib': 'höchstens {kib} KiB',
  bytes: '{bytes} Bytes',
  'file-too-big':
    'Ein Zertifikat hat einige KiB, {kib} KiB sind erlaubt: Schicken Sie nur das Zertifikat.',
  'at-most-blocks': 'höchstens {count} Blöcke',
  'too-many-blocks':
    'Die Datei enthält zu viele Blöcke, {count} sind erlaubt: Schicken Sie nur das Zertifikat mit seinen Ausstellern.',
  'several-csrs': 'Die Datei enthält {count} CSRs: Schicken Sie für jeden eine Datei.',
  'several-certificates':
    'Die Datei enthält {count} Zertifikate von Anwendungen: Schicken Sie für jede Umgebung eine Datei.',
  'readable-file': 'ein Zertifikat oder ein CSR (PEM, DER oder PKCS#7)',
  'a-public-key': 'nur ein öffentlicher Schlüssel',
  'public-key-only':
    'Das ist nur ein öffentlicher Schlüssel: Schicken Sie das Zertifikat, das der Aussteller Ihnen gegeben hat, oder den CSR (BEGIN CERTIFICATE REQUEST).',
  'form-empty': 'eine leere Datei',
  'form-utf-16': 'Text in UTF-16',
  'form-bare-base64': 'Base64 ohne die Zeilen BEGIN und END',
  'form-dashes': 'typografische Striche in den Zeilen BEGIN und END',
  'form-html': 'eine Webseite (HTML)',
  'form-word': 'eine Word-Datei',
  'form-pdf': 'ein PDF',
  'form-image': 'ein Bild',
  'form-archive': 'ein Archiv',
  'form-crl': 'eine Sperrliste (CRL)',
  'form-trusted-certificate': 'die eigene Form von OpenSSL, TRUSTED CERTIFICATE',
  'form-truncated': 'eine Zeile BEGIN ohne ihre Zeile END',
  'form-damaged': 'beschädigte Daten',
  'form-text': 'anderer Text',
  'form-binary': 'andere binäre Daten',
  'unreadable-empty': 'Die Datei ist leer: Schicken Sie sie noch einmal.',
  'unreadable-utf-16':
    'Die Datei ist als UTF-16 gespeichert (PowerShell und der Editor tun das): Speichern Sie sie als ANSI oder UTF-8 und schicken Sie sie noch einmal.',
  'unreadable-bare-base64':
    'Setzen Sie die Zeile -----BEGIN CERTIFICATE----- (bei einem CSR: -----BEGIN CERTIFICATE REQUEST-----) vor den Text und die zugehörige Zeile END dahinter, oder schicken Sie die Datei so, wie der Aussteller sie gegeben hat.',
  'unreadable-dashes':
    'Ein Mail- oder Textprogramm hat die fünf Bindestriche in Gedankenstriche verwandelt: Schicken Sie die ursprüngliche Datei als Anhang, nicht ihren eingefügten Text.',
  'unreadable-html':
    'Statt des Zertifikats wurde eine Webseite gespeichert, oft eine Anmeldeseite: Laden Sie das Zertifikat selbst von der Seite des Ausstellers.',
  'unreadable-word':
    'Schicken Sie die Zertifikatsdatei selbst (.cer, .crt oder .pem), keine Word-Datei, in der sie steht.',
  'unreadable-document':
    'Schicken Sie die Zertifikatsdatei selbst (.cer, .crt oder .pem), kein Bild oder Dokument davon.',
  'unreadable-archive':
    'Archive werden nicht geöffnet: Entpacken Sie es und schicken Sie die Zertifikatsdatei selbst.',
  'unreadable-crl':
    'Das ist eine Liste widerrufener Zertifikate: Schicken Sie Ihr eigenes Zertifikat oder Ihren CSR.',
  'unreadable-trusted-certificate':
    'Schreiben Sie es in der üblichen Form, openssl x509 -in DATEI -out zertifikat.pem, und schicken Sie diese.',
  'unreadable-truncated': 'Das Ende der Datei fehlt: Schicken Sie die ganze Datei als Anhang.',
  'unreadable-damaged':
    'Der Text wurde unterwegs beschädigt: Schicken Sie die ursprüngliche Datei als Anhang, nicht ihren eingefügten Text.',
  'form-spreadsheet': 'eine Tabelle',
  'form-document': 'ein Bürodokument',
  'form-mail': 'eine E-Mail mit ihrem Anhang',
  'form-shortcut': 'eine Verknüpfung mit einer Datei, nicht die Datei',
  'unreadable-mail':
    'Speichern Sie das Zertifikat, das an der E-Mail hängt, und senden Sie diese Datei (.cer, .crt oder .pem), nicht die ganze E-Mail.',
  'unreadable-shortcut':
    'Dies ist nur eine Verknüpfung mit einer Datei anderswo: Öffnen Sie sie, laden Sie das Zertifikat herunter und senden Sie die Datei selbst.',
  trailing:
    'Das Zertifikat oder der CSR ist vollständig, aber in der Datei folgt noch etwas: Wandeln Sie sie um, openssl x509 -inform DER -in DATEI -out zertifikat.pem (für einen CSR: openssl req), und senden Sie das. Eine neue Bestellung ist nicht nötig.',
  'e-box-certificate': 'ein für die e-Box bestelltes Zertifikat',
  'purpose-server': 'einen Webserver',
  'purpose-person': 'eine Person (eID oder E-Mail)',
  'purpose-code': 'das Signieren von Programmen',
  'other-purpose':
    'Dies ist ein Zertifikat für {purpose}, keines, das für die e-Box bestellt wurde: Senden Sie das, welches mit dem Betreff („Subject“) unseres Briefes bestellt wurde. Gibt es noch keines, bestellen Sie es.',
  'unreadable-other':
    'Es wurde kein Zertifikat gefunden: Schicken Sie die Datei des Ausstellers (.cer, .crt, .pem, .p7b) oder den CSR.',
  'strict-depth': 'zu tief verschachtelt',
  'strict-length': 'eine Länge, die kein DER ist oder außerhalb der Datei endet',
  'strict-trailing': 'weitere Daten nach dem Ende',
  'strict-encoding': 'ein Wert, der nicht so kodiert ist, wie DER es verlangt',
  'strict-structure': 'nicht gebaut wie ein Zertifikat oder CSR',
  'strict-size': 'ein Name oder eine Liste, weit größer als in jedem Zertifikat',
  'strict-one-parser': 'von {parser} abgelehnt',
  'strict-values-differ': 'zwei Leser lesen verschiedene Werte',
  'not-strict':
    'Die Datei entspricht nicht der Norm, andere lesen sie also vielleicht anders: Laden Sie die Originaldatei des Ausstellers noch einmal herunter und senden Sie sie, wie sie ist; erst wenn auch diese abgelehnt wird, fragen Sie den Aussteller.',
  'check-timeout':
    'Das Lesen der Datei dauerte länger als {seconds} Sekunden und wurde abgebrochen: Schicken Sie die ursprüngliche Datei des Ausstellers; geschieht es wieder, sagen Sie es dem e-Box-Team.',
  'check-crashed':
    'Die Datei hat den Leser zum Absturz gebracht: Schicken Sie die ursprüngliche Datei des Ausstellers; geschieht es wieder, sagen Sie es dem e-Box-Team.',
  'check-unavailable':
    'Die Prüfung selbst läuft gerade nicht, das liegt nicht an Ihrer Datei: Senden Sie sie in einigen Minuten noch einmal; geschieht es wieder, sagen Sie es dem eBoxIntegration-Team.',
  'check-busy':
    'Es werden zu viele Dateien geprüft ({count} warten): Schicken Sie sie in einer Minute noch einmal.',
  'rule-failed':
    'Die Regel {rule} konnte nicht geprüft werden, die Datei kann daher nicht angenommen werden: Sagen Sie es denen, die diese Prüfung gemacht haben.',
  'a-certificate': 'ein Zertifikat',
  'a-csr': 'ein CSR',
  'csr-for-certificate':
    'Das ist ein CSR, der Antrag auf ein Zertifikat: Schicken Sie das Zertifikat, das der Aussteller daraus gemacht hat, oder lassen Sie es als CSR prüfen.',
  'certificate-for-csr':
    'Das ist ein Zertifikat, kein CSR: Laden Sie es als Zertifikat hoch, oder schicken Sie die Datei, die mit BEGIN CERTIFICATE REQUEST beginnt.',
  'certificates-in-file': '{count} Zertifikate',
  'chain-included': 'Nichts zu tun: Geprüft wurde {subject}.',
};
