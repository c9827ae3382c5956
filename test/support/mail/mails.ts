import { createHmac } from 'node:crypto';
import type { MailNaming } from '../../../src/app/outbox/gateway';
import type { Mail } from '../../../src/view/mail/parts/mail';
import { createSmtpGateway, type SmtpSettings } from '../../../src/adapters/mail/smtp';
import { MAIL_TIMEOUTS, type MailTimeouts } from '../../../src/adapters/mail/transport';

export const MAIL: Mail = {
  to: 'ana.peeters@example.be',
  language: 'fr',
  subject: '[DS-2026-0007] Votre formulaire est validé',
  text: 'Bonjour Ana,\n\nÀ bientôt.\n',
  html: '<p>Bonjour Ana,</p><p>À bientôt.</p>',
  attachments: [],
};

export interface Logged {
  readonly fields: object;
  readonly words: string;
}

export function gatewayTo(
  at: string,
  {
    login = '',
    timeouts = {},
    proxyTo = () => null,
    access = null,
  }: {
    login?: string;
    timeouts?: Partial<MailTimeouts>;
    proxyTo?: NonNullable<SmtpSettings['proxyTo']>;
    access?: SmtpSettings['access'];
  } = {},
) {
  const logged: Logged[] = [];
  const log = (fields: object, words: string) => void logged.push({ fields, words });
  const gateway = createSmtpGateway({
    url: `smtp://${login}${at}`,
    from: 'e-Box <bot@ebox.example>',
    sign,
    log: { info: log, warn: log },
    timeouts: { ...MAIL_TIMEOUTS, ...timeouts },
    proxyTo,
    access,
  });
  return { gateway, logged };
}

/** Signs as the bot does, with a secret of the test. */
export function sign(text: string): string {
  return createHmac('sha256', 'the secret of the test').update(text).digest('hex');
}

/** How a mail of DS-2026-0007 names itself before anything came from its requester. */
export function named(key: string): MailNaming {
  return { key, requestId: 'DS-2026-0007', thread: null };
}
