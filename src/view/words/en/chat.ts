import type { Said } from '../writing/said';

/** What Slack and Teams have words of their own for. */
export const chat = {
  stillWorking: 'Still working on it. The answer follows here; no need to do it again.',
  pressToOpen: 'Press the button to open the form.',
  openForm: (id: string) => `${id}: press the button to open the form.`,
  stopped:
    'I am being restarted, and was not done with this by then. Look at the request’s card in a minute: if it isn’t there, do it once more; a file has to be sent again.',
  fileLost:
    'I was restarted before I was done with the file that you sent. Look at the request’s card: if what you sent isn’t there, send the file once more.',
  fileDone: 'The file has come, and it is done. The request’s card shows it.',
  whatYouTyped: 'What you had typed, to copy:',
  takeFile: 'Take the file',
  file: {
    certificate: 'Certificate',
    csr: 'Signing request (CSR)',
    form: 'Completed form',
  },
  /** In place of the end of a text that was cut. */
  missing: (count: number) => `… (${count} more characters)`,
  slack: {
    fileComing:
      'The file is still on its way from Slack, so the form is closed already. I go on, and tell you here what came of it; no need to send it again.',
    notUnderstood:
      'Slack sent this in a form that I do not know, and nothing was changed. Type "/ebox help" for what I can do.',
    waitedTooLong:
      'Slack waited too long to open the form, so it stayed closed. Nothing was changed. Try again.',
    formNotOpened:
      'The form could not be opened: Slack did not answer. Nothing was changed. Try again in a minute.',
    formRefused: (code: string) =>
      `The form could not be opened: Slack answered "${code}". Nothing was changed. Try again in a minute.`,
    stillSaving:
      'Still saving. Wait some seconds and press the button again: nothing is done twice.',
    whatIs: (name: string) => `What is ${name}? Choose, and I ask for which request it is.`,
    request: 'Request',
    requestHint: 'Its id, e.g. DS-2026-0001. It stands at the head of its card.',
  },
  teams: {
    fileComing:
      'The file is still on its way from Teams. I go on, and write to you in our personal chat what came of it; no need to send it again.',
    stillSaving: 'Still saving. Look at the request’s card in a moment; nothing is done twice.',
    notUnderstood:
      'Teams sent this in a form that I do not know, and nothing was changed. Write “help” to me for what I can do.',
    nothingFound: 'No request matches. Try fewer letters.',
    noAccount:
      'I can’t see who you are: Teams sent no Microsoft Entra account with this. Sign in with your work account and try again. Nothing was changed.',
    fileGone:
      'Teams doesn’t hold the file for me any more. Nothing was changed. Send it to me once more in our personal chat.',
    notAFile:
      'I can’t read a picture or a link. Attach the file itself (the paper clip) in our personal chat, with what it is and for which request, e.g. certificate DS-2026-0001.',
    filesInPersonalChat:
      'Teams gives me no files from here. Send it to me in our personal chat, with what it is and for which request, e.g. certificate DS-2026-0001.',
    attach: (title: string) =>
      `${title}: attach the file (the paper clip) in our personal chat, with this text:`,
    attachWith: (title: string, text: string) =>
      `${title}: attach the file (the paper clip) in our personal chat, with the text “${text}”.`,
    inPlaceOf: (environment: string, others: string) =>
      `In place of ${environment} it can be ${others}.`,
    whatIs: (name: string) => `What is ${name}?`,
    whatIsIt: 'What is it?',
    forWhich: 'For which request?',
    orWithWords: (id: string) => `Or send it again with words, e.g. “certificate ${id}”.`,
    sendWithText:
      'What is this file, and for which request? Send it again with the text “certificate DS-2026-0001”, “csr DS-2026-0001” or “form DS-2026-0001”, with the request’s own id.',
    typeAName: 'Type a name',
    nothingToChoose: (label: string) => `${label}: there is nothing to choose from.`,
    noFile: 'none. Send it to me in our personal chat.',
    welcome: (help: string): Said => [
      'Hello, I am the e-Box bot: I run the onboarding of e-Box Document Senders. Write ',
      { code: help },
      ' for what I can do, and send me files here.',
    ],
    welcomeAll: (help: string, channel: string): Said => [
      'Hello, I am the e-Box bot: I run the onboarding of e-Box Document Senders. Write ',
      { code: help },
      ' for what I can do. To have the requests’ cards here: ',
      { code: channel },
      '.',
    ],
    welcomeSummary: 'Hello, I am the e-Box bot. Write “help” for what I can do.',
    welcomeAllSummary: 'Hello, I am the e-Box bot. Write “@e-Box help” for what I can do.',
  },
};
