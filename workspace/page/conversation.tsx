import { Fragment, useEffect, useRef } from 'react';
import type { Place, ShownEphemeral, ShownMessage } from '../server/screen';
import { Composer } from './composer';
import { useWork } from './context';
import { EphemeralView, MessageView } from './message';
import { momentOf } from './times';

/** A channel or the direct messages: what was said, and where to say something. */
export function Conversation({ place }: { place: Place }) {
  const { screen } = useWork();
  const entries = merge(screen.messages, inPlace(screen.ephemerals));
  return (
    <>
      <header className="place-head">
        <h1>
          {place.kind === 'channel' && <span aria-hidden="true">#</span>}
          {place.name}
        </h1>
        <p>
          {place.purpose}
          {place.kind === 'channel' && ` · ${String(place.members)} members`}
        </p>
        {!place.hasBot && (
          <p className="notice" role="note">
            e-Box is not in this channel. Type <code>/invite @{screen.bot.name}</code> to let it in.
          </p>
        )}
      </header>
      <Entries
        entries={entries}
        label={`Messages in ${place.name}`}
        empty={<Empty place={place} />}
      />
      <Composer
        place={place.id}
        placeholder={
          place.kind === 'channel'
            ? `Message #${place.name}, or / for a command`
            : `Message ${place.name}, or / for a command`
        }
        attach={place.kind === 'dm'}
      />
    </>
  );
}

/** A thread beside its channel. */
export function Thread({ onClose }: { onClose: () => void }) {
  const { screen } = useWork();
  const [root] = screen.thread;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (root === undefined) return null;
  const own = screen.ephemerals.filter((one) => one.thread === root.ts);
  return (
    <aside className="thread" aria-label="Thread">
      <header className="thread-head">
        <h2 ref={heading} tabIndex={-1}>
          Thread
        </h2>
        <button type="button" className="button icon" aria-label="Close thread" onClick={onClose}>
          <span aria-hidden="true">✕</span>
        </button>
      </header>
      <Entries entries={merge(screen.thread, own)} label="Thread" empty={null} inThread />
      <Composer place={screen.place} thread={root.ts} placeholder="Reply…" attach={false} />
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
  { ephemeral: false; message: ShownMessage } | { ephemeral: true; message: ShownEphemeral };

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
  const [first] = screen.suggestions;
  return (
    <div className="empty">
      <h2>{place.kind === 'dm' ? `You and ${place.name}` : `Nothing in #${place.name} yet`}</h2>
      <p>{place.purpose}</p>
      {first !== undefined && (
        <p>
          Type <kbd>{first.command}</kbd> below to start: {first.description.toLowerCase()}.
        </p>
      )}
    </div>
  );
}
