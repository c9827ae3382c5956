import type { ShownEphemeral, ShownMessage } from '../server/screen';
import type { Target } from '../slack/place';
import { Avatar } from './avatar';
import { Blocks, type OnPress } from './blocks';
import { useWork } from './context';
import { readMarkup } from './markup';
import { Menu } from './menu';
import { RichText } from './rich-text';
import { momentOf } from './times';
import { useWords, type PageWords } from './words';

/** One message, with what can be done with it. */
export function MessageView({ message, inThread }: { message: ShownMessage; inThread: boolean }) {
  const { screen, perform, openThread } = useWork();
  const words = useWords();
  const { channel, ts } = message;
  const thread = message.thread ?? ts;
  const items = [
    ...(inThread
      ? []
      : [{ label: words.message.replyInThread, onSelect: () => openThread(thread) }]),
    ...screen.shortcuts
      .filter((shortcut) => shortcut.on === 'message')
      .map(({ name, callbackId }) => ({
        label: name,
        onSelect: () => void perform({ do: 'shortcut', callbackId, on: { channel, ts } }),
      })),
  ];
  return (
    <article className="message" aria-label={`${message.author}: ${firstWords(message.text)}`}>
      <Avatar name={message.author} app={message.fromBot} />
      <div className="message-main">
        <Byline author={message.author} app={message.fromBot} ts={ts} edited={message.edited} />
        <Body
          text={message.text}
          blocks={message.blocks}
          target={{ kind: 'message', channel, ts }}
          card={message.fromBot}
        />
        {message.attached.map((file) => (
          <a key={file.id} className="file" href={`/workspace/files/${file.id}`} download>
            <span aria-hidden="true">⤓</span>
            <span>{file.name}</span>
            <small>{sizeOf(file.size, words)}</small>
          </a>
        ))}
        {!inThread && message.replies > 0 && (
          <button type="button" className="thread-link" onClick={() => openThread(thread)}>
            {words.message.replies(message.replies)}
            {message.latestReply !== null && <Latest ts={message.latestReply} />}
          </button>
        )}
      </div>
      {items.length > 0 && (
        <div className="message-menu">
          <Menu label={words.message.more(message.author)} items={items} />
        </div>
      )}
    </article>
  );
}

/** What this person alone was told; it goes when they wave it away. */
export function EphemeralView({ message }: { message: ShownEphemeral }) {
  const { screen, perform } = useWork();
  const { message: words } = useWords();
  const app = message.user === screen.bot.id;
  return (
    <article className="message ephemeral" aria-label={`${words.onlyYou}: ${message.author}`}>
      <Avatar name={message.author} app={app} />
      <div className="message-main">
        <p className="only-you">
          <span aria-hidden="true">◌</span> {words.onlyYou}
          <button
            type="button"
            className="link"
            onClick={() => void perform({ do: 'dismiss', ts: message.ts })}
          >
            {words.dismiss}
          </button>
        </p>
        <Byline author={message.author} app={app} ts={message.ts} edited={undefined} />
        <Body
          text={message.text}
          blocks={message.blocks}
          target={{ kind: 'ephemeral', ts: message.ts }}
          card={app}
        />
      </div>
    </article>
  );
}

interface BylineProps {
  author: string;
  app: boolean;
  ts: string;
  edited: string | undefined;
}

function Byline({ author, app, ts, edited }: BylineProps) {
  const { times } = useWork();
  const { message: words } = useWords();
  const at = momentOf(ts);
  return (
    <p className="byline">
      <strong>{author}</strong>
      {app && <span className="tag">{words.app}</span>}
      <time dateTime={at.toISOString()} title={times.full(at)}>
        {times.clock(at)}
      </time>
      {edited !== undefined && (
        <span className="edited">
          {words.redrawn} {times.clock(momentOf(edited))}
        </span>
      )}
    </p>
  );
}

interface BodyProps {
  text: string;
  blocks: ShownMessage['blocks'];
  target: Exclude<Target, { kind: 'view' }>;
  card: boolean;
}

function Body({ text, blocks, target, card }: BodyProps) {
  const { perform } = useWork();
  if (blocks.length === 0) return <RichText elements={readMarkup(text)} />;
  const press: OnPress = async (pressed) => {
    await perform({ do: 'press', target, ...pressed });
  };
  return (
    <div className={card ? 'card' : ''}>
      <Blocks blocks={blocks} onPress={press} />
    </div>
  );
}

function Latest({ ts }: { ts: string }) {
  const { times } = useWork();
  return <small>{useWords().message.lastAt(times.clock(momentOf(ts)))}</small>;
}

const BYTES_PER_KB = 1024;

/** `12 kB`, for people. */
export function sizeOf(bytes: number, { message }: PageWords): string {
  if (bytes < BYTES_PER_KB) return message.bytes(bytes);
  if (bytes < BYTES_PER_KB ** 2) return `${String(Math.round(bytes / BYTES_PER_KB))} kB`;
  return `${(bytes / BYTES_PER_KB ** 2).toFixed(1)} MB`;
}

const FIRST_WORDS = 80;

function firstWords(text: string): string {
  return text.length > FIRST_WORDS ? `${text.slice(0, FIRST_WORDS)}…` : text;
}
