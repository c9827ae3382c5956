import { toColleague } from '../../view/mail/letters/colleague';
import { wordsOf } from '../../view/mail';
import type { Delivered, MailGateway } from '../outbox/gateway';
import type { Outgoing, OutgoingBody } from '../outbox/outbox';
import { toPlatform, type FeedChannelDeps } from './feed-channel';
import type { ReadersDeps } from './readers';

export interface ColleagueDeps extends Pick<FeedChannelDeps, 'gateways'>, ReadersDeps {
  readonly mail: MailGateway | null;
}

/**
 * Mails the kick-off to a colleague. Their address is the directory's: it is asked for now, and kept nowhere. What is kept of
 * such addresses is for duties alone (see MailStore).
 */
export async function inviteColleague(
  deps: ColleagueDeps,
  { platform, person, meeting }: Extract<OutgoingBody, { readonly kind: 'invitation' }>,
  { key, requestId }: Pick<Outgoing, 'key' | 'requestId'>,
): Promise<Delivered> {
  const { mail, context } = deps;
  if (!mail) return { outcome: 'never', reason: { code: 'no-smtp' } };
  const language = await deps.languages.ofPerson({ platform, id: person });
  return toPlatform(deps, platform, async (gateway) => {
    const addresses = await gateway.addressesOf(person);
    if (addresses === null) return { outcome: 'later', reason: { code: 'no-directory' } };
    const [to] = addresses;
    if (to === undefined) return { outcome: 'never', reason: { code: 'no-directory-mail' } };
    const letter = toColleague(meeting, { to, language, zone: context.zone }, wordsOf(language));
    return mail.send(letter, { key, requestId, thread: null }, []);
  });
}
