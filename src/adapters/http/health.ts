import { Router } from 'express';

/** Whether something is as it should be, and why not, in words for an operator. */
export interface Health {
  readonly ok: boolean;
  readonly reason: string | null;
}

/** What `/readyz` looks at. */
export interface Readiness {
  /** Whether the database answers and is migrated; itself bounded in time. Never rejects. */
  database(): Promise<Health>;
  /** Whether the schedule runs: reminders and the digest hang on it. */
  schedule(): Health;
  /** Whether the process is on its way out: a balancer shall send it nobody any more. */
  stopping(): boolean;
  /** The chat systems by name; one that is away is named and turns nothing red. */
  platforms(): Readonly<Record<string, Health>>;
  /** The mailbox that is read; null where none is. One that is away is named and turns nothing red. */
  mailbox(): Health | null;
  /** The reader of certificates and its trust folder; what is wrong is named and turns nothing red. */
  certificates(): Health;
}

/** `GET /healthz`: the process runs. `GET /readyz`: it can do its work. */
export function healthRoutes(readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.json({ ok: true });
  });
  router.get('/readyz', async (_request, response) => {
    const database = await readiness.database();
    const schedule = readiness.schedule();
    const stopping = readiness.stopping();
    const ok = database.ok && schedule.ok && !stopping;
    const mailbox = readiness.mailbox();
    response.status(ok ? 200 : 503).json({
      ok,
      database,
      schedule,
      stopping,
      platforms: readiness.platforms(),
      certificates: readiness.certificates(),
      ...(mailbox ? { mailbox } : {}),
    });
  });
  return router;
}
