import type { Mail } from '../../../src/view/mail/parts/mail';
import {
  createSmtpGateway,
  MAIL_TIMEOUTS,
  type MailTimeouts,
  type SmtpSettings,
} from '../../../src/adapters/mail/smtp';

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
  }: {
    login?: string;
    timeouts?: Partial<MailTimeouts>;
    proxyTo?: NonNullable<SmtpSettings['proxyTo']>;
  } = {},
) {
  const logged: Logged[] = [];
  const log = (fields: object, words: string) => void logged.push({ fields, words });
  const gateway = createSmtpGateway({
    url: `smtp://${login}${at}`,
    from: 'e-Box <bot@ebox.example>',
    log: { info: log, warn: log },
    timeouts: { ...MAIL_TIMEOUTS, ...timeouts },
    proxyTo,
  });
  return { gateway, logged };
}
