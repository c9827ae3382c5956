import { BOT_USER_ID, type Workspace } from '../../../workspace/testing';
import { CAST } from '../../../workspace/ebox/cast';

/** A text that the bot put before a person, and where. */
export interface Read {
  readonly where: string;
  readonly text: string;
}

export interface Reader {
  /** Everything that was there at any time since, each text once. */
  texts(): readonly Read[];
  /** What is no message and no form: errors on fields. */
  also(where: string, texts: readonly string[]): void;
}

/** Reads everything that persons get from the bot from now on: what stood there before, and what was put in its place too. */
export function readEverything(workspace: Workspace): Reader {
  const { slack, teams, mail } = workspace;
  const known = new Set<unknown>();
  const texts = new Map<string, Read>();
  const persons = Object.values(CAST).map(({ id }) => id);

  function add(where: string, value: unknown): void {
    for (const text of textsIn(value)) {
      const key = `${where}\n${text}`;
      if (!texts.has(key)) texts.set(key, { where, text });
    }
  }

  /** Each version of a message is an object of its own: what was read is not read again. */
  function once(where: string, shown: object, value: unknown = shown): void {
    if (known.has(shown)) return;
    known.add(shown);
    add(where, value);
  }

  function look(): void {
    const channels = slack.state.channels().map(({ id, name }) => ({ id, name: `#${name}` }));
    const directs = persons.map((id) => ({ id: `D${id.slice(1)}`, name: 'a direct message' }));
    for (const { id, name } of [...channels, ...directs]) {
      for (const message of slack.messages(id)) {
        if (message.user !== BOT_USER_ID) continue;
        const { text, blocks } = message;
        once(`Slack, ${name}`, message, { text, blocks });
      }
    }
    for (const person of persons) {
      for (const told of slack.state.ephemerals(person)) {
        const { text, blocks, user } = told;
        if (user === BOT_USER_ID) once('Slack, a private answer', told, { text, blocks });
      }
      for (const view of slack.state.stackOf(person)) {
        const { title, submit, close, blocks } = view;
        once('Slack, a form', view, { title, submit, close, blocks });
      }
    }
    for (const call of teams.calls()) {
      if (call.method !== 'member') once('Teams, a message', call, call.body);
    }
    for (const letter of mail.all()) {
      const { subject, text } = letter;
      once('A mail', letter, { subject, text });
    }
  }

  look();
  texts.clear();
  const { link } = teams;
  const send = link.send.bind(link);
  link.send = async (...given) => {
    const answer = await send(...given);
    add('Teams, an answer', answer.body);
    return answer;
  };
  teams.watch(look);
  return {
    texts() {
      look();
      return [...texts.values()];
    },
    also: add,
  };
}

/** What programs read: names of things, and what a person typed before. */
const NOT_READ = new Set([
  '$schema',
  'action_id',
  'actionId',
  'associatedInputs',
  'block_id',
  'callback_id',
  'color',
  'contentType',
  'data',
  'format',
  'horizontalAlignment',
  'iconUrl',
  'id',
  'initial_date',
  'initial_option',
  'initial_options',
  'initial_users',
  'initial_value',
  'isVisible',
  'mode',
  'regex',
  'replyToId',
  'size',
  'spacing',
  'style',
  'targetElements',
  'type',
  'url',
  'user_id',
  'verb',
  'version',
  'weight',
  'width',
]);

/** Kinds of parts whose `value` is what a person reads: elsewhere it is what a choice stands for. */
function isRead(key: string, part: object): boolean {
  return key !== 'value' || ('title' in part && !('type' in part) && !('isSubtle' in part));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    NOT_READ.has(key) || !isRead(key, value) ? [] : textsIn(one),
  );
}
