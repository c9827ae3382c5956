import { z } from 'zod';
import { LOCALES, speakSchema } from '../server/speak';
import type { Seen } from './link';
import { cardSchema, type WireCard } from './model';
import type { TeamsMember } from './member';
import type { Teams } from './teams';

/** What a person can do on the page. */

const data = z.record(z.string(), z.unknown());

const deed = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('say'),
    place: z.string(),
    text: z.string(),
    below: z.string().nullable(),
    files: z.array(z.object({ name: z.string(), base64: z.string() })),
  }),
  z.object({ do: z.literal('see'), message: z.string() }),
  z.object({ do: z.literal('execute'), message: z.string(), verb: z.string(), data }),
  z.object({ do: z.literal('open'), message: z.string(), data }),
  z.object({ do: z.literal('submit'), data }),
  z.object({ do: z.literal('close') }),
  speakSchema,
  z.object({ do: z.literal('register'), message: z.string() }),
  z.object({ do: z.literal('search'), text: z.string() }),
  z.object({ do: z.literal('insert'), place: z.string(), tap: z.unknown() }),
]);
export type TeamsDeed = z.infer<typeof deed>;

export const teamsRequest = z.object({ person: z.string(), deed });

/** What a person sees of it at once; what is said appears on the screen by itself. */
export interface TeamsAnswer {
  readonly seen?: Seen;
  readonly card?: WireCard;
  /** Which drawing of the message it was answered on: a later one takes its place. */
  readonly edits?: number;
  readonly trouble?: string;
}

export async function performInTeams(
  teams: Teams,
  person: string,
  asked: TeamsDeed,
): Promise<TeamsAnswer> {
  const member = teams.as(person);
  const answer = await answerTo(teams, member, asked);
  const edits = 'message' in asked ? teams.state.message(asked.message)?.edits : undefined;
  teams.announce();
  if (answer.seen?.kind === 'trouble') return { trouble: UNABLE };
  return edits === undefined ? answer : { ...answer, edits };
}

/** What Teams says when a bot doesn't answer, or answers what it can't draw. */
const UNABLE = 'Unable to reach app. Please try again.';

async function answerTo(teams: Teams, member: TeamsMember, asked: TeamsDeed): Promise<TeamsAnswer> {
  switch (asked.do) {
    case 'say':
      return await say(teams, member, asked);
    case 'see':
      return { card: await member.see(messageNamed(teams, asked.message)) };
    case 'execute':
      return { seen: await member.execute(messageNamed(teams, asked.message), asked) };
    case 'open':
      return { seen: await member.open(messageNamed(teams, asked.message), asked.data) };
    case 'submit':
      return { seen: await member.sendDialog(member.dialog ?? { kind: 'task' }, asked.data) };
    case 'close':
      member.dialog = null;
      return {};
    case 'speak':
      member.setLocale(LOCALES[asked.language]);
      return {};
    case 'register': {
      const { text, from } = messageNamed(teams, asked.message);
      const author = teams.state.person(from)?.name ?? 'e-Box';
      return { seen: await member.messageAction('registerRequest', escaped(text), author) };
    }
    case 'search':
      return { seen: await member.search(asked.text) };
    case 'insert': {
      const seen = await member.choose({ tap: asked.tap });
      const [first] = seen.kind === 'found' ? seen.results : [];
      if (!first) return { seen };
      const card = cardSchema.parse(first.content);
      teams.state.add({ ...EMPTY, conversation: asked.place, from: member.person.id, card });
      return {};
    }
    default:
      return asked satisfies never;
  }
}

const EMPTY = { below: null, text: '', summary: '', files: [] };

async function say(
  teams: Teams,
  member: TeamsMember,
  { place, text, below, files }: Extract<TeamsDeed, { do: 'say' }>,
): Promise<TeamsAnswer> {
  const uploads = files.map(({ name, base64 }) => ({ name, bytes: Buffer.from(base64, 'base64') }));
  const persons = teams.state.setting.persons.filter(({ name }) => text.includes(`@${name}`));
  const bot = `@${teams.state.setting.botName}`;
  const slash = `/${teams.state.setting.botName} `;
  if (!teams.state.isChannel(place)) {
    await member.write(text, uploads);
  } else if (text.startsWith(slash)) {
    await member.slash(place, text.slice(slash.length).trim());
  } else if (text.includes(bot)) {
    const rest = text.replace(bot, '').trim();
    await member.mention(place, rest, { persons, ...(below === null ? {} : { below }) });
  } else {
    // A bot hears nothing in a channel but what mentions it.
    teams.state.add({
      ...EMPTY,
      conversation: place,
      below,
      from: member.person.id,
      text,
      card: null,
    });
  }
  return {};
}

function messageNamed(teams: Teams, id: string) {
  const message = teams.state.message(id);
  if (!message) throw new Error('This message is not there any more.');
  return message;
}

/** Teams hands messages over as HTML. */
function escaped(text: string): string {
  const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<p>${html.replaceAll('\n', '<br>')}</p>`;
}
