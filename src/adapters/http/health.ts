import { Router } from 'express';

/** What `/readyz` looks at. */
export interface Readiness {
  /** Whether the database answers and is migrated. */
  database(): Promise<{ readonly ok: boolean; readonly reason: string | null }>;
  /** The chat systems by name; one that is away is named and turns nothing red. */
  platforms(): Readonly<Record<string, { readonly ok: boolean; readonly reason: string | null }>>;
}

/** `GET /healthz`: the process runs. `GET /readyz`: it can do its work. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const database = await readiness.database();
    response
      .status(database.ok ? 200 : 503)
      .json({ ok: database.ok, database, platforms: readiness.platforms() });
  });
  return router;
}
