/** Variables whose whole value is a secret. */
const SECRET_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_APP_TOKEN',
  'MICROSOFT_APP_PASSWORD',
];

/** Variables with an address that may hold a password. */
const URL_VARIABLES = [
  'DATABASE_URL',
  'SMTP_URL',
  'HTTPS_PROXY',
  'HTTP_PROXY',
  'https_proxy',
  'http_proxy',
];

/** Characters below which a value is no secret that keeps anybody out, and hiding it would tear ordinary words apart. */
const LEAST_LENGTH = 6;

/**
 * Everything in the environment that must never be told, as it is written there and as the programs that use it see
 * it (a password in a URL is percent-encoded).
 */
export function secretsIn(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const whole = SECRET_VARIABLES.map((name) => env[name]?.trim() ?? '');
  const passwords = URL_VARIABLES.flatMap((name) => passwordsIn(env[name]?.trim() ?? ''));
  const found = [...whole, ...passwords].filter(({ length }) => length >= LEAST_LENGTH);
  return [...new Set(found)];
}

function passwordsIn(url: string): readonly string[] {
  if (!URL.canParse(url)) return [];
  const { password } = new URL(url);
  return [password, decoded(password)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
