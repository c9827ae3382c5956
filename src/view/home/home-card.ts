import type { Absence } from '../../core/policy/absence';
import { offered, rolesDuring } from '../../core/decision/offers';
import { isPlanned } from '../../core/process/kick-off';
import type { KeptMail } from '../../core/mail/kept';
import type { EventType } from '../../core/process/events';
import type { OpenTask, RequestState } from '../../core/process/state';
import { ROLE_OF, type Instant, type Party, type Role } from '../../core/terms/terms';
import { absenceWords } from '../cards/absence';
import { languageActions, whyWords, type Reading } from '../cards/language';
import { actions, openOne } from '../model/buttons';
import { COUNTED_AT_MOST } from '../model/limits';
import type { Action, Block, Card, Line } from '../model/model';
import { sinceWords } from '../model/dates';
import { askedFor } from '../model/task-words';
import { dueWords, type ReminderContext } from '../reminders/reminder-card';
import type { Words } from '../words';

/** Requests, and acts of late, that a home shows: each request takes two blocks of the fifty that a message has. */
export const HOME_FEW = 8;

/** Mails that a home shows; `mail` lists the others. */
export const HOME_MAILS = 3;

/** Everything that a person's home tells. */
export interface Home {
  readonly roles: readonly Role[];
  readonly tasks: readonly RequestState[];
  readonly total: number;
  readonly recent: readonly {
    readonly requestId: string;
    readonly organisation: string;
    readonly type: EventType;
    readonly at: Instant;
  }[];
  /** Null: mails are none of this person's business. */
  readonly mails: { readonly first: readonly KeptMail[]; readonly total: number } | null;
  readonly absences: readonly Absence[];
  /** Whom the person stands in for now. */
  readonly standingInFor: readonly string[];
  readonly reading: Reading;
  /** Who gives roles, by name; empty where nobody is known. */
  readonly admins: readonly string[];
}

/** What waits for somebody, what they did lately, their mails, their absence and their language. */
export function homeCard(home: Home, context: ReminderContext): Card {
  const { words } = context;
  const { home: said } = words;
  if (home.roles.length === 0) return stranger(home, words);
  const summary = home.total === 0 ? said.nothing : said.waiting(countOf(home.total, words));
  return {
    title: said.title,
    summary,
    blocks: [
      ...tasksOf(home, context),
      ...mailsOf(home, words),
      ...recentOf(home, context),
      ...absenceOf(home, words),
      { kind: 'divider' },
      { kind: 'line', line: [whyWords(home.reading, words)] },
      { kind: 'small', line: [words.help.roles(home.roles.join(', '))] },
    ],
    actions: [
      ...(home.roles.includes('staff') ? [registerAction(words)] : []),
      awayAction(words),
      ...languageActions(home.reading, words).map((one): Action => ({ ...one, aside: true })),
    ].map(fromHome),
  };
}

/** Somebody without a role learns what this is, and who gives one. */
function stranger({ admins, reading }: Home, words: Words): Card {
  const { home: said, help } = words;
  return {
    title: said.title,
    summary: said.noRole,
    blocks: [
      { kind: 'line', line: [help.whatIAm] },
      { kind: 'line', line: [said.noRole] },
      {
        kind: 'line',
        line: [admins.length === 0 ? said.noAdmin : said.askAdmin(words.writing.or(admins))],
      },
      { kind: 'divider' },
      { kind: 'line', line: [whyWords(reading, words)] },
    ],
    actions: languageActions(reading, words).map(fromHome),
  };
}

function tasksOf({ tasks, total, roles }: Home, context: ReminderContext): readonly Block[] {
  const { words } = context;
  const { home: said } = words;
  if (total === 0) {
    const teaches = roles.includes('staff') ? said.teachesStaff : said.teaches;
    return [
      { kind: 'heading', text: said.nothing },
      { kind: 'line', line: [teaches] },
    ];
  }
  const left = total - tasks.length;
  return [
    { kind: 'heading', text: said.waiting(countOf(total, words)) },
    ...tasks.flatMap((state) => taskBlocks(state, roles, context)),
    ...(left > 0
      ? [{ kind: 'small', line: said.more(words.writing.count(left), '/ebox list mine') } as const]
      : []),
  ];
}

function taskBlocks(
  state: RequestState,
  roles: readonly Role[],
  context: ReminderContext,
): readonly Block[] {
  const open = ownTask(state, roles, context);
  return [
    { kind: 'line', line: taskLine(state, open, context) },
    { kind: 'actions', actions: taskActions(state, open, roles, context).map(fromHome) },
  ];
}

