import type { Recorded } from '../../core/process/events';
import type { Platform } from '../../core/terms/terms';
import type { Card, Line, Note } from '../model/model';
import { SYSTEM } from '../notes/systems';
import { eventWords, typed, typedLines } from '../notes/event-words';
import { doerName } from '../notes/name';
import type { Words } from '../words';

/**
 * Characters of one page of history: Slack takes about 12,000 in all blocks of a message, Teams 28 KB with all its
 * wrapping.
 */
const PAGE_CHARACTERS = 8_000;

/**
 * One entry an event, oldest first: when, who and in which role, what was done, and the texts as typed. The newest
 * page, or the one that ends before a version; a button leads to what is older.
 */
export function historyCard(
  id: string,
  history: readonly Recorded[],
  { zone, words }: { readonly zone: string; readonly words: Words },
  before: number | null,
): Card {
  const said = words.cards.history;
  const upTo = history.filter(({ version }) => before === null || version < before);
  const withAccount = platformsOf(history).length > 1;
  const entries = lastPage(
    upTo.map((recorded) => ({ recorded, line: entry(recorded, zone, withAccount, words) })),
  );
  const [first] = entries;
  const older = first !== undefined && first.recorded.version > 1;
  const from = first?.recorded.version ?? 0;
  const to = entries.at(-1)?.recorded.version ?? 0;
  return {
    title:
      entries.length === history.length ? said.title(id) : said.page(id, from, to, history.length),
    summary: said.summary(id, history.length),
    blocks: [{ kind: 'list', items: entries.map(({ line }) => line) }],
    actions: older
      ? [
          {
            press: { act: 'older', requestId: id, version: from },
            label: words.acts.look.older,
            tone: 'plain',
          },
        ]
      : [],
  };
}

interface Entry {
  readonly recorded: Recorded;
  readonly line: Line;
}

function lastPage(entries: readonly Entry[]): readonly Entry[] {
  let room = PAGE_CHARACTERS;
  const start = entries.findLastIndex(({ line }) => {
    room -= line.reduce((sum, span) => sum + (typeof span === 'string' ? span.length : 0), 0);
    return room < 0;
  });
  return entries.slice(Math.min(start + 1, entries.length - 1));
}

/** The line a request's thread gets for an event. */
export function threadNote(id: string, recorded: Recorded, words: Words): Note {
  const sentence = words.process.did(
    doerName(recorded.actor, words),
    eventWords(recorded.event, words),
  );
  return {
    summary: `${id}: ${sentence}`,
    blocks: [{ kind: 'line', line: [sentence] }, ...typed(recorded, words)],
  };
}

/** Whose accounts acted: one human may have several, and then each entry says which it was. */
function platformsOf(history: readonly Recorded[]): readonly Platform[] {
  const platforms = history.flatMap(({ actor }) =>
    actor.platform === 'system' ? [] : [actor.platform],
  );
  return [...new Set(platforms)];
}

function entry(recorded: Recorded, zone: string, withAccount: boolean, words: Words): Line {
  const { actor, at, event } = recorded;
  const { process, terms, writing } = words;
  const role = actor.role === 'system' ? terms.theBot : terms.role[actor.role];
  const said = `${writing.stamp(at, zone)} · ${doerName(actor, words)} (${role}) ${eventWords(event, words)}`;
  const line =
    withAccount && actor.platform !== 'system'
      ? process.byAccountIn(said, SYSTEM[actor.platform])
      : said;
  return [line, ...typedLines(recorded, words).map((text) => `\n${text}`)];
}
