import type { NextFunction, Request, Response } from 'express';

/** Names by which a browser or a bot on this machine calls this machine. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses what doesn't come from this machine under one of its own names. A page elsewhere can
 * point its own name at 127.0.0.1 (DNS rebinding): then Host gives it away. It can post here from its
 * own origin (CSRF): then Origin does.
 */
export function loopbackOnly(req: Request, res: Response, next: NextFunction): void {
  const { host, origin } = req.headers;
  if (isLoopback(`http://${host ?? ''}`) && (origin === undefined || isLoopback(origin))) {
    next();
    return;
  }
  res
    .status(403)
    .type('text')
    .send(
      'This workspace answers on this machine alone: open it as http://127.0.0.1 or localhost.',
    );
}

function isLoopback(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.has(new URL(address).hostname);
}
