/** Words about the file as a whole. */
export const FILE_TEXTS = {
  'public-part': 'the public part only',
  'a-private-key': 'a private key ({form})',
  'private-key':
    'The file holds a private key. It was not stored. Delete the message you sent it with, have any certificate of this key revoked, make a new key and order again; then send only the certificate or the CSR.',
  'a-keystore': 'a keystore ({form})',
  keystore:
    'The file is a keystore, which holds a private key. It was not opened and not stored. Delete the message you sent it with; the key is to be seen as leaked: revoke its certificate, make a new key, order again, and send only the certificate (.cer, .crt or .pem).',
  'at-most-kib': 'at most {kib} KiB',
  bytes: '{bytes} bytes',
  'file-too-big': 'A certificate has a few KiB, {kib} KiB are allowed: send the certificate alone.',
  'at-most-blocks': 'at most {count} blocks',
  'too-many-blocks':
    'The file holds too many blocks, {count} are allowed: send the certificate with its issuers only.',
  'several-csrs': 'The file holds {count} CSRs: send one file for each.',
  'several-certificates':
    'The file holds {count} certificates of applications: send one file for each environment.',
  'readable-file': 'a certificate or a CSR (PEM, DER or PKCS#7)',
  'a-public-key': 'a public key alone',
  'public-key-only':
    'This is only a public key: send the certificate that the issuer gave you, or the CSR (BEGIN CERTIFICATE REQUEST).',
  'form-empty': 'an empty file',
  'form-utf-16': 'text in UTF-16',
  'form-bare-base64': 'base64 without its BEGIN and END lines',
  'form-dashes': 'typographic dashes in the BEGIN and END lines',
  'form-html': 'a web page (HTML)',
  'form-word': 'a Word file',
  'form-pdf': 'a PDF',
  'form-image': 'an image',
  'form-archive': 'an archive',
  'form-crl': 'a revocation list (CRL)',
  'form-trusted-certificate': 'OpenSSL’s own form, TRUSTED CERTIFICATE',
  'form-truncated': 'a BEGIN line without its END line',
  'form-damaged': 'damaged data',
  'form-text': 'other text',
  'form-binary': 'other binary data',
  'unreadable-empty': 'The file is empty: send it again.',
  'unreadable-utf-16':
    'The file is saved as UTF-16 (PowerShell and Notepad do that): save it as ANSI or UTF-8 and send it again.',
  'unreadable-bare-base64':
    'Put the line -----BEGIN CERTIFICATE----- (for a CSR: -----BEGIN CERTIFICATE REQUEST-----) before the text and the matching END line after it, or send the file as the issuer gave it.',
  'unreadable-dashes':
    'A mail or word processor has turned the five hyphens into dashes: send the original file as an attachment, not its text pasted.',
  'unreadable-html':
    'A web page was saved in place of the certificate, often a sign-in page: download the certificate itself from the issuer’s site.',
  'unreadable-word':
    'Send the certificate file itself (.cer, .crt or .pem), not a Word file with it.',
  'unreadable-document':
    'Send the certificate file itself (.cer, .crt or .pem), not a picture or a document of it.',
  'unreadable-archive': 'Archives are not opened: unpack it and send the certificate file itself.',
  'unreadable-crl': 'This lists revoked certificates: send your own certificate or CSR.',
  'unreadable-trusted-certificate':
    'Write it in the usual form, openssl x509 -in FILE -out certificate.pem, and send that.',
  'unreadable-truncated': 'The end of the file is missing: send the whole file as an attachment.',
  'unreadable-damaged':
    'The text was damaged on its way: send the original file as an attachment, not its text pasted.',
  'form-spreadsheet': 'a spreadsheet',
  'form-document': 'an office document',
  'form-mail': 'a mail with what is attached to it',
  'form-shortcut': 'a link to a file, not the file',
  'unreadable-mail':
    'Save the certificate that is attached to the mail, and send that file (.cer, .crt or .pem), not the whole mail.',
  'unreadable-shortcut':
    'This is only a link to a file elsewhere: open it, download the certificate, and send the file itself.',
  trailing:
    'The certificate or CSR is whole, but something else follows it in the file: convert it, openssl x509 -inform DER -in FILE -out certificate.pem (for a CSR: openssl req), and send that. No new order is needed.',
  'e-box-certificate': 'a certificate ordered for the e-Box',
  'purpose-server': 'a web server',
  'purpose-person': 'a person (eID or mail)',
  'purpose-code': 'signing programs',
  'other-purpose':
    'This is a certificate for {purpose}, not one that was ordered for the e-Box: send the one that was ordered with the subject of our letter. If there is none yet, order it.',
  'unreadable-other':
    'No certificate was found: send the file the issuer gave you (.cer, .crt, .pem, .p7b), or the CSR.',
  'strict-depth': 'nested too deeply',
  'strict-length': 'a length that is not DER, or ends outside the file',
  'strict-trailing': 'more data after the end',
  'strict-encoding': 'a value that is not encoded as DER demands',
  'strict-structure': 'not built as a certificate or CSR',
  'strict-size': 'a name or a list far larger than any certificate has',
  'strict-one-parser': 'refused by {parser}',
  'strict-values-differ': 'two parsers read different values',
  'not-strict':
    'The file was not made to the standard, so others may read it differently: download the issuer’s original file once more and send it as it is; only if that one is refused too, ask the issuer about it.',
  'check-timeout':
    'Reading the file took more than {seconds} seconds and was stopped: send the issuer’s original file; if it happens again, tell the e-Box team.',
  'check-crashed':
    'The file brought the reader down: send the issuer’s original file; if it happens again, tell the e-Box team.',
  'check-unavailable':
    'The check itself does not run just now, which is not your file’s fault: send it again in a few minutes; if it happens again, tell the eBoxIntegration team.',
  'check-busy': 'Too many files are being checked ({count} wait): send it again in a minute.',
  'rule-failed':
    'The rule {rule} could not be checked, so the file can’t be accepted: tell the makers of this check.',
  'a-certificate': 'a certificate',
  'a-csr': 'a CSR',
  'csr-for-certificate':
    'This is a CSR, the request for a certificate: send the certificate that the issuer made from it, or have it checked as a CSR.',
  'certificate-for-csr':
    'This is a certificate, not a CSR: upload it as a certificate, or send the file that begins with BEGIN CERTIFICATE REQUEST.',
  'certificates-in-file': '{count} certificates',
  'chain-included': 'Nothing to do: the one that was checked is {subject}.',
} as const;
