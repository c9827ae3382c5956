import { belgianCalendar } from '../../../src/adapters/time/belgium';
import { messageOf, type Message } from '../../../src/adapters/slack/render/message';
import { cardOf as drawnForTeams } from '../../../src/adapters/teams/render/card';
import { LIMITS, cardSchema, checkContent, textOf, visibleText } from '../../../workspace/testing';
import { documentSender } from '../../../src/core/process/document-sender';
import type { RequestState } from '../../../src/core/process/state';
import { dayIn } from '../../../src/core/terms/zone';
import { approvalCard } from '../../../src/view/cards/approval-card';
import type { Card } from '../../../src/view/model/model';
import { postedTwiceNote } from '../../../src/view/notes/posted-twice';
import { requestCard } from '../../../src/view/cards/request-card';
import { wordsOn } from '../../../src/view/words';
import type { World } from './world';
import { ENGLISH } from '../../support/words';

interface CardRow {
  readonly id: string;
  readonly platform: string;
  readonly feed: string;
  readonly channel: string | null;
  readonly message: string | null;
  readonly state: RequestState;
}

const ZONE = 'Europe/Brussels';
const calendar = belgianCalendar();

/** As the bots draw, whose clock is the machine's: a day of this year without it. */
function contextNow() {
  return {
    definition: documentSender,
    zone: ZONE,
    words: wordsOn('en', dayIn(ZONE, new Date())),
    time: { calendar, dayOf: (at: string) => at.slice(0, 10) },
  };
}

/** Cards that don't show the newest state word by word, or stand more than once. */
export async function wrongCards(world: World, ids: readonly string[]): Promise<readonly string[]> {
  const cards = await world.look<CardRow>(
    `select c.id, c.platform, c.feed, c.channel, c.message, r.state
     from card c join request r on r.id = c.request_id where r.id = any($1)`,
    [ids],
  );
  return cards.flatMap((card) => {
    const name = `The card of ${card.state.id} in ${card.platform} ${card.feed}`;
    if (card.channel === null || card.message === null) return [`${name} stands nowhere`];
    const fault = card.platform === 'slack' ? slackFault(world, card) : teamsFault(world, card);
    return fault === null ? [] : [`${name} ${fault}`];
  });
}

function slackFault(
  { slack }: World,
  { id, feed, channel, message, state }: CardRow,
): string | null {
  const wanted = wordsOf(messageOf(contentOf(feed, state), { zone: ZONE, tables: 'slack' }));
  const all = slack.workspace.slack.messages(channel ?? '');
  const shown = all.find(({ ts }) => ts === message);
  if (!shown) return 'is gone';
  const retired = postedTwiceNote(state.id, ENGLISH).summary;
  const copies = all.filter(
    (message) =>
      String(message.metadata?.event_payload['key'] ?? '').startsWith(`card:${id}:`) &&
      visibleText(message) !== retired,
  );
  if (copies.length !== 1) return `stands ${copies.length} times`;
  return difference(visibleText(shown), wanted);
}

/** What a person would read, had it been posted. */
function wordsOf({ text, blocks }: Message): string {
  let count = 0;
  const newId = () => `B${(count += 1)}`;
  const checked = checkContent({ text, blocks, maxText: LIMITS.messageText, bound: true }, newId);
  if (!checked.ok) throw new Error(`Slack would not take this: ${JSON.stringify(checked.failure)}`);
  return visibleText(checked.content);
}

function teamsFault({ slack }: World, { message, feed, state }: CardRow): string | null {
  const shown = slack.workspace.teams.state.message(message ?? '');
  if (!shown?.card) return 'is gone';
  const drawn: unknown = drawnForTeams(contentOf(feed, state), { zone: ZONE, viewers: [] });
  const wanted = textOf(cardSchema.parse(drawn));
  return difference(textOf(shown.card), wanted);
}

function contentOf(feed: string, state: RequestState): Card {
  const context = contextNow();
  return feed === 'approvals' ? approvalCard(state, context) : requestCard(state, context);
}

function difference(shown: string, wanted: string): string | null {
  return shown === wanted ? null : `shows: ${shown}\nThe newest state is: ${wanted}`;
}
