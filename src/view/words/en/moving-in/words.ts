import type { Instant } from '../../../../core/terms/terms';
import type { Said } from '../../writing/said';
import { plural } from '../terms';

/** What is said while requests are taken over from a file. */
export const movingIn = {
  unreadable: {
    empty: 'The file is empty. Send the one that has the requests.',
    'too-large':
      'The file has more than 5 MB. Leave out what is not asked for, or take it over in parts.',
    'too-many-rows': 'The file has more than 10,000 rows. Take it over in parts.',
    macros: 'This workbook has macros. Save it as “Excel workbook (*.xlsx)” or as CSV.',
    'unpacks-too-large':
      'This workbook unpacks to more than 64 MB, so it was not opened. Save it anew as CSV.',
    'no-workbook':
      'This is no workbook that can be opened. Save it anew as “Excel workbook (*.xlsx)” or as CSV.',
    'old-excel':
      'This is a workbook of Excel before 2007, or has a password. Save it as “Excel workbook (*.xlsx)” without one.',
    'broken-quotes':
      'A quotation mark in the file is never closed. Save it anew as CSV, or as “Excel workbook (*.xlsx)”.',
    'too-slow': 'The file could not be read within 30 seconds. Save it anew as CSV.',
  },
  noHeadings: (names: string) =>
    `The first row must have the names of the columns: ${names}. The template has them.`,
  noRows: 'Below the names of the columns there is no row.',
  columnMissing: 'This column is missing. Add it; the template has it.',
  columnTwice: 'This column stands twice. Leave one.',
  columnUnknown: (nearest: string | null) =>
    nearest === null
      ? 'No column has this name. Leave it out.'
      : `No column has this name. Did you mean ${nearest}?`,
  formula:
    'A formula stands here. Write its value in its place (in Excel: copy, then paste values).',
  fillIn: 'This must be filled in.',
  tooMany: (most: number) => `More than ${most} faults; these are the first.`,
  language: 'Write en, fr, nl or de.',
  recipients: 'Write enterprises, citizens, or both with a comma between.',
  step: 'Write the number of the step it waits in, 2 to 10, or live.',
  environment: 'Write INT, ACC or PRD.',
  day: 'Write the date as 31/12/2026 or 2026-12-31.',
  dayTooEarly: (first: string) =>
    `No date before ${first} can be meant. Look at the cell: Excel shows an empty date as 1900.`,
  dayTooLate: (last: string) => `No date after ${last} can be meant. Look at the year.`,
  sameReference: (row: number) => `Row ${row} has the same reference. Each request needs its own.`,
  contradiction: {
    'environment-not-yet': 'At this step a request is at no environment yet. Leave it empty.',
    'environment-missing': (names: string) =>
      `At this step it is at an environment. Write ${names}.`,
    'environment-passed-over': (names: string) =>
      `With this first environment it goes through ${names} alone. Write one of them, or correct first_environment.`,
    'not-there': (names: string) =>
      `This step is not in this environment. Write ${names}, or correct the step.`,
    'certificate-missing':
      'At this step its certificate is there. Write until when it is valid, or correct the step.',
    'certificate-too-early':
      'At this step there is no certificate for it yet. Leave it empty, or correct the step.',
    'form-missing': 'From step 5 on the formal request is there. Write what it says.',
    'in-the-future': 'This day is still to come. Write when it was.',
    'before-registration':
      'It cannot have waited since before it was registered. Correct one of the two.',
  },
  taken: (count: number) => `${count} ${plural(count, 'request', 'requests')} taken over.`,
  wouldBeTaken: (count: number) =>
    `${count} ${plural(count, 'request', 'requests')} would be taken over. Nothing was stored.`,
  nothingTaken: (faults: number) =>
    `${faults} ${plural(faults, 'fault', 'faults')}. Nothing was stored: all rows are taken, or none.`,
  updated: (count: number) => `${count} updated from the corrected file.`,
  same: (count: number) => `${count} unchanged: taken over before from the same row.`,
  left: (ids: string) => `Left as they are, since somebody has worked on them here: ${ids}.`,
  outcome: { new: 'new', updated: 'updated', same: 'unchanged', left: 'left', fault: 'fault' },
  told: (by: string, count: number) =>
    `${by} took over ${count} ${plural(count, 'request', 'requests')} from before. Their cards follow here, and nobody outside was written to.`,
  toldUpdated: (by: string, count: number) =>
    `${by} corrected ${count} ${plural(count, 'request', 'requests')} that ${plural(count, 'was', 'were')} taken over.`,
  toldOverdue: (count: number, ids: string) =>
    `${count} of them ${plural(count, 'is', 'are')} overdue or near a certificate’s end already: ${ids}. For this nobody is reminded one by one.`,
  /** What a file says that is handed over. */
  handed: {
    template:
      'The columns in which requests are taken over. Fill them in, and send the file with import as its text.',
    'dry-run': 'The whole of what I showed: every row.',
  },
  chat: {
    templateOnItsWay: (name: string) =>
      `${name} is on its way to you, in a direct message. Fill it in, and send it here with import as its text.`,
    columnsAre: (columns: string) =>
      `In Teams I can’t hand over files. These are the columns, to be copied into the first line of a CSV: ${columns}`,
    inFile: (count: number) =>
      `${count} more ${plural(count, 'line', 'lines')}: the file that I send you has all of them.`,
    title: 'Take over requests',
    form: 'Take over requests',
    look: 'Look',
    import: 'Import',
    intro:
      'Requests that are under way elsewhere, from a spreadsheet. First I show what would come of it; nothing is stored before you press Import.',
    fileHint: 'CSV or XLSX, with the columns of the template, which import template sends you',
    onlyAdmin:
      'Only an admin can take over requests from a spreadsheet. Nothing was stored. If it is a completed form, send it with form and the request’s id.',
    overheard:
      'Everybody here reads what I answer. Send the file to me in our personal chat, with import as its text.',
    tooManyRows: (most: number, command: string) =>
      `In chat I take at most ${most} requests at once. Send the file in parts, or use ${command} where the bot runs.`,
    moreRows: (count: number, command: string) =>
      `${count} more ${plural(count, 'row', 'rows')} that ${plural(count, 'is', 'are')} not shown here. ${command}, where the bot runs, shows all.`,
    moreFaults: (count: number, command: string) =>
      `${count} more ${plural(count, 'fault', 'faults')}. ${command}, where the bot runs, shows all.`,
    mend: 'Mend this in the file, and send it again.',
    press:
      'Import takes over exactly this file, once, in your name: you then can’t give the NSSO’s word on these requests. Nobody outside is written to.',
    already: (by: string, at: Instant): Said => [
      'Taken over already by ',
      by,
      ', ',
      { date: at, style: 'moment' },
      '.',
    ],
    alreadyBy: (name: string) => `Taken over already by ${name}. Nothing was changed now.`,
    gone: 'I don’t have this file any more: I keep one for a day, for whoever sent it. Nothing was stored. Send it again.',
    changed:
      'Something has changed since this was shown, so nothing was stored. This is how it would be now. Look at it, and press again.',
    overtaken:
      'This was shown anew since. Nothing was stored. Look at what is below, and press there.',
  },
  column: {
    reference:
      'What the request is called now; it must be unique. The same reference again is the same request.',
    organisation: 'The organisation that wants to send documents.',
    cbe: 'Its CBE number; a leading zero that Excel dropped is put back.',
    contact_name: 'The person at the requester’s.',
    contact_email: 'Their e-mail address.',
    language: 'The language of their mail.',
    use_cases: 'What documents they want to send.',
    recipients: 'To whom: enterprises, citizens, or both.',
    documents_per_month: 'How many documents a month.',
    load_peaks: 'When there are more. May be empty.',
    planned_go_live: 'The day on which they plan to be live.',
    first_environment: 'The environment they begin in.',
    registered_on: 'When they asked first. Empty: when it began to wait.',
    step: 'The number of the step that the request waits in, or live.',
    environment: 'The environment it is at, from step 6 on.',
    waiting_since:
      'Since when it waits in this step; for a live one, since when it is live. Empty: today.',
    legal_name: 'From the formal request; needed from step 5 on.',
    application_id: 'From the formal request; needed from step 5 on.',
    message_types: 'From the formal request; needed from step 5 on.',
    city: 'From the formal request; needed from step 5 on.',
    region: 'From the formal request; needed from step 5 on.',
    certificate_until_int: 'The last day of the certificate for INT, where there is one.',
    certificate_until_acc: 'The last day of the certificate for ACC, where there is one.',
    certificate_until_prd: 'The last day of the certificate for PRD, where there is one.',
    note: 'What colleagues should know. May be empty.',
  },
  sheet: 'Requests',
  explained: 'Columns explained',
  heading: { column: 'Column', means: 'What it is', choices: 'One of' },
};
