import { useEffect, useState } from 'react';
import type { WireCard } from '../../teams/model';
import type { TeamsShown } from '../../teams/screen';
import { Avatar } from '../avatar';
import { Menu } from '../menu';
import { CardView, type Pressed } from './adaptive-card';
import { useTeams } from './connection';
import { useWords } from '../words';

interface MessageProps {
  readonly message: TeamsShown;
  readonly onReply: ((id: string) => void) | null;
}

/** One message; below it in a channel stand the answers to it. */
export function TeamsMessageView({ message, onReply }: MessageProps) {
  const { perform } = useTeams();
  const { message: words } = useWords();
  const { id, author, fromBot, onlyMe, text, card, files, below, edits } = message;
  const items = [
    ...(onReply && !onlyMe
      ? [{ label: words.replyInThread, onSelect: () => onReply(below ?? id) }]
      : []),
    ...(text === ''
      ? []
      : [
          {
            label: 'Register e-Box request',
            onSelect: () => void perform({ do: 'register', message: id }),
          },
        ]),
  ];
  return (
    <article
      className={classOf(message)}
      aria-label={`${author}: ${message.summary || text.slice(0, 80)}`}
    >
      <Avatar name={author} app={fromBot} />
      <div className="message-main">
        <p className="byline">
          <strong>{author}</strong>
          {fromBot && <span className="tag">{words.app}</span>}
          <time dateTime={new Date(Number(id)).toISOString()}>{clockTime(id)}</time>
          {edits > 0 && <span className="edited">{words.redrawn}</span>}
        </p>
        {onlyMe && <p className="only-you">{words.onlyYou}</p>}
        {text !== '' && <p className="typed">{text}</p>}
        {files.map((name) => (
          <p className="file" key={name}>
            <span aria-hidden="true">▤</span> {name}
          </p>
        ))}
        {card !== null && <OwnCard message={message} card={card} />}
      </div>
      {items.length > 0 && (
        <div className="message-menu">
          <Menu label={words.more(author)} items={items} />
        </div>
      )}
    </article>
  );
}

function classOf({ below, onlyMe }: TeamsShown): string {
  const names = ['message', ...(below === null ? [] : ['reply']), ...(onlyMe ? ['ephemeral'] : [])];
  return names.join(' ');
}

/** A card as this person sees it, and which drawing of the message it stands for. */
interface Own {
  readonly edits: number;
  readonly card: WireCard;
}

/** Everybody's card, until this person's own has come; and what the bot answers to a press. */
function OwnCard({ message, card }: { readonly message: TeamsShown; readonly card: WireCard }) {
  const { perform } = useTeams();
  const [own, setOwn] = useState<Own | null>(null);
  const { message: said } = useWords();
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const { id, edits, hasOwn } = message;
  // An answer may come before or after the redrawing that it caused: the later drawing wins, whichever comes first.
  const isNew = own !== null && own.edits >= edits;

  useEffect(() => {
    if (!hasOwn) return;
    void perform({ do: 'see', message: id }).then((answer) => {
      show({ edits: answer.edits ?? edits, card: answer.card ?? card });
    });
  }, [id, edits, hasOwn]);

  const show = (next: Own): void =>
    setOwn((before) => (before !== null && before.edits > next.edits ? before : next));
  const press = async ({ kind, verb, data }: Pressed): Promise<void> => {
    setBusy(true);
    const { seen, edits: answered } = await (kind === 'execute'
      ? perform({ do: 'execute', message: id, verb, data })
      : perform({ do: 'open', message: id, data }));
    setBusy(false);
    if (seen?.kind === 'card') show({ edits: answered ?? edits, card: seen.card });
    setWords(seen?.kind === 'words' ? seen.words : '');
  };
  return (
    <div aria-busy={busy || (hasOwn && !isNew)}>
      <CardView card={isNew ? own.card : card} onPress={(pressed) => void press(pressed)} />
      {words !== '' && (
        <p className="only-you-words" role="status">
          <span className="only-you">{said.onlyYou}</span> {words}
        </p>
      )}
    </div>
  );
}

/** A message's id is the moment it was sent, in milliseconds. */
function clockTime(id: string): string {
  return new Date(Number(id)).toLocaleTimeString('en-GB', {
    timeZone: 'Europe/Brussels',
    hour: '2-digit',
    minute: '2-digit',
  });
}
