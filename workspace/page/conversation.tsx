import { Fragment, useEffect, useRef } from 'react';
import type { Place, ShownEphemeral, ShownMessage } from '../server/screen';
import { Composer } from './composer';
import { useWork } from './context';
import { EphemeralView, MessageView } from './message';
import { momentOf } from './times';
import { useWords } from './words';

/** A channel or the direct messages: what was said, and where to say something. */
export function Conversation({ place }: { place: Place }) {
  const { screen } = useWork();
  const { place: words } = useWords();
  const named = place.kind === 'channel' ? `#${place.name}` : place.name;
  const entries = merge(screen.messages, inPlace(screen.ephemerals));
  return (
    <>
      <header className="place-head">
        <h1>
          {place.kind === 'channel' && <span aria-hidden="true">#</span>}
          {place.name}
        </h1>
        <p>
          {place.purpose ?? words.between}
          {place.kind === 'channel' && ` · ${words.members(place.members)}`}
        </p>
        {!place.hasBot && (
          <p className="notice" role="note">
            {words.notIn} {words.letIn[0]} <code>/invite @{screen.bot.name}</code> {words.letIn[1]}
          </p>
        )}
      </header>
      <Entries
        entries={entries}
        label={words.messagesIn(place.name)}
        empty={<Empty place={place} />}
      />
      <Composer place={place.id} placeholder={words.message(named)} attach={place.kind === 'dm'} />
    </>
  );
}

/** A thread beside its channel. */
export function Thread({ onClose }: { onClose: () => void }) {
  const { screen } = useWork();
  const { place: words } = useWords();
  const [root] = screen.thread;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (root === undefined) return null;
  const own = screen.ephemerals.filter((one) => one.thread === root.ts);
  return (
    <aside className="thread" aria-label={words.thread}>
      <header className="thread-head">
        <h2 ref={heading} tabIndex={-1}>
          {words.thread}
        </h2>
        <button
          type="button"
          className="button icon"
          aria-label={words.closeThread}
          onClick={onClose}
        >
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <Entries entries={merge(screen.thread, own)} label={words.thread} empty={null} inThread />
      <Composer place={screen.place} thread={root.ts} placeholder={words.reply} attach={false} />
    </aside>
  );
}

interface EntriesProps {
  entries: Entry[];
  label: string;
  empty: React.ReactNode;
  inThread?: boolean;
}

/** Follows the latest entry as long as the person is at the end. */
function Entries({ entries, label, empty, inThread = false }: EntriesProps) {
  const { times } = useWork();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const latest = entries.at(-1)?.message.ts;
  useEffect(() => {
    if (atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [latest, entries]);
  const onScroll = (): void => {
    const { current: box } = list;
    if (box === null) return;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_THE_END_PX;
  };
  let day = '';
  return (
    <div
      className="entries"
      ref={list}
      onScroll={onScroll}
      role="log"
      aria-live="polite"
      aria-label={label}
      tabIndex={0}
    >
      {entries.length === 0 && empty}
      {entries.map(({ message, ephemeral }) => {
        const thisDay = times.day(momentOf(message.ts));
        const first = thisDay !== day && !inThread;
        day = thisDay;
        return (
          <Fragment key={message.ts}>
            {first && (
              <p className="day">
                <span>{thisDay}</span>
              </p>
            )}
            {ephemeral ? (
              <EphemeralView message={message} />
            ) : (
              <MessageView message={message} inThread={inThread} />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}

/** Closer than this to the end, and new messages are followed. */
const NEAR_THE_END_PX = 120;

type Entry =
  | { ephemeral: false; message: ShownMessage }
  | { ephemeral: true; message: ShownEphemeral };

function merge(messages: readonly ShownMessage[], ephemerals: readonly ShownEphemeral[]): Entry[] {
  const entries: Entry[] = [
    ...messages.map((message) => ({ ephemeral: false, message }) as const),
    ...ephemerals.map((message) => ({ ephemeral: true, message }) as const),
  ];
  return entries.sort((a, b) => Number(a.message.ts) - Number(b.message.ts));
}

function inPlace(ephemerals: readonly ShownEphemeral[]): ShownEphemeral[] {
  return ephemerals.filter((one) => one.thread === undefined);
}

function Empty({ place }: { place: Place }) {
  const { screen } = useWork();
  const { place: words } = useWords();
  const [first] = screen.suggestions;
  return (
    <div className="empty">
      <h2>{place.kind === 'dm' ? words.youAnd(place.name) : words.nothingIn(`#${place.name}`)}</h2>
      <p>{place.purpose ?? words.between}</p>
      {first !== undefined && (
        <p>
          {words.start[0]} <kbd>{first.command}</kbd> {words.start[1]}
        </p>
      )}
    </div>
  );
}
