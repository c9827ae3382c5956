import express, { type Router } from 'express';
import { Faults } from './api/faults';
import { apiRouter, CallLog } from './api/router';
import { BotLink, type Delivery, type Reply, type Sent } from './bot/link';
import { BotEvents } from './bot/events';
import { announceJoin } from './api/conversations';
import type { Changes } from './changes';
import { FileBytes } from './file-bytes';
import { filesRouter } from './files-router';
import { Gestures } from './gestures';
import { Member } from './member';
import type { Message } from './model';
import type { Parts } from './parts';
import { ResponseUrls } from './response-urls';
import type { Snapshot } from './snapshot';
import { type Setting, SlackState } from './state';
import { Triggers } from './triggers';
import { shows } from './visible-text';

export interface SlackOptions {
  setting: Setting;
  changes: Changes;
  botToken: string;
  signingSecret: string;
  botUrl: () => string;
  selfUrl: () => string;
  /** The business clock, which messages' timestamps follow. */
  now: () => Date;
  /** Real milliseconds: triggers, response_urls and signatures follow these. */
  realNow: () => number;
  secret: () => string;
  ackTimeoutMs: number;
  triggerLifeMs: number;
  snapshot?: Snapshot;
}

/** A Slack of our own: strict about what a bot sends, faithful in what it sends to the bot. */
export class Slack {
  readonly state: SlackState;
  readonly faults: Faults;
  readonly calls = new CallLog();
  readonly gestures: Gestures;
  readonly bytes = new FileBytes();
  private readonly link: BotLink;
  private readonly events: BotEvents;
  private readonly urls: ResponseUrls;
  private readonly parts: Parts;

  constructor(private readonly options: SlackOptions) {
    const { setting, changes, now, realNow, secret, selfUrl, botUrl, signingSecret } = options;
    const { ackTimeoutMs, triggerLifeMs } = options;
    this.state = new SlackState(setting, changes, now, options.snapshot);
    this.faults = new Faults(realNow);
    this.link = new BotLink({ botUrl, signingSecret, ackTimeoutMs, realNow });
    this.events = new BotEvents(this.link, this.state);
    this.urls = new ResponseUrls(this.state, selfUrl, realNow, secret);
    this.parts = {
      state: this.state,
      triggers: new Triggers(realNow, secret, triggerLifeMs),
      bytes: this.bytes,
      events: this.events,
      selfUrl,
    };
    this.gestures = new Gestures(this.parts, this.link, this.urls);
  }

  /** What the bot talks to: the Web API, the response_urls and the files, under their paths. */
  router(): Router {
    const { botToken } = this.options;
    const { parts, faults, calls } = this;
    const router = express.Router();
    router.use('/slack-api', apiRouter({ parts, botToken, faults, calls }));
    router.use('/slack-hooks', this.urls.router());
    router.use('/slack-files', filesRouter(parts, botToken));
    return router;
  }

  /** A person, to act for. Throws when nobody has this id. */
  as(person: string): Member {
    const { persons, channels } = this.options.setting;
    if (!persons.some((one) => one.id === person)) throw new Error(`nobody is ${person}`);
    return new Member(person, this.state, this.gestures, channels[0]?.id ?? '');
  }

  /** The messages of a conversation, threads included, oldest first. */
  messages(channel: string): readonly Message[] {
    return this.state.messages(channel);
  }

  /**
   * Resolves with the bot's latest message of a conversation that shows this, now or once it does. A person's own is
   * passed over: it is there at once, and an answer often repeats words of it.
   */
  waitForMessage(channel: string, sought: string | RegExp): Promise<Message> {
    const { botUserId } = this.options.setting;
    return this.state.changes.waitFor(
      () =>
        this.state
          .messages(channel)
          .findLast((message) => message.user === botUserId && shows(message, sought)),
      `a message of the bot in ${channel} that shows ${String(sought)}`,
    );
  }

  /** Resolves with what `look` finds, now or after the change that brings it. */
  waitFor<T>(
    look: (slack: this) => T | undefined | false,
    what?: string,
    timeoutMs?: number,
  ): Promise<T> {
    return this.state.changes.waitFor(() => look(this), what, timeoutMs);
  }

  /** Every request sent to the bot of late, oldest first. */
  deliveries(): readonly Delivery[] {
    return this.link.deliveries();
  }

  /** Sends the same request `times` more, as Slack does when it doubts that it arrived. */
  async redeliver(delivery: Delivery, times = 1): Promise<Reply[]> {
    const replies: Reply[] = [];
    for (let number = 1; number <= times; number += 1) {
      replies.push(await this.link.again(delivery, { number, reason: 'http_timeout' }));
    }
    return replies;
  }

  /** Slack's first question to a new request URL. */
  verifyUrl(challenge: string): Promise<Sent> {
    return this.events.verifyUrl(challenge);
  }

  /** Takes somebody into a channel, the bot too, and tells the bot. */
  invite(channel: string, user: string, inviter?: string): void {
    if (this.state.setMember(channel, user, true)) announceJoin(this.parts, channel, user, inviter);
  }

  /** Takes somebody out of a channel. */
  remove(channel: string, user: string): void {
    this.state.setMember(channel, user, false);
  }

  close(): void {
    this.events.close();
    this.link.close();
    this.faults.clear();
  }
}
