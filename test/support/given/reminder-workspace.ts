import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import { type Message, type Workspace, shows, visibleText } from '../../../workspace/testing';

export type Who = keyof typeof CAST;

/** Moves the clock as the page's clock panel does. */
export async function moveClock(port: number, to: string): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/workspace/act`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-workspace': 'page' },
    body: JSON.stringify({ person: CAST.ana.id, deed: { do: 'move-clock', by: { to } } }),
  });
  expect(await response.json()).toEqual({ errors: {} });
}

/** Everything that the bot wrote to a person directly, oldest first. */
export function directsOf({ slack }: Workspace, who: Who): readonly Message[] {
  return slack.messages(slack.as(CAST[who].id).directMessages);
}

/** Resolves with the direct message to this person that shows this. */
export function direct(workspace: Workspace, who: Who, sought: string | RegExp): Promise<Message> {
  return workspace.waitFor(
    () => directsOf(workspace, who).find((message) => shows(message, sought)),
    `a message to ${who} that shows ${String(sought)}`,
  );
}

/** Resolves with the digest that shows this. */
export function digest({ slack }: Workspace, sought: string | RegExp): Promise<Message> {
  return slack.waitFor(
    () => digests({ slack }).find((message) => shows(message, sought)),
    `a digest that shows ${String(sought)}`,
  );
}

export function digests({ slack }: Pick<Workspace, 'slack'>): readonly Message[] {
  return slack.messages(CHANNELS.digest.id);
}

/** Resolves with the line in a thread of the requests channel that shows this. */
export function threadLine({ slack }: Workspace, sought: string | RegExp): Promise<Message> {
  return slack.waitFor(
    () =>
      slack
        .messages(CHANNELS.requests.id)
        .find((one) => one.thread !== undefined && one.thread !== one.ts && shows(one, sought)),
    `a line in a thread that shows ${String(sought)}`,
  );
}

export function texts(messages: readonly Message[]): readonly string[] {
  return messages.map((message) => visibleText(message));
}
