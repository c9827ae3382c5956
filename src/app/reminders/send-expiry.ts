import { endings } from '../../core/policy/expiry';
import type { RequestState } from '../../core/process/state';
import { expiryCard, expiryNote, type Expiring } from '../../view/reminders/expiry';
import { expiryMail } from '../../view/mail/expiry';
import { mailToCopy } from '../../view/mail/to-copy';
import { mailContext } from '../../view/mail/context';
import type { About, ExpiryNotice } from '../outbox/messages';
import { restOutsideWork, type DrawDeps, type Drawn } from './send';

/**
 * Draws a notice from the requests as they are now: a certificate that was replaced meanwhile is not spoken of, and
 * nobody is told outside of working hours, however long the message waited.
 */
export async function drawExpiry(
  { context, queries }: DrawDeps,
  { to, about, more }: ExpiryNotice,
  now: Date,
): Promise<Drawn> {
  const later = restOutsideWork(context, now);
  if (later) return later;
  const states = await queries.many([...new Set(about.map((one) => one.requestId))]);
  const [first, ...others] = states.flatMap((state) => stillEnding(state, about));
  if (!first) return { kind: 'nothing' };
  const expiring = [first, ...others] as const;
  const told = { ...context, now: now.toISOString() };
  const mail = () => expiryMail(expiring, now.toISOString(), mailContext(context));
  switch (to.by) {
    case 'person': {
      const card = expiryCard(expiring, told, more, to.inPlaceOf);
      return { kind: 'person', platform: to.platform, person: to.person, card };
    }
    case 'mail': {
      const written = mail();
      return written ? { kind: 'mail', mail: written } : { kind: 'nothing' };
    }
    case 'thread': {
      const copy = to.copy ? mail() : null;
      const line = expiryNote(expiring, told);
      const copied = copy ? mailToCopy(first.state.id, copy, context.words).blocks : [];
      const note = { ...line, blocks: [...line.blocks, ...copied] };
      return { kind: 'thread', platform: to.platform, note };
    }
    default:
      return to satisfies never;
  }
}

/** A request with those of its certificates that are spoken of and still in use. */
function stillEnding(state: RequestState, about: readonly About[]): readonly Expiring[] {
  const meant = about.filter((one) => one.requestId === state.id).map(({ holding }) => holding);
  const [first, ...others] = endings(state).filter(({ holding }) => meant.includes(holding));
  return first ? [{ state, endings: [first, ...others] }] : [];
}
