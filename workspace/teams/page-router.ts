import express, { type Response, type Router } from 'express';
import { join } from 'node:path';
import { loopbackOnly } from '../server/loopback';
import { admit, fromOwnPage, pageFolder, POLICY, stream } from '../server/page-router';
import { performInTeams, teamsRequest } from './deeds';
import { teamsScreen } from './screen';
import type { Teams } from './teams';

/** Bytes of one request of the page: a message with a file of 10 MB, in base64. */
const MOST_BYTES = '15mb';

export interface TeamsPage {
  readonly router: Router;
  /** Ends the streams, or the server could never close. */
  readonly close: () => void;
}

/** The page at `/teams`, and what it asks for under `/workspace/teams`. */
export function createTeamsPage(teams: Teams): TeamsPage {
  const folder = pageFolder();
  const streams = new Set<Response>();
  const router = express.Router();

  router.get('/teams', loopbackOnly, (_request, response) => {
    if (folder === undefined) {
      response.status(503).type('text').send('The page is not built yet: run `npm run build`.');
      return;
    }
    response.set('content-security-policy', POLICY);
    response.set('x-content-type-options', 'nosniff').set('referrer-policy', 'no-referrer');
    response.set('cache-control', 'no-store').sendFile(join(folder, 'teams.html'));
  });

  const own = express.Router();
  own.use(loopbackOnly);
  own.get('/events', (request, response) => {
    const { person, place } = request.query;
    const draw = () => JSON.stringify(teamsScreen(teams, textIn(person), textIn(place)));
    if (!admit(streams, response)) return;
    stream(response, draw, (watcher) => teams.watch(watcher));
  });
  own.post('/act', fromOwnPage, express.json({ limit: MOST_BYTES }), async (request, response) => {
    const asked = teamsRequest.safeParse(request.body);
    if (!asked.success) {
      response.status(400).json({ trouble: 'The page asked for something unknown. Load it anew.' });
      return;
    }
    try {
      response.json(await performInTeams(teams, asked.data.person, asked.data.deed));
    } catch (error) {
      response.status(409).json({ trouble: error instanceof Error ? error.message : 'It failed.' });
    }
  });
  router.use('/workspace/teams', own);
  return {
    router,
    close: () => {
      for (const response of streams) response.end();
    },
  };
}

function textIn(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}
