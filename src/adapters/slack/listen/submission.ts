import type { App, ViewResponseAction } from '@slack/bolt';
import type { Reply } from '../../../app/chat/conversation/conversation';
import type { Block, Card, Note } from '../../../view/model/model';
import type { Words } from '../../../view/words';
import { errorsNote, sentenceNote } from '../../../view/notes/sentence';
import type { Listener } from '../answer/private';
import { redraw } from '../answer/redraw';
import { fileComing, notUnderstood } from '../answer/words';
import { remoteFile } from '../inbound/files';
import { submission, type SubmissionPayload } from '../inbound/payloads';
import { hasFiles, typedIn, valuesOf } from '../inbound/values';
import { cut } from '../../chat-kit/literal';
import { modalOf } from '../render/form';
import { readMetadata } from '../render/metadata';
import { questionIn, takeFile } from './lone-file';
import type { ListenerParts } from './parts';

/** Words below a field: Slack publishes no limit, and shows no more than some lines. */
const ERROR_LENGTH = 500;

/** What follows a submission: the answer to Slack (none closes the form), and words for the person. */
interface Followed {
  readonly action: ViewResponseAction | null;
  readonly say: Card | Note | null;
  /** The newest card, for the copy from which the form was opened. */
  readonly redraw: Card | null;
}

/** Forms sent in, known to this version or not. */
export function listenToSubmissions(app: App, parts: ListenerParts): void {
  const { answers, patience, log } = parts;
  app.view(/^/, async ({ body, ack }) => {
    const parsed = submission.safeParse(body);
    if (!parsed.success) {
      log.warn({}, 'Unrecognised Slack submission acknowledged and ignored');
      return await ack();
    }
    const given = parsed.data;
    const words = parts.wordsFor(given.user.id);
    const waited = await patience.wait(
      'form',
      () => answer(parts, given),
      (note) =>
        // The form stays open: what was typed is not lost.
        stays(given, note.summary, words),
      words,
    );
    if (!waited.done && bringsFile(given)) {
      await ack();
      return void patience.afterwards('a file that takes long', async () => {
        await answers.say(listenerOf(given), answers.messages(fileComing(words)));
        await tell(parts, given, whenClosed(given, await waited.later, words));
      });
    }
    const now = waited.done ? waited.value : stays(given, words.chat.slack.stillSaving, words);
    await (now.action ? ack(now.action) : ack());
    void patience.afterwards('the answer to a form', () => tell(parts, given, now));
  });
}

async function tell(
  parts: ListenerParts,
  given: SubmissionPayload,
  { say, redraw: card }: Followed,
): Promise<void> {
  const { answers } = parts;
  const { copy } = readMetadata(given.view.private_metadata);
  if (card) await redraw(parts, listenerOf(given), copy, card);
  await answers.say(listenerOf(given), say ? answers.messages(say) : []);
}

/** The same for a form that was closed meanwhile: what would stand on its fields is said, with what was typed. */
function whenClosed(given: SubmissionPayload, followed: Followed, words: Words): Followed {
  const { action } = followed;
  if (action === null)
    return { ...followed, say: followed.say ?? sentenceNote(words.chat.fileDone) };
  if (action.response_action !== 'errors') return followed;
  const typed = typedIn(given.view.state).map((text): Block => ({ kind: 'quote', text }));
  const note = errorsNote(action.errors ?? {}, words);
  const lead: Block = { kind: 'small', line: [words.chat.whatYouTyped] };
  const blocks = typed.length === 0 ? note.blocks : [...note.blocks, lead, ...typed];
  return { ...followed, action: null, say: { ...note, blocks } };
}

/** Whether the form holds a file, or is about one that came before it. */
function bringsFile({ view }: SubmissionPayload): boolean {
  const { purpose } = readMetadata(view.private_metadata);
  return questionIn(purpose) !== null || hasFiles(view.state);
}

function listenerOf({ user, view }: SubmissionPayload): Listener {
  const { channel } = readMetadata(view.private_metadata);
  return { person: user.id, channel, responseUrl: null, thread: null };
}

async function answer(parts: ListenerParts, given: SubmissionPayload): Promise<Followed> {
  const { people, files, service } = parts;
  const { id, username, name } = given.user;
  const { purpose } = readMetadata(given.view.private_metadata);
  const asked = questionIn(purpose);
  if (asked) return followed(parts, await takeFile(parts, given, asked), given);
  const [person, values] = await Promise.all([
    people.person(id, username ?? name ?? null),
    valuesOf(given.view.state, {
      person: (account) => people.person(account, null),
      file: (shape) => remoteFile(shape, files),
    }),
  ]);
  const reply = await service.submit({ person, key: given.view.id, purpose, values });
  return followed(parts, reply, given);
}

function followed(parts: ListenerParts, reply: Reply, given: SubmissionPayload): Followed {
  switch (reply.kind) {
    case 'field-errors':
      return {
        ...withErrors(given, reply.errors, parts.wordsFor(given.user.id)),
        redraw: reply.card?.() ?? null,
      };
    case 'form': {
      const { channel, copy } = readMetadata(given.view.private_metadata);
      const view = modalOf(reply.form, { channel, copy }, parts.zone);
      return { action: { response_action: 'update', view }, say: null, redraw: null };
    }
    case 'note':
      return { action: null, say: reply.note, redraw: reply.card ?? null };
    case 'card':
      return { action: null, say: reply.card, redraw: null };
    case 'done':
      return { action: null, say: reply.note ?? null, redraw: reply.card?.() ?? null };
    default:
      return reply satisfies never;
  }
}

function stays(given: SubmissionPayload, sentence: string, words: Words): Followed {
  return withErrors(given, { '': sentence }, words);
}

/** Slack takes errors on its inputs alone: one that belongs to no field stands at the first. */
function withErrors(
  { view }: SubmissionPayload,
  errors: Readonly<Record<string, string>>,
  catalogue: Words,
): Followed {
  const fields = view.blocks.flatMap(({ type, block_id: id }) =>
    type === 'input' && typeof id === 'string' ? [id] : [],
  );
  const [first] = fields;
  if (first === undefined) return { action: null, say: notUnderstood(catalogue), redraw: null };
  const placed = new Map<string, string>();
  for (const [name, words] of Object.entries(errors)) {
    const field = fields.includes(name) ? name : first;
    const before = placed.get(field);
    placed.set(
      field,
      cut(before === undefined ? words : `${before} ${words}`, ERROR_LENGTH, catalogue.language),
    );
  }
  return {
    action: { response_action: 'errors', errors: Object.fromEntries(placed) },
    say: null,
    redraw: null,
  };
}