/** The open task that has waited for the reader longest. */
function ownTask(
  { open }: RequestState,
  roles: readonly Role[],
  { definition }: ReminderContext,
): OpenTask | undefined {
  const isOwn = (party: Party) => party !== 'requester' && roles.includes(ROLE_OF[party]);
  return [...open]
    .sort((a, b) => a.since.localeCompare(b.since))
    .find(({ task }) => isOwn(definition.tasks[task]?.party ?? 'requester'));
}

function taskLine(state: RequestState, open: OpenTask | undefined, context: ReminderContext): Line {
  const { definition, words } = context;
  const name = { strong: `${state.id} · ${state.organisation}` };
  if (!open) return [name];
  const due = dueWords(context, state, open);
  return [
    name,
    '\n',
    ...words.home.task(askedFor(definition, open, words), sinceWords(open.since, context), due),
  ];
}

/** The one button that carries the task on, and one that opens the request. */
function taskActions(
  state: RequestState,
  open: OpenTask | undefined,
  roles: readonly Role[],
  { definition, words }: ReminderContext,
): readonly Action[] {
  const opening = openOne(state, words);
  if (!open) return [opening];
  const acts = offered(definition, state).filter((act) =>
    rolesDuring(definition, act, open.task).some((role) => roles.includes(role)),
  );
  const buttons = actions(definition, state, acts, words, { task: open.task });
  const next = firstThing(state, buttons) ?? buttons.find(({ tone }) => tone === 'primary');
  return next ? [{ ...next, tone: 'primary' }, opening] : [opening];
}

/** Before people have met, nothing can be recorded of it: what there is to do first is to plan when. */
function firstThing(state: RequestState, buttons: readonly Action[]): Action | undefined {
  return isPlanned(state) ? undefined : buttons.find(({ press }) => press.act === 'plan-kick-off');
}

function mailsOf({ mails }: Home, words: Words): readonly Block[] {
  if (!mails || mails.total === 0) return [];
  const { mailbox, home: said, acts } = words;
  const left = mails.total - mails.first.length;
  return [
    { kind: 'heading', text: mailbox.waiting(mails.total) },
    ...mails.first.flatMap((mail): readonly Block[] => [
      {
        kind: 'line',
        line: [
          { strong: mail.requestId ?? mailbox.noRequest },
          ` · ${mail.sender.name || mail.sender.address}\n`,
          mail.subject === '' ? mailbox.noSubject : mail.subject,
        ],
      },
      {
        kind: 'actions',
        actions: [
          {
            press: { act: 'mail-open', requestId: '', version: 0, mail: mail.id },
            label: acts.look.open,
            tone: 'plain',
          },
        ],
      },
    ]),
    ...(left > 0
      ? [{ kind: 'small', line: said.more(words.writing.count(left), '/ebox mail') } as const]
      : []),
  ];
}

function recentOf({ recent }: Home, context: ReminderContext): readonly Block[] {
  const { words, zone } = context;
  if (recent.length === 0) return [];
  // Of one request the last act says where it stands.
  const last = recent.filter(
    ({ requestId }, index) => recent.findIndex((one) => one.requestId === requestId) === index,
  );
  return [
    { kind: 'heading', text: words.home.lately },
    {
      kind: 'list',
      items: last.map(({ requestId, organisation, type, at }): Line => [
        { strong: `${requestId} · ${organisation}` },
        `: ${words.process.event[type]}, ${words.writing.dayOf(at, zone)}`,
      ]),
    },
  ];
}

function absenceOf({ absences, standingInFor }: Home, words: Words): readonly Block[] {
  const { home: said, reminders, writing } = words;
  const own = absences.map((absence): Line => [said.away(absenceWords(absence, words))]);
  const others: readonly Line[] =
    standingInFor.length === 0 ? [] : [[reminders.standingIn(writing.and(standingInFor))]];
  return [...own, ...others].map((line): Block => ({ kind: 'line', line }));
}

function registerAction({ home }: Words): Action {
  return {
    press: { act: 'register', requestId: '', version: 0 },
    label: home.register,
    tone: 'plain',
  };
}

function awayAction({ home }: Words): Action {
  return { press: { act: 'away', requestId: '', version: 0 }, label: home.absence, tone: 'plain' };
}

/** What comes of a press on a home is shown on it. */
function fromHome(action: Action): Action {
  return { ...action, press: { ...action.press, home: true } };
}

/** `3`, or `1,000 or more`. */
function countOf(total: number, { cards, writing }: Words): string {
  return total >= COUNTED_AT_MOST ? cards.list.orMore(total) : writing.count(total);
}
