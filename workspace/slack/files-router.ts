import express, { type Request, type Response, type Router } from 'express';
import { bearsToken } from './api/router';
import type { Parts } from './parts';

/** Above the bot's own limit of 10 MB, so that the limit can be tried. */
export const UPLOAD_LIMIT_BYTES = 25 * 1024 * 1024;

/** Slack's file hosts: where the bot fetches what a person uploaded, and puts what it sends. */
export function filesRouter({ state, bytes }: Parts, botToken: string): Router {
  const router = express.Router();

  const download = (req: Request<{ key: string }>, res: Response): void => {
    if (!bearsToken(req, botToken)) {
      res.status(403).type('text').send('Forbidden');
      return;
    }
    const [team, id = ''] = req.params.key.split('-');
    if (bytes.isStalled(id)) return;
    const file = state.file(id);
    const content = bytes.handOut(id);
    if (team !== state.setting.teamId || file === undefined || content === undefined) {
      res.status(404).type('text').send('Not Found');
      return;
    }
    res.set('content-type', file.mimetype).set('x-content-type-options', 'nosniff');
    res.set('content-disposition', 'attachment').end(content);
  };
  router.get('/files-pri/:key/download/:name', download);
  router.get('/files-pri/:key/:name', download);

  // Slack takes the raw bytes, or a multipart form with one file in it.
  const raw = express.raw({ type: () => true, limit: UPLOAD_LIMIT_BYTES });
  router.post('/upload/:id', raw, async (req, res) => {
    const file = state.file(req.params['id']);
    const body: unknown = req.body;
    const content = await contentOf(body, req.headers['content-type'] ?? '');
    if (file === undefined || content === undefined || content.length !== file.size) {
      res.status(400).type('text').send('Bad Request');
      return;
    }
    bytes.put(file.id, content);
    res.type('text').send(`OK - ${String(content.length)}`);
  });
  return router;
}

async function contentOf(body: unknown, contentType: string): Promise<Buffer | undefined> {
  if (!Buffer.isBuffer(body)) return undefined;
  if (!contentType.startsWith('multipart/form-data')) return body;
  try {
    const headers = { 'content-type': contentType };
    const form = await new Response(new Uint8Array(body), { headers }).formData();
    for (const value of form.values()) {
      if (typeof value !== 'string') return Buffer.from(await value.arrayBuffer());
    }
  } catch {
    // A body that isn't the form it says it is: refused like one without a file.
  }
  return undefined;
}
