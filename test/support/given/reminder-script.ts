import type { Command } from '../../../src/core/process/commands';
import type { Person } from '../../../src/core/terms/terms';
import { ana, bo, eva, luc, nadia, tom } from './reminder-world';

/**
 * What 500 requests do in a year, and who must be told of what on which day. The days are counted here from the issue's
 * words alone (deadlines, thresholds, holds, snoozes in working days), without any code of the bot.
 */

/** Public holidays of Belgium on weekdays, from 1 December 2026 to 30 November 2027. */
export const HOLIDAYS: readonly string[] = [
  '2026-12-25',
  '2027-01-01',
  '2027-03-29',
  '2027-05-06',
  '2027-05-17',
  '2027-07-21',
  '2027-11-01',
  '2027-11-11',
];

const FIRST = Date.parse('2026-12-01');
const LAST = Date.parse('2027-11-30');
const DAY_MS = 86_400_000;

export const DAYS: readonly string[] = Array.from(
  { length: (LAST - FIRST) / DAY_MS + 1 },
  (_, index) => new Date(FIRST + index * DAY_MS).toISOString().slice(0, 10),
);

export const WORKING_DAYS: readonly string[] = DAYS.filter((day) => {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !HOLIDAYS.includes(day);
});

type Told = 'holder' | 'assignee' | 'role' | 'admins';

const THRESHOLDS: readonly (readonly [name: string, days: number, tells: Told])[] = [
  ['before', -2, 'holder'],
  ['due', 0, 'holder'],
  ['after', 2, 'holder'],
  ['to-assignee', 4, 'assignee'],
  ['to-role', 7, 'role'],
  ['to-admins', 10, 'admins'],
];

interface Stage {
  readonly tasks: readonly {
    readonly task: string;
    readonly deadline: number;
    readonly role: readonly Person[];
    /** Told by mail; the role answers for it. */
    readonly requester?: true;
  }[];
  readonly by: Person;
  readonly command: Command;
}

const STAFF = [ana, luc];
const NSSO = [bo, nadia];
const FILE = { id: 'form', sha256: 'x', size: 1 };

const STAGES: readonly Stage[] = [
  {
    tasks: [{ task: 'agreement', deadline: 5, role: NSSO }],
    by: bo,
    command: { type: 'agree' },
  },
  {
    tasks: [{ task: 'kick-off', deadline: 10, role: STAFF }],
    by: ana,
    command: { type: 'skip-kick-off', reason: 'Known' },
  },
  {
    tasks: [{ task: 'formal-request', deadline: 15, role: STAFF, requester: true }],
    by: ana,
    command: {
      type: 'record-form',
      legalName: 'X',
      applicationId: 'x:y',
      messageTypes: 'Z',
      city: 'Sint-Gillis',
      region: 'Brussel-Hoofdstad',
      form: { file: FILE, name: 'form.pdf' },
    },
  },
  {
    tasks: [{ task: 'technical-validation', deadline: 3, role: STAFF }],
    by: luc,
    command: { type: 'validate' },
  },
  {
    tasks: [{ task: 'formal-validation', deadline: 5, role: NSSO }],
    by: nadia,
    command: { type: 'confirm' },
  },
  {
    tasks: [
      { task: 'certificate', deadline: 20, role: STAFF, requester: true },
      { task: 'configuration', deadline: 10, role: [eva] },
    ],
    by: ana,
    command: { type: 'withdraw', reason: 'The end of the script' },
  },
];

export interface Act {
  readonly request: number;
  readonly by: Person;
  readonly command: Command | 'register';
}

export interface Expected {
  readonly request: number;
  /** The index of a working day. */
  readonly day: number;
  readonly task: string;
  readonly threshold: string;
  /** Accounts, a mailbox, or `thread`. */
  readonly to: readonly string[];
}

export interface Script {
  /** By the index of the working day; done at noon, in this order. */
  readonly acts: ReadonlyMap<number, readonly Act[]>;
  readonly expected: readonly Expected[];
}

