import { domainOf } from '../../core/mail/arrived';
import { ok, warning, wrong, type Finding } from '../../view/doctor/finding';
import type { MailAccess } from '../../app/outbox/mail-access';
import type { Delivered } from '../../app/outbox/gateway';
import { adviceWords } from '../../view/delivery/advice-words';
import { said } from '../../view/delivery/why';
import { whyWords } from '../../view/delivery/why-words';
import { noToken, outcomeOf, withoutRight } from './outcome';
import { readMailServer, readSender, type MailServer } from './server';
import { MAIL_TIMEOUTS, wayTo } from './transport';

/**
 * Logs in at the mail server and leaves, and says what can't be seen from here.
 * @throws MailSettingsError when `url` or `from` can't be used
 */
export async function smtpFindings(
  { url, from }: { readonly url: string; readonly from: string },
  access: MailAccess | null,
  proxyTo: (server: MailServer) => URL | null,
): Promise<readonly Finding[]> {
  const server = readMailServer(url);
  const domain = domainOf(readSender(from).address);
  const unseen = warning(
    'mail',
    (words) => words.said.senderUnseen(domain),
    (words) => words.todo.sender,
  );
  return [await loginFinding(server, access, proxyTo(server)), unseen];
}

/** Where no mail is sent. */
export function smtpOff(): Finding {
  return warning(
    'mail',
    (words) => words.said.smtpOff,
    (words) => words.todo.smtpOff,
  );
}

async function loginFinding(
  server: MailServer,
  access: MailAccess | null,
  proxy: URL | null,
): Promise<Finding> {
  const host = `${server.host}:${server.port}`;
  const refused = (delivered: Delivered) => {
    const reason = ('reason' in delivered && delivered.reason) || said('');
    const advice = 'advice' in delivered ? delivered.advice : null;
    return wrong(
      'mail',
      (words, all) => words.said.smtpRefused(host, whyWords(reason, all)),
      (words, all) => (advice ? adviceWords(advice, all) : words.todo.smtp),
    );
  };
  const way = await wayTo(server, { timeouts: MAIL_TIMEOUTS, proxy, access });
  if (!way.ok) return refused(noToken(way.why));
  try {
    await way.transport.verify();
    return ok('mail', (words) => words.said.smtp(host));
  } catch (error) {
    const outcome = outcomeOf(error, '');
    return refused(way.token === null ? outcome : withoutRight(outcome));
  } finally {
    way.transport.close();
  }
}
