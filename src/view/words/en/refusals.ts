/** One clear sentence: why not, what stays as it was, who can or what to do. */
export const refusals = {
  unknownRequest: (id: string) => `There is no request ${id}. Find its id with /ebox list all.`,
  roleMissing: (doing: string, roles: string) =>
    `${doing} is for ${roles}, and you don’t have that role. Nothing was changed. An admin can give it with /ebox grant.`,
  registering: 'Registering a request',
  looking: 'Looking at requests',
  registeredYourself:
    'You registered this request yourself, so you can’t give the NSSO’s word on it. Nothing was changed. Another NSSO manager can.',
  validatedYourself:
    'You validated this request yourself, so you can’t give the NSSO’s word on it. Nothing was changed. Another NSSO manager can.',
  stale: (id: string, happened: string) =>
    `Nothing was changed: since this card was drawn, ${happened}. Open ${id} again with /ebox show ${id}.`,
  notNow: (act: string, id: string, parties: string) =>
    `${act} is not possible now: ${id} is waiting for ${parties}. Nothing was changed.`,
  nobody: 'nobody',
  held: (id: string, since: string) =>
    `${id} is on hold since ${since}. Nothing was changed. Staff can resume it with /ebox resume ${id}.`,
  closed: (id: string, outcome: string, since: string) =>
    `${id} is closed: ${outcome} since ${since}. Nothing was changed.`,
  noWarningsPending: (id: string) =>
    `No certificate of ${id} waits for a decision on its warnings. Nothing was changed. Upload one with /ebox certificate ${id}.`,
  noEnvironment: (id: string) =>
    `${id} has no certificate that this could be for. Nothing was changed. Look at it with /ebox show ${id}.`,
  whichEnvironment: (id: string, environments: string, first: string) =>
    `Which environment is it for? Of ${id} it can be ${environments}. Nothing was changed. Say it after the id, e.g. /ebox certificate ${id} ${first}.`,
  checklistOpen: (id: string, items: string) =>
    `The configuration of ${id} is not complete: ${items} still to be done. Nothing was changed. Tick them with Configure first.`,
  unknownItem: (item: string) =>
    `“${item}” is not on this request’s checklist. Nothing was changed. Open Configure again.`,
  nothingToCorrect: (id: string) =>
    `Nothing differs from what stands of ${id}, so nothing was changed. Change a field, or close the form.`,
  busy: (id: string) =>
    `Others are changing ${id} at this very moment. Nothing was changed. Try again.`,
  fromElsewhere: {
    outside:
      'Your account belongs to another organisation, and I work for this one’s own people alone: ask whoever invited you here.',
    gone: 'Your account is deactivated here, so I can do nothing for you: ask the administrator of this chat.',
    bot: 'I work for people alone, and this account is an app’s.',
  },
};
