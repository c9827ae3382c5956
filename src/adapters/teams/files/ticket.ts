import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { SentFile } from './files';

/** How long a form may wait for its other fields, in milliseconds: Teams' download addresses live about an hour. */
const LIFE_MS = 60 * 60 * 1000;
/** Characters: an address of SharePoint has one or two thousand. */
const MOST_URL = 4_000;
const MOST_NAME = 200;

const contents = z.object({
  person: z.string(),
  name: z.string(),
  url: z.string(),
  until: z.number(),
});

/**
 * Keeps a file that was sent before its form. Teams hands a file over once, with the message, and its forms take none;
 * so the form carries where the file lies, sealed: nobody can make one up or use another's.
 */
export class Tickets {
  private readonly key: Buffer;

  /**
   * With a secret, tickets hold in every process that has the same; without one (managed identity), in this process
   * only, and the person is asked to send the file again after a restart.
   */
  constructor(secret: string | null) {
    this.key =
      secret === null
        ? randomBytes(32)
        : createHmac('sha256', 'ebox file ticket').update(secret).digest();
  }

  /** Null where the file's address is too long for a card. */
  seal(person: string, { name, url }: SentFile, now: Date): string | null {
    if (url.length > MOST_URL) return null;
    const kept = { person, name: name.slice(0, MOST_NAME), url, until: now.getTime() + LIFE_MS };
    const text = Buffer.from(JSON.stringify(kept), 'utf8').toString('base64url');
    return `${text}.${this.sign(text)}`;
  }

  /** The file again; null for a ticket that is not ours, not this person's, or too old. */
  open(ticket: string, person: string, now: Date): SentFile | null {
    const [text = '', signature = ''] = ticket.split('.');
    const expected = Buffer.from(this.sign(text), 'utf8');
    const given = Buffer.from(signature, 'utf8');
    if (expected.length !== given.length || !timingSafeEqual(expected, given)) return null;
    const read = contents.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
    if (!read.success) return null;
    const { name, url, until } = read.data;
    return read.data.person === person && until > now.getTime() ? { name, url } : null;
  }

  private sign(text: string): string {
    return createHmac('sha256', this.key).update(text).digest('base64url');
  }
}
