import { createHash } from 'node:crypto';
import type { Recorded } from '../../core/process/events';
import { canonicalJson } from '../database/json';

/** Everything an event's hash covers. Texts take part by their digests alone, so that they can be blanked. */
export interface Link {
  /** Hash of the event before; empty for the first. */
  readonly previous: string;
  readonly requestId: string;
  readonly version: number;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly platform: string; readonly id: string; readonly role: string };
  /** The event without its type and its texts. */
  readonly facts: object;
  /** SHA-256 by the text's name, lower-case hex. */
  readonly digests: Readonly<Record<string, string>>;
}

/** A text as it is kept beside its event. */
export interface SaltedTexts {
  readonly texts: Readonly<Record<string, unknown>>;
  readonly salts: Readonly<Record<string, string>>;
}

/** In whose place the actor acted: among the facts the account, among the texts the name. */
export const STANDS_IN_FOR = 'actor.standsInFor';
export const ABSENT_NAME = 'actor.standsInFor.name';

/** The hash that stands before the first event of a request. */
export const NO_PREDECESSOR = '';

/** The name under which the actor's own name stands among the texts. No event's text has a dot in its name. */
export const ACTOR_NAME = 'actor.name';

/** SHA-256 over the link's canonical JSON, lower-case hex. Source: docs/adr/0003. */
export function hashOf(link: Link): string {
  return sha256Hex(canonicalJson(link));
}

/**
 * SHA-256 over salt and canonical JSON of a text, lower-case hex. The salt keeps a blanked text from being guessed
 * by trying out likely ones.
 */
export function digestOf(salt: string, text: unknown): string {
  return sha256Hex(salt + canonicalJson(text));
}

/** All texts of an event with the actor's name, each under a salt of its own. `salt` is called once for each. */
export function saltTexts({ event, actor }: Recorded, salt: () => string): SaltedTexts {
  const { standsInFor } = actor;
  const texts = {
    ...event.texts,
    [ACTOR_NAME]: actor.name,
    ...(standsInFor ? { [ABSENT_NAME]: standsInFor.name } : {}),
  };
  return { texts, salts: mapValues(texts, salt) };
}

export function digestsOf({ texts, salts }: SaltedTexts): Readonly<Record<string, string>> {
  return mapValues(texts, (text, name) => digestOf(salts[name] ?? '', text));
}

/** The event without its type and its texts, and whose place its actor took: what its row keeps for ever. */
export function factsOf({ event, actor }: Pick<Recorded, 'event' | 'actor'>): object {
  const { type: _type, texts: _texts, ...facts } = event;
  if (!actor.standsInFor) return facts;
  const { platform, id } = actor.standsInFor;
  return { ...facts, [STANDS_IN_FOR]: { platform, id } };
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (value: In, name: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, map(value, name)]),
  );
}

/** SHA-256 over the text in UTF-8, lower-case hex. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
