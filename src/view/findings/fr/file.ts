import type { FILE_TEXTS } from '../../../core/certificate/finding/english/file';

export const FILE: Readonly<Record<keyof typeof FILE_TEXTS, string>> = {
  'public-part': 'la partie publique uniquement',
  'a-private-key': 'une clé privée ({form})',
  'private-key':
    'Le fichier contient une clé privée. Il n’a pas été conservé. Supprimez le message avec lequel vous l’avez envoyé, faites révoquer tout certificat de cette clé, créez une nouvelle clé et commandez à nouveau ; n’envoyez ensuite que le certificat ou le CSR.',
  'a-keystore': 'un magasin de clés ({form})',
  keystore:
    'Le fichier est un magasin de clés, qui contient une clé privée. Il n’a été ni ouvert ni conservé. Supprimez le message avec lequel vous l’avez envoyé ; la clé doit être considérée comme divulguée : faites révoquer son certificat, créez une nouvelle clé, commandez à nouveau et n’envoyez que le certificat (.cer, .crt ou .pem).',
  'at-most-kib': 'au plus {kib} Kio',
  bytes: '{bytes} octets',
  'file-too-big':
    'Un certificat fait quelques Kio, {kib} Kio sont admis : envoyez le certificat seul.',
  'at-most-blocks': 'au plus {count} blocs',
  'too-many-blocks':
    'Le fichier contient trop de blocs, {count} sont admis : envoyez le certificat avec ses émetteurs uniquement.',
  'several-csrs': 'Le fichier contient {count} CSR : envoyez un fichier par CSR.',
  'several-certificates':
    'Le fichier contient {count} certificats d’application : envoyez un fichier par environnement.',
  'readable-file': 'un certificat ou un CSR (PEM, DER ou PKCS#7)',
  'a-public-key': 'une clé publique seule',
  'public-key-only':
    'Ceci n’est qu’une clé publique : envoyez le certificat reçu de l’émetteur, ou le CSR (BEGIN CERTIFICATE REQUEST).',
  'form-empty': 'un fichier vide',
  'form-utf-16': 'du texte en UTF-16',
  'form-bare-base64': 'du base64 sans les lignes BEGIN et END',
  'form-dashes': 'des tirets typographiques dans les lignes BEGIN et END',
  'form-html': 'une page web (HTML)',
  'form-word': 'un fichier Word',
  'form-pdf': 'un PDF',
  'form-image': 'une image',
  'form-archive': 'une archive',
  'form-crl': 'une liste de révocation (CRL)',
  'form-trusted-certificate': 'la forme propre à OpenSSL, TRUSTED CERTIFICATE',
  'form-truncated': 'une ligne BEGIN sans sa ligne END',
  'form-damaged': 'des données endommagées',
  'form-text': 'un autre texte',
  'form-binary': 'd’autres données binaires',
  'unreadable-empty': 'Le fichier est vide : envoyez-le à nouveau.',
  'unreadable-utf-16':
    'Le fichier est enregistré en UTF-16 (PowerShell et le Bloc-notes le font) : enregistrez-le en ANSI ou en UTF-8 et envoyez-le à nouveau.',
  'unreadable-bare-base64':
    'Placez la ligne -----BEGIN CERTIFICATE----- (pour un CSR : -----BEGIN CERTIFICATE REQUEST-----) avant le texte et la ligne END correspondante après, ou envoyez le fichier tel que l’émetteur l’a fourni.',
  'unreadable-dashes':
    'Un programme de messagerie ou de traitement de texte a changé les cinq traits d’union en tirets : envoyez le fichier d’origine en pièce jointe, pas son texte collé.',
  'unreadable-html':
    'Une page web a été enregistrée au lieu du certificat, souvent une page de connexion : téléchargez le certificat lui-même sur le site de l’émetteur.',
  'unreadable-word':
    'Envoyez le fichier du certificat lui-même (.cer, .crt ou .pem), pas un fichier Word qui le contient.',
  'unreadable-document':
    'Envoyez le fichier du certificat lui-même (.cer, .crt ou .pem), pas son image ni un document.',
  'unreadable-archive':
    'Les archives ne sont pas ouvertes : décompressez-la et envoyez le fichier du certificat lui-même.',
  'unreadable-crl':
    'Ceci est une liste de certificats révoqués : envoyez votre propre certificat ou CSR.',
  'unreadable-trusted-certificate':
    'Écrivez-le sous la forme habituelle, openssl x509 -in FICHIER -out certificat.pem, et envoyez celui-là.',
  'unreadable-truncated': 'La fin du fichier manque : envoyez le fichier complet en pièce jointe.',
  'unreadable-damaged':
    'Le texte a été endommagé en chemin : envoyez le fichier d’origine en pièce jointe, pas son texte collé.',
  'form-spreadsheet': 'une feuille de calcul',
  'form-document': 'un document bureautique',
  'form-mail': 'un e-mail avec sa pièce jointe',
  'form-shortcut': 'un lien vers un fichier, pas le fichier',
  'unreadable-mail':
    'Enregistrez le certificat joint à l’e-mail et envoyez ce fichier (.cer, .crt ou .pem), pas l’e-mail entier.',
  'unreadable-shortcut':
    'Ceci n’est qu’un lien vers un fichier qui se trouve ailleurs : ouvrez-le, téléchargez le certificat et envoyez le fichier lui-même.',
  trailing:
    'Le certificat ou le CSR est complet, mais autre chose le suit dans le fichier : convertissez-le, openssl x509 -inform DER -in FICHIER -out certificat.pem (pour un CSR : openssl req), et envoyez celui-là. Aucune nouvelle commande n’est nécessaire.',
  'e-box-certificate': 'un certificat commandé pour l’e-Box',
  'purpose-server': 'un serveur web',
  'purpose-person': 'une personne (eID ou e-mail)',
  'purpose-code': 'signer des programmes',
  'other-purpose':
    'Ceci est un certificat pour {purpose}, pas un certificat commandé pour l’e-Box : envoyez celui qui a été commandé avec le sujet de notre lettre. S’il n’y en a pas encore, commandez-le.',
  'unreadable-other':
    'Aucun certificat n’a été trouvé : envoyez le fichier reçu de l’émetteur (.cer, .crt, .pem, .p7b), ou le CSR.',
  'strict-depth': 'trop de niveaux imbriqués',
  'strict-length': 'une longueur qui n’est pas du DER, ou qui dépasse le fichier',
  'strict-trailing': 'des données après la fin',
  'strict-encoding': 'une valeur qui n’est pas codée comme DER l’exige',
  'strict-structure': 'ni la structure d’un certificat ni celle d’un CSR',
  'strict-size': 'un nom ou une liste bien plus grands que dans tout certificat',
  'strict-one-parser': 'refusé par {parser}',
  'strict-values-differ': 'deux lecteurs y lisent des valeurs différentes',
  'not-strict':
    'Le fichier n’est pas conforme à la norme, d’autres pourraient donc le lire autrement : téléchargez à nouveau le fichier d’origine de l’émetteur et envoyez-le tel quel ; seulement si celui-là est refusé aussi, interrogez l’émetteur.',
  'check-timeout':
    'La lecture du fichier a pris plus de {seconds} secondes et a été arrêtée : envoyez le fichier d’origine de l’émetteur ; si cela se reproduit, prévenez l’équipe e-Box.',
  'check-crashed':
    'Le fichier a fait tomber le lecteur : envoyez le fichier d’origine de l’émetteur ; si cela se reproduit, prévenez l’équipe e-Box.',
  'check-unavailable':
    'Le contrôle lui-même ne fonctionne pas pour l’instant, votre fichier n’y est pour rien : envoyez-le à nouveau dans quelques minutes ; si cela se reproduit, prévenez l’équipe eBoxIntegration.',
  'check-busy':
    'Trop de fichiers sont en cours de contrôle ({count} attendent) : envoyez-le à nouveau dans une minute.',
  'rule-failed':
    'La règle {rule} n’a pas pu être contrôlée, le fichier ne peut donc pas être accepté : prévenez les auteurs de ce contrôle.',
  'a-certificate': 'un certificat',
  'a-csr': 'un CSR',
  'csr-for-certificate':
    'Ceci est un CSR, la demande d’un certificat : envoyez le certificat que l’émetteur en a fait, ou faites-le contrôler comme CSR.',
  'certificate-for-csr':
    'Ceci est un certificat, pas un CSR : déposez-le comme certificat, ou envoyez le fichier qui commence par BEGIN CERTIFICATE REQUEST.',
  'certificates-in-file': '{count} certificats',
  'chain-included': 'Rien à faire : celui qui a été contrôlé est {subject}.',
};
