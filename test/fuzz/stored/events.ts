import { z } from 'zod';
import { KICK_OFF_ANSWERS, type EventType } from '../../../src/core/process/events';
import { LANGUAGES, RECIPIENTS } from '../../../src/core/terms/terms';
import { LIMITS } from '../../../src/view/model/limits';
import {
  account,
  cbe,
  day,
  environment,
  file,
  hex,
  instant,
  line,
  name,
  nothing,
  optional,
  paragraph,
  text,
  time,
} from './parts';

/** A checklist has seven items; a person can't make up others. */
const MOST_ITEMS = 20;

const finding = z.strictObject({
  id: z.string().regex(/^[A-Z0-9_]+$/u),
  severity: z.enum(['error', 'warning', 'info']),
  field: z.string().nullable(),
  expected: z.string().nullable(),
  found: z.string().nullable(),
  fix: z.string().nullable(),
  citation: z.string().nullable(),
  words: z.unknown().optional(),
});

const report = z.object({
  verdict: z.enum(['accepted', 'warnings', 'rejected']),
  findings: z.array(finding),
  subject: z.array(z.object({ field: z.string() })),
  certificate: z.object({ spki: hex }).nullable(),
});

const checked = {
  facts: z.strictObject({
    environment,
    file,
    verdict: z.enum(['accepted', 'warnings', 'rejected']),
    findings: z.array(z.string().regex(/^[A-Z0-9_]+$/u)),
    fingerprint: hex.nullable(),
    spki: hex.nullable(),
  }),
  texts: z.strictObject({ fileName: line(LIMITS.fileName), report }),
};

const reason = { facts: nothing, texts: z.strictObject({ reason: paragraph }) };
const bare = { facts: nothing, texts: nothing };

const registered = z.strictObject({
  cbe,
  language: z.enum(LANGUAGES),
  recipients: z.array(z.enum(RECIPIENTS)).min(1),
  documentsPerMonth: z.number().int().min(1).max(999_999_999),
  plannedGoLive: day,
  firstEnvironment: z.enum(['INT', 'ACC']),
});

const registeredTexts = z.strictObject({
  organisation: line(LIMITS.line),
  contactName: line(LIMITS.line),
  contactEmail: line(LIMITS.email).regex(/^[^\s@]+@[^\s@]+$/u),
  useCases: paragraph,
  loadPeaks: text(LIMITS.line),
});

const submittedTexts = z.strictObject({
  legalName: line(LIMITS.subject),
  applicationId: line(LIMITS.applicationId).regex(/^\S+$/u),
  messageTypes: paragraph,
  city: line(LIMITS.place),
  region: line(LIMITS.place),
});

/** Some of these texts, each with what stood there before. */
function beforeAndAfter(texts: z.ZodObject): z.ZodType {
  const before = Object.entries(texts.shape).map(([name, schema]) => [`${name}Before`, schema]);
  return texts.extend(Object.fromEntries(before)).partial();
}

/** Facts and texts of each kind of event, as they may stand in the database. */
export const EVENTS: Readonly<
  Record<EventType, { readonly facts: z.ZodType; readonly texts: z.ZodType }>
> = {
  RequestRegistered: { facts: registered, texts: registeredTexts },
  Corrected: {
    facts: z.strictObject({ was: registered.partial(), is: registered.partial() }),
    texts: beforeAndAfter(registeredTexts),
  },
  Imported: {
    facts: registered.extend({
      registeredAt: instant,
      step: z.union([z.number().int().min(2).max(10), z.literal('live')]),
      environment: environment.nullable(),
      since: instant,
      certificates: z.partialRecord(environment, instant),
      firstIntegration: z.boolean(),
      fileSha256: hex,
      row: z.number().int().min(2),
    }),
    texts: registeredTexts.extend({
      // What stands before the formal request is there may be empty.
      legalName: text(LIMITS.subject),
      applicationId: text(LIMITS.applicationId),
      messageTypes: optional,
      city: text(LIMITS.place),
      region: text(LIMITS.place),
      reference: line(LIMITS.line),
      note: optional,
    }),
  },
  AgreedInPrinciple: bare,
  InformationAsked: { facts: nothing, texts: z.strictObject({ question: paragraph }) },
  QuestionAnswered: { facts: nothing, texts: z.strictObject({ answer: paragraph }) },
  RequestRefused: reason,
  KickOffRecorded: {
    facts: z.strictObject({ date: day }),
    texts: z.strictObject({ notes: optional }),
  },
  KickOffPlanned: {
    facts: z.strictObject({
      date: day,
      time,
      minutes: z.number().int().positive(),
      start: instant,
      end: instant,
      sequence: z.number().int().min(0),
    }),
    texts: z.strictObject({ place: line(LIMITS.line), notes: optional }),
  },
  KickOffAnswered: {
    facts: z.strictObject({
      mail: z.uuid(),
      answer: z.enum(KICK_OFF_ANSWERS),
      sequence: z.number().int().min(0),
      proposed: z.strictObject({ date: day, time }).nullable(),
    }),
    texts: z.strictObject({ sender: text(LIMITS.line + LIMITS.email), comment: optional }),
  },
  KickOffSkipped: reason,
  FormalRequestRecorded: {
    facts: z.strictObject({ file }),
    texts: submittedTexts.extend({ fileName: line(LIMITS.fileName) }),
  },
  FormalRequestCorrected: { facts: nothing, texts: beforeAndAfter(submittedTexts) },
  TechnicallyValidated: bare,
  FormallyValidated: { facts: z.strictObject({ firstIntegration: z.boolean() }), texts: nothing },
  SentBack: { facts: nothing, texts: z.strictObject({ feedback: paragraph }) },
  CsrChecked: checked,
  CertificateAccepted: checked,
  CertificateRejected: checked,
  CertificateWarned: checked,
  WarningsAccepted: {
    facts: z.strictObject({ environment }),
    texts: z.strictObject({ reason: paragraph }),
  },
  ConfigurationUpdated: {
    facts: z.strictObject({ environment, done: z.array(line(LIMITS.line)).max(MOST_ITEMS) }),
    texts: nothing,
  },
  ConfigurationCompleted: { facts: z.strictObject({ environment }), texts: nothing },
  TestAccessRecorded: {
    facts: z.strictObject({ environment }),
    texts: z.strictObject({ notes: paragraph }),
  },
  TestsConcluded: {
    facts: z.strictObject({ environment }),
    texts: z.strictObject({ summary: optional }),
  },
  MovedOn: {
    facts: z.strictObject({ to: environment, firstIntegration: z.boolean() }),
    texts: nothing,
  },
  WentLive: bare,
  Held: reason,
  Resumed: bare,
  Withdrawn: reason,
  Snoozed: { facts: z.strictObject({ until: day }), texts: z.strictObject({ reason: paragraph }) },
  Noted: { facts: nothing, texts: z.strictObject({ notes: paragraph }) },
  MailReceived: {
    facts: z.strictObject({ mail: z.uuid(), from: z.enum(['person', 'machine', 'bounce']) }),
    texts: z.strictObject({
      sender: text(LIMITS.line + LIMITS.email),
      subject: text(LIMITS.line),
      text: optional,
    }),
  },
  MailSettled: {
    facts: z.strictObject({ mail: z.uuid(), how: z.enum(['taken', 'done', 'elsewhere']) }),
    texts: nothing,
  },
  MailWritten: {
    facts: z.strictObject({ answers: z.uuid().nullable() }),
    texts: z.strictObject({ subject: text(LIMITS.line), text: paragraph }),
  },
  Assigned: { facts: z.strictObject({ to: account }), texts: z.strictObject({ name }) },
};