/** Several requests share a mailbox, so that mail about several of them is told as one. */
export function mailboxOf(request: number): string {
  return `contact${request % 40}@sender.example`;
}

/** The part of a year in which requests are registered: the last of them have time to be late. */
const REGISTERED_UNTIL = 180;

export function scriptOf(requests: number, random: () => number): Script {
  const acts = new Map<number, Act[]>();
  const expected: Expected[] = [];
  const below = (bound: number) => Math.floor(random() * bound);
  const at = (day: number, act: Act) => acts.set(day, [...(acts.get(day) ?? []), act]);

  for (let request = 0; request < requests; request += 1) {
    let day = below(REGISTERED_UNTIL);
    const assigned = random() < 0.3;
    at(day, { request, by: ana, command: 'register' });
    if (assigned) at(day, { request, by: ana, command: { type: 'assign', to: luc } });
    const stages = 1 + below(STAGES.length);
    for (const [index, stage] of STAGES.slice(0, stages).entries()) {
      const longest = Math.max(...stage.tasks.map(({ deadline }) => deadline)) + 12;
      const takes = random() < 0.7 ? below(3) : below(longest);
      const pause = takes > 4 ? pauseOf(random(), below) : NO_PAUSE;
      const end = day + takes + (pause.kind === 'hold' ? pause.days : 0);
      if (pause.kind !== 'none') {
        at(day + pause.from, {
          request,
          by: ana,
          command:
            pause.kind === 'hold'
              ? { type: 'hold', reason: 'Wait' }
              : {
                  type: 'snooze',
                  until: WORKING_DAYS[day + pause.until] ?? '2027-12-01',
                  reason: 'Later',
                },
        });
        if (pause.kind === 'hold') {
          at(day + pause.from + pause.days, { request, by: ana, command: { type: 'resume' } });
        }
      }
      for (const { task, deadline, role, requester } of stage.tasks) {
        for (const [threshold, days, tells] of THRESHOLDS) {
          const nominal = deadline + days;
          const told = day + paused(nominal, pause);
          if (nominal < 1 || told > end || told >= WORKING_DAYS.length) continue;
          const to = recipients(tells, role, requester ?? false, assigned, request);
          expected.push({ request, day: told, task, threshold, to: [...to, 'thread'] });
        }
      }
      const isLast = index === stages - 1;
      const command = isLast ? WITHDRAW : stage.command;
      at(end, { request, by: isLast ? ana : stage.by, command });
      day = end;
    }
  }
  return { acts, expected };
}

const WITHDRAW: Command = { type: 'withdraw', reason: 'The end of the script' };

type Pause =
  | { readonly kind: 'none' }
  | { readonly kind: 'hold'; readonly from: number; readonly days: number }
  | { readonly kind: 'snooze'; readonly from: number; readonly until: number };

const NO_PAUSE: Pause = { kind: 'none' };

function pauseOf(dice: number, below: (bound: number) => number): Pause {
  if (dice < 0.15) return { kind: 'hold', from: 1 + below(3), days: 1 + below(8) };
  if (dice < 0.3) return { kind: 'snooze', from: 1, until: 3 + below(10) };
  return NO_PAUSE;
}

/** Working days after the task opened on which a threshold is told, when it would be `nominal` without the pause. */
function paused(nominal: number, pause: Pause): number {
  switch (pause.kind) {
    case 'none':
      return nominal;
    case 'hold':
      return nominal <= pause.from ? nominal : nominal + pause.days;
    case 'snooze':
      return nominal <= pause.from ? nominal : Math.max(nominal, pause.until);
  }
}

function recipients(
  tells: Told,
  role: readonly Person[],
  requester: boolean,
  assigned: boolean,
  request: number,
): readonly string[] {
  const assignee = assigned ? luc : ana;
  switch (tells) {
    case 'holder':
      if (requester) return [mailboxOf(request)];
      return assigned && role.includes(luc) ? [luc.id] : role.map(({ id }) => id);
    case 'assignee':
      return [assignee.id];
    case 'role':
      return role.map(({ id }) => id);
    case 'admins':
      return [tom.id];
  }
}
