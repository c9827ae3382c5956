import type { Words } from '../en';

export const refusals: Words['refusals'] = {
  unknownRequest: (id) =>
    `Den Antrag ${id} gibt es nicht. Seine Nummer finden Sie mit /ebox list all.`,
  roleMissing: (doing, roles) =>
    `${doing}: Das kann nur die Rolle ${roles}, und die haben Sie nicht. Nichts wurde geändert. Ein Administrator kann sie mit /ebox grant verleihen.`,
  registering: 'Einen Antrag registrieren',
  looking: 'Anträge einsehen',
  registeredYourself:
    'Sie haben diesen Antrag selbst registriert und können daher nicht im Namen des LSS entscheiden. Nichts wurde geändert. Ein anderer LSS-Verwalter kann es.',
  validatedYourself:
    'Sie haben diesen Antrag selbst validiert und können daher nicht im Namen des LSS entscheiden. Nichts wurde geändert. Ein anderer LSS-Verwalter kann es.',
  stale: (id, happened) =>
    `Nichts wurde geändert. Seit diese Karte gezeichnet wurde: ${happened}. Öffnen Sie ${id} erneut mit /ebox show ${id}.`,
  notNow: (act, id, parties) =>
    `${act} ist jetzt nicht möglich: ${id} wartet (${parties}). Nichts wurde geändert.`,
  nobody: 'niemand',
  held: (id, since) =>
    `${id} ist seit ${since} ausgesetzt. Nichts wurde geändert. Das Team kann mit /ebox resume ${id} fortsetzen.`,
  closed: (id, outcome, since) =>
    `${id} ist abgeschlossen: ${outcome} seit ${since}. Nichts wurde geändert.`,
  noWarningsPending: (id) =>
    `Kein Zertifikat von ${id} wartet auf eine Entscheidung über Warnungen. Nichts wurde geändert. Laden Sie eines hoch mit /ebox certificate ${id}.`,
  noEnvironment: (id) =>
    `${id} hat kein Zertifikat, für das dies sein könnte. Nichts wurde geändert. Sehen Sie nach mit /ebox show ${id}.`,
  whichEnvironment: (id, environments, first) =>
    `Für welche Umgebung? Bei ${id} kann es ${environments} sein. Nichts wurde geändert. Setzen Sie sie hinter die Nummer, z. B. /ebox certificate ${id} ${first}.`,
  checklistOpen: (id, items) =>
    `Die Konfiguration von ${id} ist nicht vollständig, noch zu tun: ${items}. Nichts wurde geändert. Haken Sie das zuerst unter Konfigurieren ab.`,
  unknownItem: (item) =>
    `„${item}“ steht nicht auf der Prüfliste dieses Antrags. Nichts wurde geändert. Öffnen Sie Konfigurieren erneut.`,
  nothingToCorrect: (id) =>
    `Nichts weicht von dem ab, was für ${id} gilt; daher wurde nichts geändert. Ändern Sie ein Feld, oder schließen Sie das Formular.`,
  busy: (id) =>
    `Andere ändern ${id} gerade in diesem Augenblick. Nichts wurde geändert. Versuchen Sie es erneut.`,
  fromElsewhere: {
    outside:
      'Ihr Konto gehört zu einer anderen Einrichtung, und ich arbeite nur für die eigenen Mitarbeiter dieser Einrichtung: Wenden Sie sich an die Person, die Sie hierher eingeladen hat.',
    gone: 'Ihr Konto ist hier deaktiviert, daher kann ich nichts für Sie tun: Wenden Sie sich an den Administrator dieses Chats.',
    bot: 'Ich arbeite nur für Personen, und dieses Konto ist das einer App.',
  },
};
