import type { Checkup } from '../../../app/doctor/checkup';
import { ok, warning, wrong, type Finding } from '../../../view/doctor/finding';
import { clockFinding } from '../../../app/doctor/clocks';
import type { Feed } from '../../../app/settings/settings-store';
import { whyWords } from '../../../view/delivery/why-words';
import { whyOf, type Api } from '../api/api';
import { SCOPES } from '../api/methods';
import { isShared } from '../directory/readers';
import { channelInfo, identity, type Identity } from './answers';
import { drawingFindings } from './drawings';

export interface CheckupParts {
  readonly api: Api;
  readonly apiUrl: string;
  readonly zone: string;
  /** This machine's clock, in milliseconds since 1970: what Slack's signatures are compared with. */
  readonly machineNow: () => number;
}

/** Milliseconds that Slack's clock is waited for. */
const CLOCK_PATIENCE_MS = 5_000;

/** Slack, looked at as the bot uses it. */
export function slackCheckup({ api, apiUrl, zone, machineNow }: CheckupParts): Checkup {
  return {
    platform: 'slack',
    async connection() {
      const found = await api.call('auth.test', {}, identity);
      if (found.ok) return [tokenFinding(found.value), scopeFinding(found.value)];
      const why = whyOf(found.failure);
      return [
        wrong(
          'slack',
          (words, all) => words.said.slackRefused(whyWords(why, all)),
          (words) => words.todo.slackRefused,
        ),
      ];
    },
    async clock() {
      const response = await fetch(new URL('api.test', apiUrl), {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(CLOCK_PATIENCE_MS),
      });
      await response.body?.cancel();
      const theirs = Date.parse(response.headers.get('date') ?? '');
      return Number.isNaN(theirs) ? [] : [clockFinding('Slack', theirs, machineNow())];
    },
    channel: (feed, id) => channelFinding(api, feed, id),
    drawings: (samples) => drawingFindings(api, samples, zone),
    findsChat: () => Promise.resolve(true),
  };
}

function tokenFinding({ user, team }: Identity): Finding {
  return ok('slack', (words) => words.said.slackToken(user, team));
}

function scopeFinding({ response_metadata: told }: Identity): Finding {
  const has = told?.scopes;
  if (!has) {
    return warning(
      'slack',
      (words) => words.said.scopesUntold,
      (words) => words.todo.later,
    );
  }
  const missing = SCOPES.filter((scope) => !has.includes(scope));
  if (missing.length === 0) return ok('slack', (words) => words.said.scopes(SCOPES.length));
  return wrong(
    'slack',
    (words) => words.said.scopesMissing(missing.join(', ')),
    (words) => words.todo.scopes,
  );
}

async function channelFinding(api: Api, feed: Feed, id: string): Promise<Finding> {
  const found = await api.call('conversations.info', { channel: id }, channelInfo);
  if (!found.ok) {
    const why = whyOf(found.failure);
    return wrong(
      'channels',
      (words, all) => words.said.feedUnknown(id, feed, whyWords(why, all)),
      (words) => words.todo.invite,
    );
  }
  const { name, is_member: isIn, is_archived: isArchived } = found.value.channel;
  const called = name === undefined ? id : `#${name}`;
  if (isArchived) {
    return wrong(
      'channels',
      (words) => words.said.feedArchived(called, feed),
      (words) => words.todo.invite,
    );
  }
  if (isShared(found.value.channel)) {
    return wrong(
      'channels',
      (words) => words.said.feedShared(called, feed),
      (words) => words.todo.feedShared,
    );
  }
  return isIn
    ? ok('channels', (words) => words.said.feed(called, feed))
    : wrong(
        'channels',
        (words) => words.said.feedNotIn(called, feed),
        (words) => words.todo.invite,
      );
}
