import { setTimeout as wait } from 'node:timers/promises';
import {
  type Reply,
  type Result,
  type Slack,
  type TeamsMessage,
  type Workspace,
  textOf,
  visibleText,
} from '../../../workspace/testing';
import { CAST } from '../../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../../workspace/ebox/teams-cast';
import { meaningOf, type Click } from './ledger';

/** Somebody at a screen, who does one thing after another. */
export interface Person {
  note(requestId: string, mark: string): Promise<Click>;
}

/** Milliseconds between two tries of a click that was not acknowledged. */
const AGAIN_MS = 150;

/** Tries of a click that is not acknowledged: over a minute of them, and no process is away for so long. */
const MOST_TRIES = 400;

/** Milliseconds to wait for the last word after “Still working on it”. */
const LAST_WORD_MS = 30_000;

/** Everybody who takes part: five persons in Slack, two in Teams. */
export function personsOf(workspace: Workspace): readonly Person[] {
  const { ana, luc, bo, nadia, eva } = CAST;
  return [
    ...[ana, luc, bo, nadia, eva].map(({ id }) => inSlack(workspace, id)),
    ...[TEAMS_CAST.luc, TEAMS_CAST.bo].map(({ id }) => inTeams(workspace, id)),
  ];
}

function inSlack({ slack }: Workspace, id: string): Person {
  const member = slack.as(id);
  return {
    async note(requestId, mark) {
      const before = member.ephemerals().at(-1)?.ts ?? '';
      const done = await member.command(`/ebox note ${requestId} ${mark}`);
      const click = { platform: 'slack' as const, requestId, mark };
      const ms = done.ack?.answered ? done.ack.ms : null;
      const reply = await untilTaken(slack, done);
      if (!reply)
        return {
          ...click,
          ms,
          said: '',
          prompt: false,
          answer: 'unanswered',
          at: performance.now(),
        };
      const since = () => member.ephemerals().filter(({ ts }) => ts > before);
      const last = await lastWord(
        (look, what, limit) => slack.waitFor(look, what, limit),
        reply.body,
        () => since().map((one) => visibleText(one)),
      );
      return { ...click, ms, ...last, at: performance.now() };
    },
  };
}

type Taken = Extract<Reply, { answered: true }>;

/** Sends a click again, as it was, until it is acknowledged: whoever clicks in vain clicks once more. */
export async function untilTaken(slack: Slack, { ack, delivery }: Result): Promise<Taken | null> {
  let reply = ack;
  for (let tries = 1; delivery && !isTaken(reply) && tries < MOST_TRIES; tries += 1) {
    await wait(AGAIN_MS);
    [reply] = await slack.redeliver(delivery);
  }
  return isTaken(reply) ? reply : null;
}

function inTeams({ teams, waitFor }: Workspace, id: string): Person {
  const member = teams.as(id);
  return {
    async note(requestId, mark) {
      const { answer, messages } = await member.write(`note ${requestId} ${mark}`);
      const click = { platform: 'teams' as const, requestId, mark };
      const ms = answer.status < 300 ? answer.ms : null;
      const [first] = messages;
      if (!first)
        return { ...click, ms, said: '', prompt: false, answer: 'unsure', at: performance.now() };
      const since = () =>
        teams
          .posts(member.chat)
          .filter((message) => Number(message.id) >= Number(first.id))
          .map(wordsOf);
      const last = await lastWord(waitFor, wordsOf(first), since);
      return { ...click, ms, ...last, at: performance.now() };
    },
  };
}

type WaitFor = (look: () => string | undefined, what: string, timeoutMs: number) => Promise<string>;

/** What somebody was told in the end: the first answer, or, where that is none yet, what followed it. */
async function lastWord(
  waitFor: WaitFor,
  first: string,
  since: () => readonly string[],
): Promise<Pick<Click, 'said' | 'answer' | 'prompt'>> {
  const meaning = meaningOf(first);
  if (meaning) return { said: first, answer: meaning, prompt: true };
  const said = await waitFor(
    () => since().find((words) => meaningOf(words) !== null),
    'the last word on a click',
    LAST_WORD_MS,
  ).catch(() => first);
  return { said, answer: meaningOf(said) ?? 'unsure', prompt: false };
}

function isTaken(reply: Reply | undefined): reply is Taken {
  return reply !== undefined && reply.answered && reply.status === 200;
}

function wordsOf({ card, summary }: TeamsMessage): string {
  return card ? textOf(card) : summary;
}
