import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { type NextFunction, type Request, type Response, type Router } from 'express';
import { type Doers, perform, requestSchema } from './deeds';
import { loopbackOnly } from './loopback';
import type { Mailbox } from '../mail/mailbox';
import { screenOf, type ScreenSources } from './screen';
import type { Slack } from '../slack/slack';
import { UPLOAD_LIMIT_BYTES } from '../slack/files-router';

/** Changes come in bursts: the page is drawn once for each. */
const BURST_MS = 25;
/** A comment now and then keeps proxies and browsers from giving up on a quiet stream. */
const HEARTBEAT_MS = 20_000;
/** Pages that watch at once, of both chat systems each: a stream draws a whole screen after every change. */
const MOST_STREAMS = 50;
/** A browser sends it only when a script of the page asks: a form elsewhere can't. */
const OWN_HEADER = 'x-workspace';

/** Nothing is fetched from elsewhere, nothing runs that isn't ours, nobody frames the page. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A mail's HTML is somebody else's: it may look like something, and do nothing. */
const MAIL_POLICY =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

export interface PageParts {
  slack: Slack;
  mail: Mailbox;
  sources: ScreenSources;
  doers: Doers;
}

export interface Page {
  router: Router;
  /** Ends the streams, or the server could never close. */
  close: () => void;
}

/** The page at `/`, what it is made of, and what it asks for under `/workspace`. */
export function createPage({ slack, mail, sources, doers }: PageParts): Page {
  const folder = pageFolder();
  const streams = new Set<Response>();
  const router = express.Router();

  router.get('/', loopbackOnly, (_req, res) => {
    if (folder === undefined) {
      res.status(503).type('text').send('The page is not built yet: run `npm run build`.');
      return;
    }
    res.set('content-security-policy', POLICY);
    res.set('x-content-type-options', 'nosniff').set('referrer-policy', 'no-referrer');
    res.set('cache-control', 'no-store').sendFile(join(folder, 'index.html'));
  });

  const own = express.Router();
  own.use(loopbackOnly);
  if (folder !== undefined) own.use('/assets', express.static(folder, { index: false }));

  own.get('/events', (req, res) => {
    const { person, place, thread } = req.query;
    const text = (given: unknown): string | undefined =>
      typeof given === 'string' ? given : undefined;
    const draw = (): string =>
      JSON.stringify(screenOf(sources, text(person), text(place), text(thread)));
    if (!admit(streams, res)) return;
    stream(res, draw, (watcher) => slack.state.changes.watch(watcher));
  });

  own.post('/act', fromOwnPage, express.json({ limit: '1mb' }), async (req, res) => {
    const asked = requestSchema.safeParse(req.body);
    if (!asked.success) {
      res.status(400).json({ trouble: 'The page asked for something unknown. Load it anew.' });
      return;
    }
    try {
      res.json(await perform(doers, asked.data));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      res.status(409).json({ trouble: why, errors: {} });
    }
  });

  const raw = express.raw({ type: () => true, limit: UPLOAD_LIMIT_BYTES });
  own.post('/files', fromOwnPage, raw, (req, res) => {
    const { person, name } = req.query;
    const body: unknown = req.body;
    if (typeof person !== 'string' || typeof name !== 'string' || name === '') {
      res.status(400).json({ trouble: 'A file needs a name.' });
      return;
    }
    const content = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const mimetype = req.headers['content-type'] ?? 'application/octet-stream';
    res.json(slack.gestures.upload(person, name.slice(0, 255), content, mimetype));
  });

  own.get('/files/:id', (req, res) => {
    const { id } = req.params;
    sendDownload(res, slack.state.file(id)?.name, slack.bytes.get(id));
  });

  own.get('/mails/:id/attachments/:index', (req, res) => {
    const { id, index } = req.params;
    const found = mail.all().find((one) => one.id === id);
    const attachment = found?.attachments[Number(index)];
    sendDownload(res, attachment?.name, mail.attachment(id, Number(index)));
  });

  own.get('/mails/:id/html', (req, res) => {
    const found = mail.all().find((one) => one.id === req.params.id);
    res.set('content-security-policy', MAIL_POLICY).set('x-content-type-options', 'nosniff');
    res.type('html').send(found?.html ?? '');
  });

  own.use((error: unknown, _req: Request, res: Response, next: NextFunction) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const large = error instanceof Error && 'type' in error && error.type === 'entity.too.large';
    const limit = `${String(UPLOAD_LIMIT_BYTES / 1024 / 1024)} MB`;
    res
      .status(large ? 413 : 400)
      .json({ trouble: large ? `Files here are at most ${limit}.` : 'That could not be read.' });
  });

  router.use('/workspace', own);
  return {
    router,
    close: () => {
      for (const res of streams) res.end();
    },
  };
}

/** Refuses what a script of the page did not ask for. */
export function fromOwnPage(req: Request, res: Response, next: NextFunction): void {
  if (req.headers[OWN_HEADER] === 'page') next();
  else res.status(403).json({ trouble: 'Only the workspace’s own page may ask for this.' });
}

/** Takes a stream in; false: there are too many, and the page is told. */
export function admit(streams: Set<Response>, res: Response): boolean {
  if (streams.size >= MOST_STREAMS) {
    const why = 'Too many pages of the workspace are open. Close some and load this one anew.';
    res.status(503).type('text').send(why);
    return false;
  }
  streams.add(res);
  res.on('close', () => streams.delete(res));
  return true;
}

/** Sends the screen now and after each burst of changes, as server-sent events. */
export function stream(
  res: Response,
  draw: () => string,
  watch: (watcher: () => void) => () => void,
): void {
  res.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (): void => {
    res.write(`data: ${draw()}\n\n`);
  };
  let pending: NodeJS.Timeout | undefined;
  const stop = watch(() => {
    pending ??= setTimeout(() => {
      pending = undefined;
      send();
    }, BURST_MS);
  });
  const heartbeat = setInterval(() => res.write(':\n\n'), HEARTBEAT_MS);
  heartbeat.unref();
  res.on('close', () => {
    stop();
    clearTimeout(pending);
    clearInterval(heartbeat);
  });
  send();
}

function sendDownload(
  res: Response,
  name: string | undefined,
  bytes: Uint8Array | undefined,
): void {
  if (name === undefined || bytes === undefined) {
    const why = 'This file is gone: its contents are forgotten when the workspace stops.';
    res.status(404).type('text').send(why);
    return;
  }
  res.set('x-content-type-options', 'nosniff').type('application/octet-stream');
  res.attachment(name).end(bytes);
}

/** Beside the compiled code, or in `dist` when this runs from the sources. */
export function pageFolder(): string | undefined {
  return [join(__dirname, '../../page'), join(__dirname, '../../dist/page')].find((one) =>
    existsSync(join(one, 'index.html')),
  );
}
