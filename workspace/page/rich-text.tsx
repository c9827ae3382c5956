import { type Block, Message } from 'slack-blocks-to-jsx';
import type { RichTextElement } from '../slack/block-kit/rich-text';
import { useWork } from './context';

/** Text as the npm renderer draws it, with our mentions, dates and links in it. */
export function RichText({ elements }: { elements: readonly RichTextElement[] }) {
  const { screen, times } = useWork();
  if (elements.length === 0) return null;
  const users = [...screen.persons, screen.bot].map(({ id, name }) => ({ id, name }));
  const block = { type: 'rich_text', elements: [...elements] } as Block;
  return (
    <div className="rich">
      <Message
        blocks={[block]}
        name=""
        logo=""
        withoutWrapper
        unstyled
        data={{ users, channels: screen.channels, user_groups: [] }}
        hooks={{
          user: ({ id }) => (
            <span className={id === screen.me ? 'mention mention-me' : 'mention'}>
              @{users.find((user) => user.id === id)?.name ?? id}
            </span>
          ),
          channel: ({ id }) => (
            <span className="mention">
              #{screen.channels.find((channel) => channel.id === id)?.name ?? id}
            </span>
          ),
          atChannel: () => <span className="mention mention-me">@channel</span>,
          atEveryone: () => <span className="mention mention-me">@everyone</span>,
          atHere: () => <span className="mention mention-me">@here</span>,
          date: ({ timestamp, format }) => {
            const at = new Date(Number(timestamp) * 1000);
            return (
              <time dateTime={at.toISOString()} title={times.full(at)}>
                {times.slack(Number(timestamp), format)}
              </time>
            );
          },
          link: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
        }}
      />
    </div>
  );
}

/** Only links that a browser opens elsewhere; anything else is shown as words. */
export function SafeLink({ href, children }: { href: string; children: React.ReactNode }) {
  if (!/^(https?:|mailto:)/i.test(href)) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}
