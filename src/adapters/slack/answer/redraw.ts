import { z } from 'zod';
import type { Card } from '../../../view/model/model';
import type { Logger } from '../../../app/watching/log';
import { reasonOf, type Api } from '../api/api';
import { LITERAL, plainLine, type Message } from '../render/message';
import type { Copy } from '../inbound/copy';
import type { Homes } from './homes';
import type { Listener, PrivateAnswers } from './private';

export interface Redrawing {
  readonly api: Api;
  readonly answers: PrivateAnswers;
  readonly homes: Pick<Homes, 'show'>;
  readonly log: Logger;
}

const anything = z.object({});
const history = z.object({
  messages: z.array(
    z.looseObject({ ts: z.string(), text: z.string().default(''), blocks: z.unknown().optional() }),
  ),
});
const blocksOf = z.array(z.looseObject({ block_id: z.string().optional() }));

/** Shows on the very copy that was pressed what came of it. Shared cards are left to delivery. */
export async function redraw(
  parts: Redrawing,
  to: Listener,
  copy: Copy,
  card: Card,
): Promise<void> {
  const { answers } = parts;
  switch (copy.kind) {
    case 'shared':
      return;
    case 'home':
      return await parts.homes.show(to.person);
    case 'answer':
      return await answers.replace(
        { ...to, responseUrl: copy.responseUrl },
        answers.messages(card, 1)[0],
      );
    case 'direct':
      return await redrawDirect(parts, to, copy, card);
    default:
      return copy satisfies never;
  }
}

async function redrawDirect(
  parts: Redrawing,
  to: Listener,
  copy: Extract<Copy, { kind: 'direct' }>,
  card: Card,
): Promise<void> {
  const { api, answers, log } = parts;
  const [whole] = answers.messages(card, 1);
  const shown = copy.entry === null ? whole : await withoutEntry(parts, copy, card);
  if (shown) {
    const place = { channel: copy.channel, ts: copy.message };
    const sent = await api.call('chat.update', { ...shown, ...LITERAL, ...place }, anything);
    if (sent.ok) return;
    log.info({ reason: reasonOf(sent.failure) }, 'Failed to redraw card in a direct message');
  }
  // Then it stands below the old copy: the person sees at least that something came of it.
  await answers.say(to, [whole]);
}

/** The message as it stands, with a line in the place of the pressed buttons: the others still wait. */
async function withoutEntry(
  { api, log }: Redrawing,
  { channel, message, entry }: Extract<Copy, { kind: 'direct' }>,
  { summary }: Card,
): Promise<Pick<Message, 'text'> | null> {
  const bounds = { channel, latest: message, inclusive: true, limit: 1 };
  const found = await api.call('conversations.history', bounds, history);
  if (!found.ok) {
    log.info({ reason: reasonOf(found.failure) }, 'Failed to read direct message back');
    return null;
  }
  const [newest] = found.value.messages.filter(({ ts }) => ts === message);
  const read = blocksOf.safeParse(newest?.blocks);
  if (!newest || !read.success) return null;
  const blocks = read.data.map((block) => (block.block_id === entry ? plainLine(summary) : block));
  return { text: newest.text, ...{ blocks } };
}
