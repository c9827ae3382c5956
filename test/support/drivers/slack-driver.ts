import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import {
  type FieldValue,
  type Member,
  type Message,
  type Result,
  type View,
  type Workspace,
  labelsOf,
  shows,
  visibleText,
} from '../../../workspace/testing';
import type { Driver, Feed, Values, Who } from './driver';

/** Plays the journey through Slack's protocol: signed requests into Bolt's receiver, Web API calls back. */
export function slackDriver({ slack, mail, waitFor }: Workspace): Driver {
  const channel = (feed: Feed) => CHANNELS[feed].id;
  const as = (who: Who): Member => slack.as(CAST[who].id);

  function card(feed: Feed, id: string): Message | undefined {
    return slack
      .messages(channel(feed))
      .find((message) =>
        !message.thread?.length || message.thread === message.ts
          ? shows(message, `${id} · `)
          : false,
      );
  }

  async function submit(member: Member, view: View, values: Values): Promise<void> {
    const filled: Record<string, FieldValue> = {};
    for (const [label, value] of Object.entries(values)) {
      filled[label] =
        typeof value === 'object' && 'bytes' in value
          ? member.upload(value.name, value.bytes)
          : value;
    }
    const done = await member.submit(view, filled);
    expect({ trouble: done.trouble, errors: done.errors }).toEqual({
      trouble: undefined,
      errors: {},
    });
  }

  function acknowledged(result: Result): Result {
    expect(result.trouble).toBeUndefined();
    expect(result.ack).toMatchObject({ answered: true, status: 200 });
    return result;
  }

  return {
    async fill(who, command, values) {
      const member = as(who);
      const result = acknowledged(await member.command(`/ebox ${command}`));
      await submit(member, await result.opened(), values);
    },
    async ask(who, command) {
      const result = acknowledged(await as(who).command(`/ebox ${command}`));
      return result.ephemerals.map((one) => visibleText(one)).join('\n');
    },
    async shows(feed, id, sought) {
      const shown = () => {
        const message = card(feed, id);
        return message && shows(message, sought) ? message : undefined;
      };
      try {
        return visibleText(await waitFor(shown));
      } catch {
        const now = card(feed, id);
        throw new Error(
          `The card of ${id} in ${feed} never showed “${sought}”: ${now ? visibleText(now) : 'there is none'}`,
        );
      }
    },
    labels: (feed, id) => {
      const message = card(feed, id);
      return Promise.resolve(message ? labelsOf(message.blocks) : []);
    },
    async press(who, feed, id, label, values) {
      const member = as(who);
      const message = card(feed, id);
      if (!message) throw new Error(`${id} has no card in ${feed}`);
      const result = acknowledged(await member.press(message, label));
      expect(result.ephemerals.map((one) => visibleText(one))).toEqual([]);
      if (values) await submit(member, await result.opened(), values);
    },
    async mail(sought) {
      const found = await waitFor(
        () =>
          mail.all().findLast((one) =>
            `${one.subject}
${one.text}`.includes(sought),
          ),
        `a mail about ${sought}`,
      );
      return {
        to: found.to.join(', '),
        subject: found.subject,
        text: found.text,
        attachments: found.attachments.map((one) => one.name),
      };
    },
    async newest(organisation) {
      const found = await slack.waitForMessage(channel('requests'), organisation);
      const id = /DS-\d{4}-\d{4}/u.exec(visibleText(found))?.[0];
      if (!id) throw new Error('The card names no id');
      return id;
    },
  };
}
