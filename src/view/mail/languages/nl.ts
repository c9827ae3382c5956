import type { MailWords } from '../parts/words';

export const dutch: MailWords = {
  locale: 'nl-BE',
  environment: {
    INT: 'integratieomgeving (INT)',
    ACC: 'acceptatieomgeving (ACC)',
    PRD: 'productieomgeving (PRD)',
  },
  recipient: { enterprises: 'ondernemingen', citizens: 'burgers' },

  greeting: (name) => `Beste ${name},`,
  greetingNobody: 'Geachte mevrouw, geachte heer,',
  howToAnswer: (tag) =>
    `Wilt u antwoorden of hebt u een vraag? Beantwoord dan deze e-mail en laat ${tag} in het onderwerp staan.`,
  closing: 'Met vriendelijke groeten,',
  team: 'Het e-Box-integratieteam',
  nothingNeeded: 'U hoeft voorlopig niets te doen.',
  preferablyBy: (day) => `Doe dit bij voorkeur uiterlijk op ${day}.`,

  written: {
    subject: 'Over uw aanvraag',
    secret:
      'Uw bericht bevatte een private sleutel. Wij hebben die niet bewaard en verwijderen hem uit onze mailbox. Wie het bericht heeft gezien, kan de sleutel gebruiken: maak daarom een nieuwe, laat elk certificaat van deze sleutel intrekken en stuur ons alleen het certificaat of de CSR.',
  },

  registered: {
    subject: 'Uw e-Box-aanvraag is geregistreerd',
    thanks: (organisation, id) =>
      `Bedankt voor uw aanvraag om van ${organisation} een Document Sender (verzender van documenten) voor de e-Box te maken. Ze is geregistreerd onder het nummer ${id}.`,
    noted: 'Dit hebben we genoteerd:',
    organisation: 'Organisatie',
    cbe: 'Ondernemingsnummer (KBO)',
    recipients: 'Bestemmelingen',
    documentsPerMonth: 'Documenten per maand',
    plannedGoLive: 'Geplande ingebruikname',
    firstEnvironment: 'Eerste omgeving',
    correct:
      'Klopt er iets niet? Laat het ons dan meteen weten, want later is het moeilijker te wijzigen.',
    next: 'We vragen nu het principeakkoord van de Rijksdienst voor Sociale Zekerheid (RSZ). Technisch begint er niets vóór dat akkoord. U krijgt bericht zodra de RSZ heeft geantwoord.',
  },
  agreed: {
    subject: 'Principeakkoord gegeven',
    happened: (organisation) =>
      `De RSZ heeft zijn principeakkoord gegeven voor de e-Box-aanvraag van ${organisation}.`,
    form: 'Vul het bijgevoegde aanvraagformulier voor verzending via de e-Box op uw scherm in en bezorg ons het bestand als antwoord op deze e-mail. Wat we al weten, is ingevuld.',
    kickOff:
      'Een korte startvergadering is vaak nuttig voor u het formulier invult. We nemen daarover contact met u op; u kunt ook zelf een datum voorstellen.',
  },
  kickOff: {
    title: (organisation) => `e-Box: startvergadering met ${organisation}`,
    subject: 'Uitnodiging voor de startvergadering',
    invited: (organisation) =>
      `We willen de e-Box-aanvraag van ${organisation} graag met u doornemen en nodigen u uit voor een startvergadering.`,
    movedSubject: 'De startvergadering is gewijzigd',
    moved: (organisation) =>
      `De startvergadering over de e-Box-aanvraag van ${organisation} is gewijzigd. Dit bericht vervangt onze eerdere uitnodiging.`,
    when: 'Wanneer',
    times: (from, until) => `van ${from} tot ${until}`,
    place: 'Waar',
    calendar:
      'De uitnodiging voor uw agenda is bijgevoegd. Aanvaard of weiger ze daar, stel een ander tijdstip voor, of beantwoord gewoon deze e-mail.',
    cancelledSubject: 'De startvergadering gaat niet door',
    calledOff:
      'De startvergadering waarvoor we u hadden uitgenodigd, gaat niet door. Verwijder ze uit uw agenda als dat niet vanzelf is gebeurd.',
    next: 'De volgende stap is het aanvraagformulier voor verzending: vul het in en bezorg het ons, als u dat nog niet hebt gedaan.',
    notYours: (organisation) =>
      `Iemand anders is nu de contactpersoon voor de e-Box-aanvraag van ${organisation}; deze uitnodiging is dus niet meer voor u bestemd.`,
    assigned: (organisation) =>
      `De e-Box-aanvraag van ${organisation} is aan u toegewezen. Dit is de startvergadering, voor uw agenda; niemand wacht op een antwoord.`,
    unassigned: (organisation) =>
      `De startvergadering over de e-Box-aanvraag van ${organisation} gaat niet door, of de aanvraag is nu aan iemand anders toegewezen.`,
  },
  refused: {
    subject: 'Uw e-Box-aanvraag is niet aanvaard',
    happened: (organisation) =>
      `De RSZ heeft beslist niet akkoord te gaan met de e-Box-aanvraag van ${organisation}, om deze reden:`,
    closed:
      'De aanvraag is nu afgesloten. Verandert uw situatie, dan kunt u ons altijd een nieuwe aanvraag sturen.',
  },
  asked: {
    subject: 'Meer informatie nodig over uw e-Box-aanvraag',
    happened: (organisation) =>
      `Voor de RSZ een beslissing neemt over de e-Box-aanvraag van ${organisation}, wil hij graag het volgende weten:`,
    answer:
      'Bezorg ons uw antwoord door deze e-mail te beantwoorden. Wij geven het door aan de RSZ.',
  },
  sentBack: {
    subject: 'Uw aanvraagformulier moet worden aangepast',
    happened: (organisation) =>
      `We hebben het aanvraagformulier voor verzending via de e-Box van ${organisation} nagekeken en kunnen het nog niet valideren. Dit zijn de opmerkingen:`,
    again:
      'Verbeter het formulier en stuur het ons opnieuw, volledig ingevuld, als antwoord op deze e-mail.',
  },
  validated: {
    subject: 'Uw aanvraagformulier is gevalideerd: bestel uw certificaat',
    happened: (organisation) =>
      `Het aanvraagformulier voor verzending via de e-Box van ${organisation} is gevalideerd: technisch door ons en formeel door de RSZ.`,
    attached: 'U vindt het gevalideerde formulier als bijlage.',
    order: (env) => `Bestel nu het X.509-certificaat voor de ${env}.`,
  },
  order: {
    subject: 'Het certificaat moet precies dit onderwerp (‘subject’) hebben:',
    command:
      'Met OpenSSL (onder Linux, macOS of in Git Bash) maakt dit commando de privésleutel en de certificaataanvraag (CSR) aan:',
    traps: 'Let hierop:',
    publicPart:
      'Stuur ons alleen het publieke deel van het certificaat. De privésleutel blijft bij u: stuur hem nooit naar iemand, ook niet naar ons.',
    onePerEnvironment: (env) =>
      `Elke omgeving heeft een eigen certificaat met een eigen sleutel. Dit certificaat dient alleen voor de ${env}.`,
    issuer:
      'Bestel bij een officiële uitgever een certificaat dat niet publiek vertrouwd is (een applicatiecertificaat, geen certificaat voor een website). Onderteken het niet zelf.',
    csrFirst:
      'U kunt ons de CSR bezorgen voor u bestelt. Wij kijken ze na, zodat u niet betaalt voor een verkeerd certificaat.',
    meanwhile: (env) =>
      `Ondertussen configureert het e-Box-team de ${env}. U krijgt bericht zodra u ze kunt gebruiken.`,
  },
  certificate: {
    acceptedSubject: (env) => `Certificaat aanvaard: ${env}`,
    accepted: (env) => `Uw certificaat voor de ${env} is aanvaard.`,
    acceptedUntil: (env, day) =>
      `Uw certificaat voor de ${env} is aanvaard. Het is geldig tot ${day}.`,
    withRemarks:
      'Enkele punten zijn ongebruikelijk. We aanvaarden ze voor dit certificaat; raadpleeg ons erover voor u het volgende bestelt.',
    switchOver: (env) =>
      `Het vervangt uw huidige certificaat: laat uw toepassing in de ${env} overschakelen voordat het oude vervalt.`,
    configurationPending: (env) =>
      `Het e-Box-team is de ${env} nog aan het configureren. U krijgt bericht zodra u ze kunt gebruiken.`,
    rejectedSubject: (env) => `Certificaat niet aanvaard: ${env}`,
    rejected: (env, file) =>
      `We kunnen het certificaat dat u voor de ${env} hebt gestuurd niet aanvaarden (bestand ${file}).`,
    mend: 'Wat er mis is, en wat u eraan kunt doen:',
    again: 'Stuur ons het verbeterde certificaat als antwoord op deze e-mail.',
    more: (count) =>
      count === 1
        ? 'Er is nog 1 ander punt. Vraag ons het volledige verslag.'
        : `Er zijn nog ${count} andere punten. Vraag ons het volledige verslag.`,
    expected: (value) => `Verwacht: ${value}`,
    found: (value) => `Aangetroffen: ${value}`,
    whatToDo: (fix) => `Wat u kunt doen: ${fix}`,
    findingsGone: 'Vraag ons wat er is vastgesteld.',
  },
  csr: {
    acceptedSubject: (env) => `CSR in orde: ${env}`,
    accepted: (env, file) =>
      `We hebben uw CSR voor de ${env} nagekeken (bestand ${file}). Ze is in orde.`,
    orderNow:
      'U kunt er het certificaat mee bestellen. Stuur ons daarna het publieke deel van het certificaat, en nooit de privésleutel.',
    warnings: (env, file) =>
      `We hebben uw CSR voor de ${env} nagekeken (bestand ${file}). Niets belet u ze te gebruiken, maar bekijk eerst deze punten:`,
    rejectedSubject: (env) => `CSR niet in orde: ${env}`,
    rejected: (env, file) =>
      `We hebben uw CSR voor de ${env} nagekeken (bestand ${file}). Gebruik ze niet voor een bestelling.`,
    again: 'Maak een nieuwe CSR en stuur ze ons als antwoord op deze e-mail.',
  },
  configured: {
    subject: (env) => `Configuratie klaar: ${env}`,
    happened: (env) => `De configuratie van de ${env} is klaar voor gebruik.`,
    certificateMissing: (env) =>
      `Alleen uw certificaat voor de ${env} ontbreekt nog. Stuur ons het publieke deel als antwoord op deze e-mail.`,
    certificateRefused: (env) =>
      `Alleen het certificaat ontbreekt nog: het laatste dat u voor de ${env} hebt gestuurd, konden we niet aanvaarden. Stuur ons een verbeterd certificaat als antwoord op deze e-mail.`,
    certificateBeingRead: (env) =>
      `We zijn het certificaat dat u voor de ${env} hebt gestuurd nog aan het nakijken. U hoeft daarvoor niets te doen.`,
    certificateReady: 'Uw certificaat is ook al aanvaard.',
  },
  ready: {
    environment: (env) => `Ook de configuratie is klaar: u kunt de ${env} gebruiken.`,
    tests: (env) =>
      `U kunt uw toepassing nu met de ${env} verbinden en uw tests uitvoeren. Hebt u testgevallen of toegang voor uw tests nodig? Vraag het ons.`,
    checks: 'Ga voor de eerste oproep het volgende na:',
    rightCertificate: (env) => `Uw toepassing gebruikt het certificaat van de ${env}.`,
    exactIds: (applicationId) =>
      `De toepassings-ID en de berichttypes zijn precies zo geschreven als in uw formulier. Uw toepassings-ID: ${applicationId}`,
    scope: (scope) => `Uw OAuth-client heeft de scope ${scope} gekregen en vraagt die ook aan.`,
    afterTests:
      'We openen de volgende omgeving pas als u erom vraagt. Laat het ons weten wanneer uw tests geslaagd zijn.',
    production:
      'Alles staat klaar in productie. We bevestigen de ingebruikname in een aparte e-mail; wacht daarop voor u documenten verstuurt.',
  },
  movedOn: {
    subject: (env) => `Volgende omgeving: ${env}`,
    happened: (env) => `Uw tests zijn geslaagd en u gaat verder naar de ${env}.`,
    order: (env) => `Bestel een nieuw X.509-certificaat voor de ${env}, met een nieuwe sleutel.`,
    production:
      'Hierna volgen geen tests meer: zodra het certificaat en de configuratie in orde zijn, gaat u in productie.',
  },
  live: {
    subject: 'U bent in productie',
    congratulations: (organisation) =>
      `Proficiat: ${organisation} is nu een Document Sender voor de e-Box en kan documenten versturen in productie.`,
    watch: 'Waarop u voortaan moet letten:',
    certificateEnds: (day) => `Uw productiecertificaat vervalt op ${day}.`,
    renew:
      'Bestel tijdig het volgende certificaat, met hetzelfde onderwerp, en stuur ons het publieke deel voor het huidige vervalt.',
    recipients: (recipients) =>
      `Uw aansluiting geldt voor deze bestemmelingen: ${recipients}. Raadpleeg ons voor u documenten naar anderen stuurt.`,
    changes:
      'Meld ons vooraf nieuwe berichttypes, een nieuwe toepassing of een duidelijke stijging van het aantal documenten.',
  },
  held: {
    subject: 'Uw e-Box-aanvraag is opgeschort',
    happened: (organisation) => `We hebben de e-Box-aanvraag van ${organisation} opgeschort.`,
    next: 'U krijgt bericht zodra we ermee verdergaan. Wilt u de reden kennen, of kunt u zelf weer verder? Laat het ons dan weten.',
  },
  resumed: {
    subject: 'We gaan verder met uw e-Box-aanvraag',
    happened: (organisation) =>
      `De e-Box-aanvraag van ${organisation} is niet langer opgeschort; we gaan ermee verder.`,
    needed: 'Dit hebben we van u nodig:',
    answer: 'Uw antwoord op de vraag van de RSZ die we u hebben bezorgd.',
    form: 'Het ingevulde aanvraagformulier voor verzending via de e-Box.',
    certificate: (env) => `Het publieke deel van uw certificaat voor de ${env}.`,
    tests: (env) => `Een bericht van u wanneer uw tests in de ${env} geslaagd zijn.`,
  },
  reminder: {
    subject: 'Herinnering: we wachten op u',
    subjectMany: (count) => `Herinnering: ${count} van uw e-Box-aanvragen wachten op u`,
    waiting: (organisation) =>
      `Om verder te gaan met de e-Box-aanvraag van ${organisation}, hebben we van u nog nodig:`,
    wasDue: (day) => `We hadden gehoopt dit tegen ${day} te ontvangen.`,
    sentAlready:
      'Hebt u dit al verstuurd, of houdt iets u tegen? Laat het ons weten in antwoord op deze mail.',
  },
  expiry: {
    subject: (env) => `Uw certificaat vervalt binnenkort: ${env}`,
    subjectMany: 'Verschillende van uw certificaten vervallen binnenkort',
    ends: (organisation, env, day) =>
      `Het certificaat van ${organisation} voor de ${env} vervalt op ${day}. Daarna kan uw toepassing de e-Box er niet meer mee bereiken.`,
    ended: (organisation, env, day) =>
      `Het certificaat van ${organisation} voor de ${env} is op ${day} vervallen. Uw toepassing kan de e-Box er niet meer mee bereiken.`,
    send: 'Stuur ons het publieke deel van het nieuwe certificaat in antwoord op deze mail. Wij controleren het en schrijven u zodra u kunt overschakelen.',
  },
  withdrawn: {
    subject: 'Uw e-Box-aanvraag is ingetrokken',
    happened: (organisation) =>
      `De e-Box-aanvraag van ${organisation} is ingetrokken en afgesloten.`,
    mistake:
      'Had u dit niet verwacht? Laat het ons dan weten. U kunt ons altijd een nieuwe aanvraag sturen.',
  },
};
