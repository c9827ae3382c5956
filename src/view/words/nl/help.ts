import type { Words } from '../en';

export const help: Words['help'] = {
  groups: {
    look: 'Raadplegen',
    staff: 'eBoxIntegration-team',
    reminders: 'Herinneringen',
    admin: 'Beheer',
  },
  does: {
    home: 'wat op u wacht, wat u onlangs deed, uw e-mails, afwezigheid en taal',
    list: 'aanvragen zoeken',
    show: 'de kaart van een aanvraag, met wat u kunt doen',
    digest: 'wat vandaag op wie wacht, en wat te laat is',
    history: 'alles wat ermee is gebeurd',
    new: 'een aanvraag registreren',
    form: 'het ingevulde aanvraagformulier invoeren; met “blank” na het nummer het formulier dat nog in te vullen is',
    correct: 'rechtzetten wat geregistreerd is, of de formele aanvraag',
    csr: 'een ondertekeningsaanvraag controleren voor het certificaat besteld wordt',
    certificate: 'een certificaat opladen en controleren',
    note: 'een notitie voor collega’s schrijven',
    assign: 'zeggen van wie de aanvraag is',
    export: 'alle aanvragen als CSV, of één als JSON, naar u alleen',
    hold: 'de termijn stilleggen, weer laten lopen, de aanvraag afsluiten',
    mail: 'binnengekomen e-mails die op iemand wachten',
    write: 'een e-mail aan de aanvrager, in uw woorden',
    undelivered: 'berichten die niet aankwamen, met een knop om opnieuw te proberen',
    snooze: 'geen herinneringen tot een datum die u kiest',
    away: 'zeggen wanneer u afwezig bent en wie u vervangt',
    link: 'uw account hier en die in de andere chat zijn van één persoon, of niet',
    grant: 'rollen: staff, nsso, ebox, admin',
    channel: 'dit kanaal krijgt die berichten',
    language: 'in welke taal ik u schrijf, en waarom; een andere kiezen',
    doctor: 'de bot nakijken: wat in orde is, en wat er met de rest moet gebeuren',
    languageHere: 'wat in dit kanaal komt, is in die taal',
  },
  title: 'Aansluiting op de e-Box',
  summary: 'Wat u tegen de e-Box-bot kunt zeggen',
  whatIAm:
    'Ik begeleid de aansluiting van Document Senders op de e-Box, van de eerste aanvraag tot de ingebruikname. Al het andere gebeurt met de knoppen op de kaart van een aanvraag.',
  where:
    'In Teams, en in een rechtstreeks bericht aan mij in Slack, werken dezelfde woorden zonder /ebox.',
  noRole:
    'U hebt hier nog geen rol, dus ik kan u alleen deze hulp tonen. Een beheerder kan u er een geven met /ebox grant.',
  roles: (roles) => `Uw rollen: ${roles}.`,
  didYouMean: (word, nearest) => `Ik ken “${word}” niet. Bedoelde u /ebox ${nearest}?`,
  oldButton: 'Ik ken deze knop niet meer. Er is niets gewijzigd.',
  oldForm: 'Ik ken dit formulier niet meer. Er is niets gewijzigd. Open het opnieuw.',
};
