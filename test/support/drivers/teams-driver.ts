import { TEAMS_CAST, TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import {
  type Seen,
  type TeamsMember,
  type TeamsMessage,
  type WireCard,
  type Workspace,
  buttonsOf,
  fieldsOf,
  textOf,
} from '../../../workspace/testing';
import { wordsIn, type Words } from '../../../src/view/words';
import {
  verdictsIn,
  type Attachment,
  type Driver,
  type Feed,
  type Values,
  type Who,
} from './driver';

type Typed = Readonly<Record<string, string | readonly string[]>>;

/** Plays the journey through the Bot Framework's protocol: activities into botbuilder, connector calls back. */
export function teamsDriver(
  { teams, mail, waitFor }: Workspace,
  words: Words = wordsIn('en'),
): Driver {
  const accepted = (seen: Seen) => wasDone(seen, words);
  const channel = (feed: Feed) => TEAMS_CHANNELS[feed].id;
  const as = (who: Who): TeamsMember => teams.as(TEAMS_CAST[who].id);

  function card(feed: Feed, id: string): TeamsMessage | undefined {
    return teams.posts(channel(feed), `${id} · `).find(({ below }) => below === null);
  }

  /** Sends in what stands before the person: a dialog, or a form inside the card. */
  async function submit(member: TeamsMember, message: TeamsMessage, seen: Seen, typed: Typed) {
    if (seen.kind === 'dialog') return accepted(await member.submit(typed));
    if (seen.kind !== 'card') throw new Error(`No form came: ${wordsOf(seen)}`);
    const [send] = buttonsOf(seen.card);
    if (!send) throw new Error(`The form has nothing to send: ${textOf(seen.card)}`);
    return accepted(await member.pressOn(message, seen.card, send.title, typed));
  }

  /**
   * Files go by personal chat, with the words that the press was answered with. The bot repeats them there in a message
   * of its own, some time after its answer; it is waited for, or it could be taken for the answer to the file.
   */
  async function send(
    member: TeamsMember,
    { seen, postsBefore }: { readonly seen: Seen; readonly postsBefore: number },
    file: Attachment,
    typed: Typed,
  ) {
    const command = /\b(?:form|csr|certificate) DS-\d{4}-\d{4}\b/u.exec(wordsOf(seen))?.[0];
    if (!command) throw new Error(`The bot didn’t say how to send a file: ${wordsOf(seen)}`);
    await waitFor(
      () =>
        teams
          .posts(member.chat)
          .slice(postsBefore)
          .find((message) => message.card && textOf(message.card).includes(command)),
      `${command} in the personal chat`,
    );
    const { messages } = await member.write(command, [file]);
    const [answer] = messages;
    if (!answer?.card) throw new Error(`${command} was not answered`);
    const [door] = buttonsOf(answer.card);
    if (Object.keys(typed).length === 0 || !door) {
      const said = textOf(answer.card);
      if (!verdictsIn(words).some((verdict) => said.includes(verdict))) {
        throw new Error(`${command} was not answered with what was found: ${said}`);
      }
      return;
    }
    await submit(member, answer, await member.press(answer, door.title), typed);
  }

  return {
    async fill(who, command, values) {
      const member = as(who);
      const { messages } = await member.write(command);
      const [door] = messages;
      if (!door?.card) throw new Error(`${command} was not answered`);
      const [open] = buttonsOf(door.card);
      if (!open) throw new Error(`${command} opened no form: ${textOf(door.card)}`);
      await submit(member, door, await member.press(door, open.title), split(values).typed);
    },
    async ask(who, command) {
      const { messages } = await as(who).write(command);
      return messages.map((message) => (message.card ? textOf(message.card) : '')).join('\n');
    },
    async shows(feed, id, sought) {
      const shown = (): WireCard | undefined => {
        const now = card(feed, id)?.card;
        return now && textOf(now).includes(sought) ? now : undefined;
      };
      try {
        return textOf(await waitFor(shown));
      } catch {
        const now = card(feed, id)?.card;
        throw new Error(
          `The card of ${id} in ${feed} never showed “${sought}”: ${now ? textOf(now) : 'there is none'}`,
        );
      }
    },
    labels: (feed, id) => {
      const now = card(feed, id)?.card;
      return Promise.resolve(now ? buttonsOf(now).map(({ title }) => title) : []);
    },
    async press(who, feed, id, label, values) {
      const member = as(who);
      const message = card(feed, id);
      if (!message) throw new Error(`${id} has no card in ${feed}`);
      const postsBefore = teams.posts(member.chat).length;
      const seen = await member.press(message, label);
      if (!values) return accepted(seen);
      const { typed, file } = split(values);
      await (file
        ? send(member, { seen, postsBefore }, file, typed)
        : submit(member, message, seen, typed));
    },
    async mail(sought) {
      const found = await waitFor(
        () => mail.all().findLast((one) => `${one.subject}\n${one.text}`.includes(sought)),
        `a mail about ${sought}`,
      );
      return {
        to: found.to.join(', '),
        subject: found.subject,
        text: found.text,
        attachments: found.attachments.map((one) => one.name),
      };
    },
    async newest(organisation) {
      const [found] = await waitFor(() => {
        const posts = teams.posts(channel('requests'), organisation);
        return posts.length > 0 ? posts : undefined;
      }, `a card of ${organisation}`);
      const id = found?.card && /DS-\d{4}-\d{4}/u.exec(textOf(found.card))?.[0];
      if (!id) throw new Error('The card names no id');
      return id;
    },
  };
}

/** Stands for an id or a name. */
const MARK = '⟦⟧';

/** The act was done: the person sees a card again, or the dialog closed, and no field is left to mend. */
function wasDone(seen: Seen, { answers, cards, forms }: Words): void {
  if (seen.kind === 'card' && fieldsOf(seen.card).length === 0) return;
  if (seen.kind === 'closed') return;
  const told = [
    cards.registered(MARK, MARK).split(MARK)[1],
    forms.correct.corrected(MARK).split(MARK)[1],
    answers.away.noted(MARK).split(MARK)[0],
  ];
  const isTold = (words: string) => told.some((one) => one !== undefined && words.includes(one));
  if (isTold(wordsOf(seen))) return;
  throw new Error(`It was not done: ${wordsOf(seen)}`);
}

function wordsOf(seen: Seen): string {
  switch (seen.kind) {
    case 'card':
    case 'dialog':
      return textOf(seen.card);
    case 'words':
      return seen.words;
    case 'trouble':
      return seen.why;
    case 'closed':
    case 'found':
      return seen.kind;
    default:
      return seen satisfies never;
  }
}

function split(values: Values): { readonly typed: Typed; readonly file: Attachment | null } {
  const typed: Record<string, string | readonly string[]> = {};
  let file: Attachment | null = null;
  for (const [label, value] of Object.entries(values)) {
    if (typeof value === 'object' && 'bytes' in value) file = value;
    else typed[label] = value;
  }
  return { typed, file };
}
