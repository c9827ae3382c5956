import type { RequestHandler } from 'express';

/**
 * For every response, whoever asks: a browser that is led here shows it as what it says it is, runs nothing in it, frames
 * it nowhere, and tells nobody where it came from. The workspace's page sets a policy of its own. TLS, and with it HSTS,
 * is the proxy's.
 */
const HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** Goes before all that answers. */
export const safeHeaders: RequestHandler = (_request, response, next) => {
  response.set(HEADERS);
  next();
};
