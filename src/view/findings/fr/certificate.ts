import type { CERTIFICATE_TEXTS } from '../../../core/certificate/finding/english/certificate';

export const CERTIFICATE: Readonly<Record<keyof typeof CERTIFICATE_TEXTS, string>> = {
  after: 'après {date}',
  before: 'avant {date}',
  'at-most-date': '{date} au plus tard',
  'at-least-days': 'au moins {days} jours',
  expired: 'Le certificat a expiré le {date} : commandez-en un nouveau.',
  'not-yet':
    'Le certificat n’est valable qu’à partir du {date} : envoyez-le à ce moment, ou faites-le émettre à nouveau.',
  'ends-soon':
    'Le certificat se termine dans {days} jours : commandez-en un nouveau avant de continuer.',
  'ends-in-days': 'Le certificat se termine dans {days} jours : prévoyez son successeur.',
  'ends-before-go-live':
    'Le certificat se termine avant la mise en production prévue ({goLive}) : commandez-en un qui est valable plus longtemps.',
  'ends-soon-after-go-live':
    'Le certificat se termine {days} jours après la mise en production prévue ({goLive}) : commandez-en un qui est valable plus longtemps, ou prévoyez son successeur.',
  'valid-too-long': 'Commandez un certificat valable {years} ans au plus.',
  'strong-key': 'RSA d’au moins {bits} bits, ou EC sur P-256, P-384 ou P-521',
  'key-short':
    'La clé RSA a {bits} bits, il en faut au moins {least} : créez une nouvelle clé de 3072 bits et commandez à nouveau.',
  'key-exponent':
    'La clé RSA a l’exposant {exponent} : créez une nouvelle clé avec 65537, la valeur par défaut de tous les outils actuels.',
  'key-small-prime':
    'La clé RSA peut être cassée : son module a un petit facteur. Créez une nouvelle clé avec un outil actuel et commandez à nouveau.',
  'key-close-primes':
    'La clé RSA peut être cassée : ses deux nombres premiers sont trop proches. Créez une nouvelle clé avec un outil actuel et commandez à nouveau.',
  'key-curve':
    'La courbe {curve} n’est pas prise en charge : créez une nouvelle clé sur P-256, P-384 ou P-521, ou RSA de 3072 bits.',
  'key-unnamed-curve':
    'La clé EC décrit sa courbe au lieu de la nommer : créez une nouvelle clé sur une courbe nommée (P-256).',
  'key-algorithm':
    'À notre connaissance les services e-Box n’acceptent pas les clés de type {name} : créez une clé RSA de 3072 bits ou une clé EC sur P-256.',
  'at-most-bits': 'au plus {bits} bits',
  'at-least-bits': 'au moins {bits} bits',
  'key-too-big':
    'La clé RSA a {bits} bits, {most} sont admis : créez une nouvelle clé de 3072 ou 4096 bits.',
  'key-after-2030':
    'Rien à faire maintenant : RSA de 2048 bits est prévu pour un usage jusqu’en 2030. Pour le prochain certificat, créez une clé de {bits} bits.',
  'sha-256': 'SHA-256 ou plus fort',
  'signature-weak':
    'L’émetteur a signé avec {name}, qui peut être falsifié : faites émettre à nouveau le certificat avec SHA-256.',
  'csr-signature-weak': 'Le CSR est signé avec {name} : refaites-le avec openssl req -sha256.',
  'signature-mismatch':
    'Le certificat nomme deux algorithmes de signature différents, il a donc été modifié ou mal fait : faites-le émettre à nouveau.',
  'own-signature': 'une signature faite avec sa propre clé',
  'csr-signature':
    'La signature du CSR ne correspond pas à sa clé : il a été modifié, ou signé avec une autre clé. Refaites le CSR et envoyez le fichier tel quel.',
  'version-old':
    'Le certificat est de la version {version} : demandez à l’émetteur d’en faire un de la version 3.',
  'serial-form': 'positif, au plus {octets} octets',
  'serial-long': 'Le numéro de série a {octets} octets : faites émettre à nouveau le certificat.',
  'serial-not-positive':
    'Le numéro de série est nul ou négatif : faites émettre à nouveau le certificat.',
  'each-once': 'chaque extension une fois',
  'extension-twice': '{names} figure plus d’une fois : faites émettre à nouveau le certificat.',
  'extension-critical':
    '{names} est critique et inconnu de ce contrôle : demandez à l’émetteur un certificat sans cela.',
  'issuer-certificate':
    'Ceci est le certificat de l’émetteur (CA:TRUE) ; envoyez le vôtre, celui de votre application.',
  'own-certificate-ca':
    'Votre certificat indique CA:TRUE, ce qui est réservé aux émetteurs ; openssl req -x509 le fait. Commandez auprès d’un émetteur officiel, ou refaites-le avec -addext basicConstraints=critical,CA:FALSE.',
  'csr-version':
    'Rien du CSR n’est perdu : refaites-le avec la même clé, openssl req -new -key FICHIER.key, car certains émetteurs refusent celui-ci. Une nouvelle clé n’est pas nécessaire.',
  'csr-asks-ca': 'Le CSR demande un certificat d’émetteur (CA:TRUE) : refaites-le sans cela.',
  'key-usage':
    'Le certificat ne peut pas servir à s’authentifier (pas de digitalSignature) : demandez à l’émetteur un certificat avec digitalSignature.',
  'server-only':
    'Ceci est un certificat pour un serveur web uniquement : commandez-en un pour l’authentification du client (clientAuth).',
  'no-client-auth':
    'L’authentification du client manque : demandez à l’émetteur extKeyUsage clientAuth.',
  'non-public': 'un certificat applicatif (non-public trust)',
  'public-trust':
    'Ceci est un certificat web public, qui ne peut plus porter d’OU depuis le 2022-09-01 : demandez un certificat applicatif (non-public trust).',
  'official-issuer': 'un émetteur officiel',
  'self-signed':
    'Le certificat est auto-signé : évitez cela et commandez-en un chez un émetteur officiel ; en production il est refusé.',
  'self-signed-production':
    'Le certificat est auto-signé, ce qui est refusé en production : commandez-en un chez un émetteur officiel.',
  'trusted-issuer': 'un émetteur sous l’une des ancres de confiance configurées',
  'path-issuer-missing':
    'L’émetteur « {subject} » n’est ni reconnu ici ni dans le fichier : envoyez le certificat avec ses intermédiaires (chaîne complète), ou commandez chez un émetteur accepté.',
  'path-self-signed':
    'Le chemin finit à « {subject} », qui s’est signé lui-même et n’est pas reconnu ici : commandez chez un émetteur accepté.',
  'path-bad-signature':
    'La signature de « {subject} » n’a pas été faite par l’émetteur qu’il nomme : le fichier a été modifié, ou le mauvais certificat d’émetteur a été joint. Envoyez le fichier d’origine de l’émetteur.',
  'path-expired':
    'Le certificat de l’émetteur « {subject} » a expiré : demandez à l’émetteur la chaîne actuelle.',
  'path-not-yet':
    'Le certificat de l’émetteur « {subject} » n’est pas encore valable : demandez à l’émetteur la chaîne actuelle.',
  'path-not-a-ca':
    '« {subject} » n’est pas un émetteur (pas de CA:TRUE) et ne peut pas signer : commandez chez un émetteur accepté.',
  'path-no-cert-sign':
    '« {subject} » ne peut pas signer de certificats (pas de keyCertSign) : commandez chez un émetteur accepté.',
  'path-length':
    '« {subject} » permet moins d’émetteurs sous lui qu’il n’y en a : commandez chez un émetteur accepté.',
  'path-critical':
    '« {subject} » a une extension critique inconnue ici : prévenez l’équipe e-Box, ou commandez chez un autre émetteur.',
  'path-name-constraints':
    '« {subject} » a des contraintes de noms, qui ne sont pas prises en charge ici : prévenez l’équipe e-Box, ou commandez chez un autre émetteur.',
  'path-policy-constraints':
    '« {subject} » a des contraintes de politique, qui ne sont pas prises en charge ici : prévenez l’équipe e-Box, ou commandez chez un autre émetteur.',
  'path-weak-signature':
    'Le certificat de l’émetteur « {subject} » est signé avec un algorithme qui peut être falsifié : demandez à l’émetteur la chaîne actuelle.',
  'path-weak-key':
    'L’émetteur « {subject} » a une clé faible : demandez à l’émetteur la chaîne actuelle, ou commandez ailleurs.',
  'path-too-many-steps':
    'Les émetteurs du fichier forment un labyrinthe : envoyez le certificat avec les émetteurs de son seul chemin.',
  'path-not-checked':
    'Rien à faire pour vous : aucune ancre de confiance n’est configurée ici, l’émetteur n’a donc pas été contrôlé.',
  'not-revoked': 'non révoqué',
  'revoked-on': 'révoqué le {date} ({reason})',
  revoked:
    'Le certificat a été révoqué le {date} : créez une nouvelle clé et commandez un nouveau certificat.',
  'issuer-revoked':
    'Le certificat de l’émetteur « {subject} » a été révoqué le {date} : commandez chez un émetteur accepté.',
  'current-crl': 'une liste de révocation (CRL) actuelle de l’émetteur',
  'crl-missing':
    'Rien à faire pour vous : il n’y a pas de CRL de cet émetteur dans le dossier de confiance.',
  'crl-stale':
    'Rien à faire pour vous : la CRL de l’émetteur dans le dossier de confiance est périmée.',
  'crl-not-yet':
    'Rien à faire pour vous : la CRL de l’émetteur dans le dossier de confiance n’est pas encore valable.',
  'crl-signature':
    'Rien à faire pour vous : la CRL dans le dossier de confiance n’est pas signée par cet émetteur.',
  'crl-scope':
    'Rien à faire pour vous : la CRL dans le dossier de confiance ne vaut pas pour tous les certificats de cet émetteur.',
  'own-certificate': 'un certificat propre',
  'certificate-reused':
    'Ce même certificat est déjà utilisé pour {environment} ({request}) : commandez-en un autre. Chaque environnement et chaque demande a le sien.',
  'own-key': 'une clé propre',
  'key-reused-environment':
    'La même clé est déjà utilisée pour {environment} ({request}) : créez une nouvelle clé et commandez à nouveau. Chaque environnement a la sienne.',
  'key-kept':
    'La clé est celle du certificat précédent pour {environment} ({request}). C’est permis ; une nouvelle clé à chaque certificat est plus sûre.',
  'another-organisation': 'une autre organisation',
  'key-reused-organisation':
    'Une autre organisation utilise déjà la même clé, elle n’est donc pas secrète : créez vous-même une nouvelle clé et commandez à nouveau.',
  'csr-key-differs':
    'Le certificat contient une autre clé que le CSR contrôlé : envoyez le certificat fait à partir de ce CSR, ou faites d’abord contrôler le nouveau CSR.',
  'csr-subject-differs':
    'L’émetteur a changé le sujet du CSR contrôlé ({types}) : demandez à l’émetteur le sujet tel que commandé.',
  present: 'présent',
  'challenge-password':
    'Le CSR contient un mot de passe (challenge password) en clair : refaites-le en laissant cette question vide ; n’utilisez pas ce mot de passe ailleurs.',
};
