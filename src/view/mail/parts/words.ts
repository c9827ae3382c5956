import type { Environment, Recipient } from '../../../core/terms/terms';

/**
 * Everything the mail says, in one language: whole sentences, never pieces to be glued. A language that lacks one
 * doesn't compile. `env` is an environment's name as `environment` gives it, `day` a written-out date.
 */
export interface MailWords {
  /** How dates and numbers are written. */
  readonly locale: 'en-GB' | 'fr-BE' | 'nl-BE' | 'de-BE';
  readonly environment: Readonly<Record<Environment, string>>;
  readonly recipient: Readonly<Record<Recipient, string>>;

  /** Every mail. `tag` is the id in brackets, as the subject has it. */
  readonly greeting: (name: string) => string;
  readonly greetingNobody: string;
  readonly howToAnswer: (tag: string) => string;
  readonly closing: string;
  readonly team: string;
  readonly nothingNeeded: string;
  readonly preferablyBy: (day: string) => string;

  /** What a person of the desk wrote by themselves. */
  readonly written: {
    readonly subject: string;
    /** What to do after a private key was sent along. */
    readonly secret: string;
  };
  readonly registered: {
    readonly subject: string;
    readonly thanks: (organisation: string, id: string) => string;
    readonly noted: string;
    readonly organisation: string;
    readonly cbe: string;
    readonly recipients: string;
    readonly documentsPerMonth: string;
    readonly plannedGoLive: string;
    readonly firstEnvironment: string;
    readonly correct: string;
    readonly next: string;
  };
  readonly agreed: {
    readonly subject: string;
    readonly happened: (organisation: string) => string;
    readonly form: string;
    readonly kickOff: string;
  };
  readonly kickOff: {
    /** What stands in the calendar. */
    readonly title: (organisation: string) => string;
    readonly subject: string;
    readonly invited: (organisation: string) => string;
    readonly movedSubject: string;
    readonly moved: (organisation: string) => string;
    readonly when: string;
    readonly times: (from: string, until: string) => string;
    readonly place: string;
    readonly calendar: string;
    readonly cancelledSubject: string;
    readonly calledOff: string;
    readonly next: string;
    /** To who was the contact until now. */
    readonly notYours: (organisation: string) => string;
    /** To a colleague who is assigned; to one who is not any more, or whose meeting is off. */
    readonly assigned: (organisation: string) => string;
    readonly unassigned: (organisation: string) => string;
  };
  readonly refused: {
    readonly subject: string;
    readonly happened: (organisation: string) => string;
    readonly closed: string;
  };
  readonly asked: {
    readonly subject: string;
    readonly happened: (organisation: string) => string;
    readonly answer: string;
  };
  readonly sentBack: {
    readonly subject: string;
    readonly happened: (organisation: string) => string;
    readonly again: string;
  };
  readonly validated: {
    readonly subject: string;
    readonly happened: (organisation: string) => string;
    readonly attached: string;
    readonly order: (env: string) => string;
  };
  readonly order: {
    readonly subject: string;
    readonly command: string;
    readonly traps: string;
    readonly publicPart: string;
    readonly onePerEnvironment: (env: string) => string;
    readonly issuer: string;
    readonly csrFirst: string;
    readonly meanwhile: (env: string) => string;
  };
  readonly certificate: {
    readonly acceptedSubject: (env: string) => string;
    readonly accepted: (env: string) => string;
    readonly acceptedUntil: (env: string, day: string) => string;
    readonly withRemarks: string;
    /** It replaces the one of a live sender. */
    readonly switchOver: (env: string) => string;
    readonly configurationPending: (env: string) => string;
    readonly rejectedSubject: (env: string) => string;
    readonly rejected: (env: string, file: string) => string;
    readonly mend: string;
    readonly again: string;
    /** After the list of findings, when it was cut. */
    readonly more: (count: number) => string;
    readonly expected: (value: string) => string;
    readonly found: (value: string) => string;
    readonly whatToDo: (fix: string) => string;
    /** The findings are not kept any more. */
    readonly findingsGone: string;
  };
  readonly csr: {
    readonly acceptedSubject: (env: string) => string;
    readonly accepted: (env: string, file: string) => string;
    readonly orderNow: string;
    readonly warnings: (env: string, file: string) => string;
    readonly rejectedSubject: (env: string) => string;
    readonly rejected: (env: string, file: string) => string;
    readonly again: string;
  };
  readonly configured: {
    readonly subject: (env: string) => string;
    readonly happened: (env: string) => string;
    readonly certificateMissing: (env: string) => string;
    readonly certificateRefused: (env: string) => string;
    readonly certificateBeingRead: (env: string) => string;
    readonly certificateReady: string;
  };
  /** Certificate and configuration are there. */
  readonly ready: {
    readonly environment: (env: string) => string;
    readonly tests: (env: string) => string;
    readonly checks: string;
    readonly rightCertificate: (env: string) => string;
    readonly exactIds: (applicationId: string) => string;
    readonly scope: (scope: string) => string;
    readonly afterTests: string;
    readonly production: string;
  };
  readonly movedOn: {
    readonly subject: (env: string) => string;
    readonly happened: (env: string) => string;
    readonly order: (env: string) => string;
    readonly production: string;
  };
  readonly live: {
    readonly subject: string;
    readonly congratulations: (organisation: string) => string;
    readonly watch: string;
    readonly certificateEnds: (day: string) => string;
    readonly renew: string;
    readonly recipients: (recipients: string) => string;
    readonly changes: string;
  };
  readonly held: {
    readonly subject: string;
    readonly happened: (organisation: string) => string;
    readonly next: string;
  };
  readonly resumed: {
    readonly subject: string;
    readonly happened: (organisation: string) => string;
    readonly needed: string;
    readonly answer: string;
    readonly form: string;
    readonly certificate: (env: string) => string;
    readonly tests: (env: string) => string;
  };
  readonly reminder: {
    readonly subject: string;
    /** Of several requests; the first one's id stands before it. */
    readonly subjectMany: (count: number) => string;
    readonly waiting: (organisation: string) => string;
    readonly wasDue: (day: string) => string;
    readonly sentAlready: string;
  };
  /** Of a live sender's certificates. */
  readonly expiry: {
    readonly subject: (env: string) => string;
    readonly subjectMany: string;
    readonly ends: (organisation: string, env: string, day: string) => string;
    readonly ended: (organisation: string, env: string, day: string) => string;
    readonly send: string;
  };
  readonly withdrawn: {
    readonly subject: string;
    readonly happened: (organisation: string) => string;
    readonly mistake: string;
  };
}
