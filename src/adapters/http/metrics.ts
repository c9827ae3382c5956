import { Router } from 'express';

/** Headers that a proxy adds to what it hands on from outside. */
const FORWARDED = ['forwarded', 'x-forwarded-for'] as const;

/** The figures, ready to be sent. */
export interface Rendered {
  readonly type: string;
  readonly text: string;
}

/**
 * `GET /metrics`, for a scraper on the inside: it tells how busy the desk is. The port is shared with the doors that
 * chat systems call from outside, so that what came through a proxy is refused.
 */
export function metricsRoute(render: () => Promise<Rendered>): Router {
  const router = Router();
  router.get('/metrics', async (request, response) => {
    if (FORWARDED.some((name) => request.headers[name] !== undefined)) {
      response
        .status(403)
        .type('text/plain')
        .send('The metrics are read from inside, not through a proxy: docs/watching.md\n');
      return;
    }
    const { type, text } = await render();
    response.set('content-type', type).send(text);
  });
  return router;
}
