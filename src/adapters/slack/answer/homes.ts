import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ChatService } from '../../../app/chat/conversation/conversation';
import type { Clock } from '../../../app/time/clock';
import type { Logger } from '../../../app/watching/log';
import { BoundedMap } from '../../chat-kit/bounded-map';
import { reasonOf, type Api } from '../api/api';
import type { People } from '../directory/people';
import { homeOf, type HomeView } from '../render/home';

/** Homes that are kept up to date: everybody of a desk who looks at theirs. */
const MOST_HOMES = 200;

/** How long a home that was opened is kept up to date, in milliseconds: a working day. Each opening draws it anew. */
const WATCHED_MS = 10 * 60 * 60 * 1_000;

const anything = z.object({});

export interface HomesParts {
  readonly service: Pick<ChatService, 'home'>;
  readonly api: Api;
  readonly people: Pick<People, 'person'>;
  readonly zone: string;
  readonly clock: Clock;
  readonly log: Logger;
}

interface Watched {
  readonly shown: string;
  readonly until: number;
}

/** Home tabs: drawn when they are opened, and again when something on them has changed. */
export class Homes {
  private readonly watched = new BoundedMap<string, Watched>(MOST_HOMES);
  private running: Promise<void> | null = null;
  private again = false;
  private count = 0;

  constructor(private readonly parts: HomesParts) {}

  /** Draws a person's home, whether or not it has changed. */
  async show(person: string): Promise<void> {
    const view = await this.drawn(person);
    const sent = await this.parts.api.call('views.publish', { user_id: person, view }, anything);
    if (sent.ok) {
      const until = this.parts.clock.now().getTime() + WATCHED_MS;
      this.watched.set(person, { shown: markOf(view), until });
      return;
    }
    this.watched.delete(person);
    const reason = reasonOf(sent.failure);
    this.parts.log.info({ person, reason }, 'Slack refused to show a home tab');
  }

  /** Draws the homes on which something has changed. Many changes at once are one look. Never rejects. */
  refresh(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.look().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async look(): Promise<void> {
    do {
      this.again = false;
      for (const [person, { shown, until }] of this.watched.all()) {
        try {
          if (until < this.parts.clock.now().getTime()) this.watched.delete(person);
          else if (markOf(await this.drawn(person)) !== shown) await this.show(person);
        } catch (error) {
          this.parts.log.warn({ err: error, person }, 'Failed to draw a home tab');
        }
      }
    } while (this.again);
  }

  private async drawn(id: string): Promise<HomeView> {
    const { service, people, zone } = this.parts;
    this.count += 1;
    const person = await people.person(id, null);
    return homeOf(await service.home({ person, key: `home:${this.count}` }), zone);
  }
}

function markOf(view: HomeView): string {
  return createHash('sha256').update(JSON.stringify(view)).digest('hex');
}
