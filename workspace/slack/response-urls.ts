import express, { type Router } from 'express';
import { refuse } from './api/answer';
import { applyReply, type Origin } from './reply';
import type { SlackState } from './state';

/** Slack: five times, within 30 minutes. */
export const RESPONSE_URL_USES = 5;
export const RESPONSE_URL_LIFE_MS = 30 * 60 * 1000;
/** Old addresses are only kept to tell "expired" from "never was". */
const URLS_KEPT = 2_000;
const BODY_LIMIT = '1mb';

interface Issued {
  origin: Origin;
  issuedAt: number;
  uses: number;
}

/** The addresses through which a bot answers an interaction later. */
export class ResponseUrls {
  private readonly issued = new Map<string, Issued>();

  constructor(
    private readonly state: SlackState,
    private readonly selfUrl: () => string,
    private readonly realNow: () => number,
    private readonly secret: () => string,
  ) {}

  issue(origin: Origin): string {
    const key = this.secret();
    this.issued.set(key, { origin, issuedAt: this.realNow(), uses: 0 });
    const [oldest] = this.issued.keys();
    if (this.issued.size > URLS_KEPT && oldest !== undefined) this.issued.delete(oldest);
    return `${this.selfUrl()}/slack-hooks/actions/${this.state.setting.teamId}/${key}`;
  }

  router(): Router {
    const router = express.Router();
    const json = express.json({ limit: BODY_LIMIT, type: () => true });
    router.post('/actions/:team/:key', json, (req, res) => {
      const issued = this.issued.get(req.params['key']);
      if (issued === undefined || this.realNow() - issued.issuedAt > RESPONSE_URL_LIFE_MS) {
        res.status(404).json(refuse('expired_url'));
        return;
      }
      if (issued.uses >= RESPONSE_URL_USES) {
        res.status(404).json(refuse('used_url'));
        return;
      }
      const failure = applyReply(this.state, req.body, issued.origin);
      if (failure !== undefined) {
        res.status(400).json(failure);
        return;
      }
      issued.uses += 1;
      res.json({ ok: true });
    });
    return router;
  }
}
