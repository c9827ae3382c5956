import { DateTime } from 'luxon';
import { z } from 'zod';
import type { BusinessClock } from './clock';
import { LOCALES, speakSchema } from './speak';
import type { Letter, Letters } from '../mail/letters';
import type { Mail } from '../mail/mailbox';
import type { Gestures, Outcome } from '../slack/gestures';
import type { SlackState } from '../slack/state';

const id = z.string().min(1).max(100);
const value = z.union([z.string().max(10_000), z.array(z.string().max(1_000)).max(200)]);
const filled = z.record(z.string(), z.record(z.string(), value));
const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), channel: id, ts: id }),
  z.object({ kind: z.literal('ephemeral'), ts: id }),
  z.object({ kind: z.literal('view'), id }),
  z.object({ kind: z.literal('home') }),
]);

/** Everything the page can ask for: what a person does, or the clock moved. */
export const deedSchema = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('say'),
    channel: id,
    text: z.string().max(40_000),
    thread: id.exactOptional(),
    files: z.array(id).max(10).default([]),
  }),
  z.object({
    do: z.literal('press'),
    target,
    blockId: z.string(),
    actionId: z.string(),
    value: value.exactOptional(),
    filled: filled.exactOptional(),
  }),
  z.object({ do: z.literal('submit'), view: id, filled }),
  z.object({ do: z.literal('close'), view: id }),
  z.object({
    do: z.literal('shortcut'),
    callbackId: id,
    on: z.object({ channel: id, ts: id }).exactOptional(),
  }),
  z.object({ do: z.literal('dismiss'), ts: id }),
  speakSchema,
  z.object({ do: z.literal('open-home') }),
  z.object({
    do: z.literal('write-mail'),
    from: z.string().trim().min(3).max(320),
    subject: z.string().trim().max(500),
    text: z.string().max(100_000),
    files: z.array(id).max(10).default([]),
    /** The mail of the bot that it answers. */
    answers: id.nullable(),
  }),
  z.object({
    do: z.literal('answer-as'),
    machine: z.enum(['out-of-office', 'bounce']),
    mail: id,
  }),
  z.object({
    do: z.literal('move-clock'),
    by: z.union([
      z.enum(['hour', 'day', 'week', 'next-working-morning']),
      z.object({ to: z.iso.datetime({ local: true, offset: false }) }),
    ]),
  }),
]);

export type Deed = z.input<typeof deedSchema>;

/** What the page posts: who does it, and what. */
export const requestSchema = z.object({ person: id, deed: deedSchema });

/** What the page shows of what came of it. */
export interface Answer {
  trouble?: string;
  errors: Record<string, string>;
}

/** What mails are written with. */
export interface Post {
  letters: Letters;
  /** Those that the bot sent. */
  mails: () => readonly Mail[];
  fileOf: (id: string) => Letter['files'][number] | null;
}

export interface Doers {
  post: Post;
  state: SlackState;
  gestures: Gestures;
  clock: BusinessClock;
  nextWorkingMorning: (from: Date) => Date;
  /** In which a chosen day and time are meant. */
  timeZone: string;
}

const HOUR_MS = 60 * 60 * 1000;
const FIXED_MOVES = { hour: HOUR_MS, day: 24 * HOUR_MS, week: 7 * 24 * HOUR_MS };

/** Does one thing for a person. Throws, in words, on what isn't there any more. */
export async function perform(
  doers: Doers,
  { person, deed }: z.infer<typeof requestSchema>,
): Promise<Answer> {
  const { state, gestures } = doers;
  switch (deed.do) {
    case 'say': {
      const { channel, text, thread, files } = deed;
      // Slack takes a text that starts with a slash as a command, but not in a thread.
      if (/^\/[\w-]+/.test(text) && thread === undefined && files.length === 0) {
        return shown(await gestures.command(person, channel, text), false);
      }
      const more = { files, ...(thread === undefined ? {} : { thread }) };
      return shown(await gestures.say(person, channel, text, more));
    }
    case 'press': {
      const { target: on, ...press } = deed;
      return shown(await gestures.press(person, on, press));
    }
    case 'submit':
      return shown(await gestures.submit(person, deed.view, deed.filled));
    case 'close':
      return shown(await gestures.close(person, deed.view));
    case 'shortcut':
      return shown(await gestures.shortcut(person, deed.callbackId, deed.on));
    case 'open-home':
      return shown(await gestures.openHome(person));
    case 'dismiss':
      if (state.ephemeral(deed.ts)?.to === person) state.removeEphemeral(deed.ts);
      return { errors: {} };
    case 'speak':
      state.setLocale(person, LOCALES[deed.language]);
      return { errors: {} };
    case 'write-mail':
      await writeMail(doers.post, deed);
      return { errors: {} };
    case 'answer-as': {
      const mail = sentMail(doers.post, deed.mail);
      await doers.post.letters.answerAs(deed.machine, mail);
      return { errors: {} };
    }
    case 'move-clock':
      moveClock(doers, deed.by);
      return { errors: {} };
  }
}

type WriteMail = Extract<z.infer<typeof deedSchema>, { do: 'write-mail' }>;

async function writeMail(post: Post, deed: WriteMail): Promise<void> {
  const { from, subject, text } = deed;
  if (!/^[^\r\n]*@[^\r\n]*$/u.test(from)) throw new Error('From is no e-mail address.');
  const files = deed.files.map((one) => {
    const file = post.fileOf(one);
    if (!file) throw new Error('A file is gone: attach it again.');
    return file;
  });
  const answers = deed.answers === null ? null : sentMail(post, deed.answers);
  await post.letters.write({ from, subject, text, files, answers });
}

function sentMail({ mails }: Post, sought: string): Mail {
  const mail = mails().find((one) => one.id === sought);
  if (!mail) throw new Error('This mail is gone.');
  return mail;
}

function moveClock(
  { clock, state, nextWorkingMorning, timeZone }: Doers,
  by: Extract<Deed, { do: 'move-clock' }>['by'],
): void {
  const now = clock.now();
  const ms =
    typeof by === 'object'
      ? DateTime.fromISO(by.to, { zone: timeZone }).toMillis() - now.getTime()
      : by === 'next-working-morning'
        ? nextWorkingMorning(now).getTime() - now.getTime()
        : FIXED_MOVES[by];
  if (ms <= 0) throw new Error('The clock only goes forward: choose a later moment.');
  clock.moveBy(ms);
  state.changes.announce();
}

/** A failed command stands in the channel as Slackbot's words already; all else needs saying. */
function shown({ trouble, errors }: Outcome, sayTrouble = true): Answer {
  return { errors, ...(trouble === undefined || !sayTrouble ? {} : { trouble }) };
}
