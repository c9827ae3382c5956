import { domainOf } from '../../core/mail/arrived';
import { ok, warning, wrong, type Finding } from '../../view/doctor/finding';
import { outcomeOf } from './outcome';
import { readMailServer, readSender, type MailServer } from './server';
import { MAIL_TIMEOUTS, transportTo } from './transport';

/**
 * Logs in at the mail server and leaves, and says what can't be seen from here.
 * @throws MailSettingsError when `url` or `from` can't be used
 */
export async function smtpFindings(
  { url, from }: { readonly url: string; readonly from: string },
  proxyTo: (server: MailServer) => URL | null,
): Promise<readonly Finding[]> {
  const server = readMailServer(url);
  const domain = domainOf(readSender(from).address);
  const unseen = warning(
    'mail',
    (words) => words.said.senderUnseen(domain),
    (words) => words.todo.sender,
  );
  return [await loginFinding(server, proxyTo(server)), unseen];
}

/** Where no mail is sent. */
export function smtpOff(): Finding {
  return warning(
    'mail',
    (words) => words.said.smtpOff,
    (words) => words.todo.smtpOff,
  );
}

async function loginFinding(server: MailServer, proxy: URL | null): Promise<Finding> {
  const transport = transportTo(server, MAIL_TIMEOUTS, proxy);
  const host = `${server.host}:${server.port}`;
  try {
    await transport.verify();
    return ok('mail', (words) => words.said.smtp(host));
  } catch (error) {
    const outcome = outcomeOf(error, '');
    const reason = 'reason' in outcome ? (outcome.reason ?? '') : '';
    return wrong(
      'mail',
      (words) => words.said.smtpRefused(host, reason),
      (words) => words.todo.smtp,
    );
  } finally {
    transport.close();
  }
}
