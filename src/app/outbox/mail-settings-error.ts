/** The mail settings can't be used. The message says which and why, and holds no part of a password. */
export class MailSettingsError extends Error {
  readonly code = 'MAIL_SETTINGS';
}
