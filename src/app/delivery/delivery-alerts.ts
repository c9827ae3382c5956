import type { Platform } from '../../core/terms/terms';
import type { Note } from '../../view/model/model';
import { sentenceNote } from '../../view/notes/sentence';
import { placeOfLane } from '../outbox/lanes';
import type { SettingsStore } from '../settings/settings-store';
import type { Directory } from '../people/directory-port';
import type { Clock } from '../time/clock';
import type { Outbox, Outgoing } from '../outbox/outbox';

export interface TroubleDeps {
  readonly outbox: Pick<Outbox, 'post'>;
  readonly settings: Pick<SettingsStore, 'holdersOf'>;
  readonly directory: Pick<Directory, 'holdersOf'>;
  readonly platforms: readonly Platform[];
  readonly clock: Clock;
}

/** Persons that are told directly at most, where there is no channel to tell it in. */
const MOST_TOLD = 10;

/**
 * Tells staff, once, what delivery can't mend by itself: in the requests channel, or to staff in person when that very
 * channel is the trouble.
 */
export function createTroubles(deps: TroubleDeps) {
  return {
    /** A lane that waits for somebody to do something. */
    async unreachable(message: Outgoing, reason: string, advice: string): Promise<void> {
      const words = `${what(message)} waits: ${reason}. ${advice} What waited is sent then.`;
      await tell(deps, message, `unreachable:${message.lane}:${message.id}`, words);
    },
    /** A dead letter. */
    async dead(message: Outgoing, reason: string): Promise<void> {
      const words = `${what(message)} could not be delivered: ${reason}. Type /ebox undelivered to have it tried again.`;
      await tell(deps, message, `dead:${message.id}:${message.attempts}`, words);
    },
    /** The bot was taken out of conversations. Told in the other chat system's channel too: this one may be gone. */
    async left(platform: Platform, advice: string, key: string): Promise<void> {
      const note = sentenceNote(advice);
      const at = deps.clock.now();
      await tellInPerson(deps, platform, `left:${key}`, note, at);
      for (const other of deps.platforms) {
        if (other !== platform) await tellInChannel(deps, other, `left:${key}`, null, note, at);
      }
    },
  };
}

async function tell(
  deps: TroubleDeps,
  trouble: Outgoing,
  key: string,
  words: string,
): Promise<void> {
  // News about a message that was itself such news would chase its own tail; and a channel that a feed was taken from may
  // be one that the bot was thrown out of.
  if (/^(unreachable|dead|left|moved):/u.test(trouble.key)) return;
  const note = sentenceNote(words);
  const at = deps.clock.now();
  for (const platform of deps.platforms) {
    if (placeOfLane(trouble.lane) === `${platform}:requests`) {
      await tellInPerson(deps, platform, key, note, at);
    } else {
      await tellInChannel(deps, platform, key, trouble.requestId, note, at);
    }
  }
}

async function tellInChannel(
  deps: TroubleDeps,
  platform: Platform,
  key: string,
  requestId: string | null,
  note: Note,
  at: Date,
): Promise<void> {
  const body = {
    kind: 'notice' as const,
    place: { platform, feed: 'requests' as const },
    card: note,
  };
  await deps.outbox.post({
    lane: `${platform}:requests`,
    key: `${key}:${platform}`,
    requestId,
    body,
    urgency: 'decision',
    at,
  });
}

async function tellInPerson(
  deps: TroubleDeps,
  platform: Platform,
  key: string,
  note: Note,
  at: Date,
): Promise<void> {
  const holders = [
    ...(await deps.directory.holdersOf('staff')),
    ...(await deps.settings.holdersOf('staff')),
  ];
  const here = [
    ...new Set(holders.filter((one) => one.platform === platform).map((one) => one.id)),
  ];
  for (const person of here.slice(0, MOST_TOLD)) {
    const body = { kind: 'direct' as const, platform, person, card: note };
    const lane = `${platform}:@${person}`;
    await deps.outbox.post({
      lane,
      key: `${key}:${person}`,
      requestId: null,
      body,
      urgency: 'decision',
      at,
    });
  }
}

function what({ body, requestId }: Outgoing): string {
  const about = requestId === null ? '' : ` of ${requestId}`;
  switch (body.kind) {
    case 'mail':
      return `A mail${about} (${body.mail.subject})`;
    case 'nudge':
    case 'expiry':
      return `A reminder${about}`;
    case 'digest':
      return `The digest of ${body.day}`;
    case 'export':
      return `An export${about}`;
    case 'direct':
      return `A message${about} to a person`;
    case 'draw':
    case 'mail-card':
    case 'line':
    case 'notice':
      return `A message${about} to a channel`;
    default:
      return body satisfies never;
  }
}
