import { NOBODY_LINKED } from '../../../src/core/terms/human';
import { noMails } from '../mail/no-mails';
import { everybodyHere } from './everybody-here';
import { belgianCalendar } from '../../../src/adapters/time/belgium';
import type {
  ChatService,
  FieldValue,
  RemoteFile,
} from '../../../src/app/chat/conversation/conversation';
import { createChatService } from '../../../src/app/chat/chat-service';
import type { Inspector } from '../../../src/app/certificates/inspector';
import type { PeopleSources } from '../../../src/app/requests/deps';
import type { Change } from '../../../src/app/requests/request-store';
import { documentSender } from '../../../src/core/process/document-sender';
import type { RequestState } from '../../../src/core/process/state';
import type { Person, Role } from '../../../src/core/terms/terms';
import type { CardContext } from '../../../src/view/cards/request-card';
import type { Languages } from '../../../src/app/languages/languages';
import { settableClock } from '../time';
import { noMetrics } from '../unwatched';
import { IN_2026, IN_ENGLISH } from '../words';

export const CONTEXT: CardContext = {
  definition: documentSender,
  zone: 'Europe/Brussels',
  words: IN_2026,
  time: { calendar: belgianCalendar(), dayOf: (at: string) => at.slice(0, 10) },
};

/** The real desk on one request in memory, for somebody with these roles, and every change that it committed. */
export function serviceOn(
  state: RequestState,
  roles: readonly Role[],
  {
    inspector = { inspect: unasked, close: unasked },
    languages = IN_ENGLISH,
    people = {},
  }: {
    readonly inspector?: Inspector;
    readonly languages?: Languages;
    /** What the people are asked for and told of, where a test needs it. */
    readonly people?: Partial<PeopleSources>;
  } = {},
): { readonly desk: ChatService; readonly committed: Change[] } {
  const committed: Change[] = [];
  const opened = {
    state,
    head: '',
    revision: '1',
    granted: [],
    organisationLive: false,
    standsInFor: [],
    others: [],
    mailIsAsked: true,
    handledAt: null,
  };
  const desk = createChatService({
    context: CONTEXT,
    doctor: unasked,
    home: { read: unasked },
    stats: { read: unasked },
    nameOf: unasked,
    readersOf: () => Promise.resolve('ours'),
    movingIn: {
      readTable: unasked,
      drafts: { keep: unasked, get: unasked, showAnew: unasked },
      imports: { look: unasked, takeOver: unasked },
    },
    languages: { ...IN_ENGLISH, ...languages },
    requests: {
      store: {
        open: () => Promise.resolve(opened),
        recall: () => null,
        commit: (change) => {
          committed.push(change);
          return Promise.resolve('committed');
        },
        register: unasked,
        since: unasked,
        history: unasked,
      },
      queries: { get: unasked, many: unasked, list: unasked, sameOpen: unasked },
      mails: noMails,
    },
    people: {
      standings: everybodyHere,
      directory: {
        rolesOf: ({ id }) => Promise.resolve(id === somebody.id ? ['staff'] : roles),
        holdersOf: () => Promise.resolve([{ platform: 'slack', id: 'UBO' }]),
        emptyGroups: () => Promise.resolve([]),
      },
      settings: {
        rolesOf: () => Promise.resolve([]),
        holdersOf: () => Promise.resolve([]),
        grant: unasked,
        revoke: unasked,
        channelOf: unasked,
        noteExport: unasked,
        chooseChannel: unasked,
      },
      absences: { notOver: () => Promise.resolve([]), note: unasked, callOff: unasked },
      links: {
        humans: () => Promise.resolve(NOBODY_LINKED),
        linkedTo: unasked,
        offer: unasked,
        take: unasked,
        undo: unasked,
        used: unasked,
      },
      mails: { isAsked: unasked, learn: unasked, forget: unasked, refresh: unasked },
      ...people,
    },
    out: {
      platforms: ['slack', 'teams'],
      mailIsSent: true,
      channels: {},
      post: unasked,
      undelivered: { look: unasked, deadLetter: unasked, tryAgain: unasked, giveUp: unasked },
      committed: quiet,
    },
    watch: { log: { debug: quiet, info: quiet, warn: quiet, error: quiet }, metrics: noMetrics },
    uploads: {
      paper: { read: () => Promise.resolve({ ok: false, why: 'not-pdf' }) },
      inspector,
      shown: { wasShown: unasked },
      known: { sharing: unasked },
      files: { read: () => Promise.resolve(null) },
    },
    digest: unasked,
    clock: settableClock(),
    random: { uuid: () => '00000000-0000-4000-8000-000000000001' },
  });
  return { desk, committed };
}

/** No part of what these tests ask for. */
function unasked(): Promise<never> {
  return Promise.reject(new Error('The desk asked for something that this test does not have'));
}

function quiet(): void {
  // Nobody listens.
}

const text = (words: string): FieldValue => ({ kind: 'text', text: words });
const somebody: Person = { platform: 'slack', id: 'UTOM', name: 'Tom Maes' };

/** A file whose fetching would be noticed: the desk asks who somebody is first. */
const unfetched: RemoteFile = { name: 'x.pem', size: 1, fetch: unasked };

/** What fills any form of the bot. */
export const FILLED: Readonly<Record<string, FieldValue>> = {
  organisation: text('SMALS NV'),
  cbe: text('0206.731.645'),
  contactName: text('Mia Maes'),
  contactEmail: text('mia@smals.example'),
  language: { kind: 'choices', values: ['nl'] },
  useCases: text('Pay slips'),
  recipients: { kind: 'choices', values: ['citizens'] },
  documentsPerMonth: text('900'),
  plannedGoLive: text('2027-03-01'),
  firstEnvironment: { kind: 'choices', values: ['ACC'] },
  reason: text('Because'),
  question: text('How many?'),
  answer: text('Many'),
  feedback: text('The region is missing'),
  notes: text('All clear'),
  text: text('Until Friday is fine'),
  summary: text('All green'),
  date: text('2026-11-20'),
  time: text('14:00'),
  minutes: { kind: 'choices', values: ['60'] },
  place: text('Room 12'),
  until: text('2026-11-26'),
  legalName: text('SMALS'),
  applicationId: text('employment:job-attest:werkkaart'),
  messageTypes: text('Werkkaart'),
  city: text('Sint-Gillis'),
  region: text('Brussel-Hoofdstad'),
  to: { kind: 'person', person: somebody },
  done: { kind: 'choices', values: ['DU'] },
  environment: { kind: 'choices', values: ['INT'] },
  form: { kind: 'files', files: [unfetched] },
  file: { kind: 'files', files: [unfetched] },
};
