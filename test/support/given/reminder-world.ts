import type { RoleEntries } from '../../../src/app/people/directory';
import type { PlacedCard } from '../../../src/app/outbox/cards';
import type { ChatGateway, Delivered, MailGateway, PostKey } from '../../../src/app/outbox/gateway';
import type { Clock } from '../../../src/app/time/clock';
import type { Person, Role } from '../../../src/core/terms/terms';

export const ZONE = 'Europe/Brussels';
export const DIGEST_CHANNEL = 'CDIGEST';
export const REQUESTS_CHANNEL = 'CREQUESTS';

const person = (id: string, name: string): Person => ({ platform: 'slack', id, name });

export const ana = person('UANA', 'Ana Peeters');
export const luc = person('ULUC', 'Luc Dubois');
export const bo = person('UBO', 'Bo Claes');
export const nadia = person('UNADIA', 'Nadia El Amrani');
export const eva = person('UEVA', 'Eva Janssens');
export const tom = person('UTOM', 'Tom Maes');

const entries = (...persons: readonly Person[]) =>
  persons.map(({ platform, id }) => ({ kind: 'account', platform, id }) as const);

export const ROLES: RoleEntries = {
  staff: entries(ana, luc),
  nsso: entries(bo, nadia),
  ebox: entries(eva),
  admin: entries(tom),
} satisfies Record<Role, unknown>;

/** Something that arrived at somebody, and when. */
export interface Arrived {
  readonly at: Date;
  /** A person, a channel, a channel's thread, or a mailbox. */
  readonly to: string;
  /** Everything that can be read in it. */
  readonly text: string;
  readonly key: string;
}

/**
 * What people outside see: everything that the bots posted. Like Slack, it finds a post again by its key when it is
 * asked to look, and not otherwise: a bot that posts twice without looking is seen twice.
 */
export function createWorld(clock: Clock) {
  const arrived: Arrived[] = [];

  function take(to: string, content: unknown, { key, triedSince }: PostKey): Delivered {
    const known = triedSince !== null && arrived.some((one) => one.key === key && one.to === to);
    if (!known) arrived.push({ at: clock.now(), to, text: JSON.stringify(content), key });
    return { outcome: 'sent', ref: { channel: to, message: key } };
  }

  return {
    arrived,
    /** The gateway of one process: it takes nothing more once `isAlive` says no. */
    chat(isAlive: () => boolean): ChatGateway {
      const whileAlive = async (deliver: () => Delivered): Promise<Delivered> => {
        // A request takes a turn of the loop, as it does over a network: a kill may come in between.
        await new Promise((resolve) => setImmediate(resolve));
        if (!isAlive()) throw new Error('This process was killed');
        return deliver();
      };
      return {
        platform: 'slack',
        post: (channel, content, key, below) =>
          whileAlive(() => take(below ? `${channel}/thread` : channel, content, key)),
        update: (ref) => whileAlive(() => ({ outcome: 'sent', ref })),
        isIn: (ref, channel) => ref.channel === channel,
        direct: (to, content, key) => whileAlive(() => take(to, content, key)),
        handOver: (to, file) =>
          whileAlive(() => take(to, file.words, { key: file.name, triedSince: null })),
        nameOf: async () => null,
        addressesOf: async () => [],
        standingOf: async () => 'here',
        readersOf: async () => 'ours',
      };
    },
    mail(isAlive: () => boolean): MailGateway {
      return {
        async send(mail, { key }) {
          if (!isAlive()) throw new Error('This process was killed');
          // A mail server knows no keys: what is sent twice arrives twice.
          return take(
            mail.to,
            { subject: mail.subject, text: mail.text },
            { key, triedSince: null },
          );
        },
      };
    },
  };
}

export type World = ReturnType<typeof createWorld>;

/** A card in the requests channel for every request, so that threads have something to hang below. */
export function cardOf(requestId: string): PlacedCard {
  return {
    id: `card-${requestId}`,
    requestId,
    place: { platform: 'slack', feed: 'requests' },
    ref: { channel: REQUESTS_CHANNEL, message: requestId },
    drawnVersion: 1,
  };
}
