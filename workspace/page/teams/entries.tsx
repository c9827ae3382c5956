import { useEffect, useRef } from 'react';
import type { TeamsShown } from '../../teams/screen';
import { TeamsMessageView } from './message';
import { useWords } from '../words';

interface EntriesProps {
  readonly messages: readonly TeamsShown[];
  readonly label: string;
  readonly onReply: ((id: string) => void) | null;
}

/** Closer than this to the end, and new messages are followed. */
const NEAR_THE_END_PX = 160;

/** What was said, following the latest as long as the person is at the end. */
export function Entries({ messages, label, onReply }: EntriesProps) {
  const { teams: words } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useEffect(() => {
    if (atEnd.current) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [messages]);
  const onScroll = (): void => {
    const { current: box } = list;
    if (box === null) return;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_THE_END_PX;
  };
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
      {messages.length === 0 && (
        <div className="empty">
          <h2>{words.nothing}</h2>
          <p>{words.start}</p>
        </div>
      )}
      {messages.map((message) => (
        <TeamsMessageView key={message.id} message={message} onReply={onReply} />
      ))}
    </div>
  );
}
