import fc from 'fast-check';
import { CHANNELS_IN_TEAMS } from '../crowd';
import { JSON_TYPE, SELF, type Wire } from '../wire';
import { teamsMessage } from './commands';
import { cardAction, teamsDeed } from './forms';
import { anything, mutated, type Json } from './json';
import { anybody, requestId, version } from './request';
import { activity, TEAMS_BOT, teamsWire } from './teams-frame';
import { text } from './text';

const press = fc.record({
  act: fc.constantFrom('open', 'approval', 'history', 'older', 'agree', 'hold', 'assign', 'odd'),
  requestId: requestId('forms'),
  version,
});

const pressed: fc.Arbitrary<Json> = fc
  .tuple(anybody, press, fc.constantFrom('open', 'submit', 'agree', 'take-file', 'odd'))
  .map(([who, data, verb]) => cardAction(who, verb, data));

const dialog: fc.Arbitrary<Json> = fc
  .tuple(anybody, press)
  .map(([who, data]) =>
    activity(who, null, { type: 'invoke', name: 'task/fetch', value: { data } }),
  );

const extension: fc.Arbitrary<Json> = fc
  .tuple(
    anybody,
    text,
    press,
    fc.constantFrom(
      'composeExtension/query',
      'composeExtension/fetchTask',
      'composeExtension/submitAction',
      'composeExtension/selectItem',
    ),
    fc.constantFrom('findRequest', 'registerRequest', 'odd'),
  )
  .map(([who, typed, data, name, commandId]) =>
    activity(who, null, {
      type: 'invoke',
      name,
      value: {
        commandId,
        ...data,
        data,
        parameters: [{ name: 'query', value: typed }],
        messagePayload: {
          body: { contentType: 'html', content: `<p>${typed}</p>` },
          from: { user: { displayName: typed } },
          linkToMessage: typed,
        },
      },
    }),
  );

/** A file that came alone, or with words. */
const file: fc.Arbitrary<Json> = fc
  .tuple(anybody, text, fc.constantFrom('', 'certificate DS-2026-0001', 'csr', 'form DS-2026-0002'))
  .map(([who, name, typed]) =>
    activity(who, null, {
      type: 'message',
      text: typed,
      attachments: [
        {
          contentType: 'application/vnd.microsoft.teams.file.download.info',
          name,
          content: { downloadUrl: `${SELF}/teams-files/none`, uniqueId: 'x', fileType: 'pem' },
        },
      ],
    }),
  );

const arrival: fc.Arbitrary<Json> = fc
  .tuple(
    anybody,
    fc.constantFrom('add', 'remove', 'upgrade'),
    fc.constantFrom(
      'installationUpdate',
      'conversationUpdate',
      'messageReaction',
      'typing',
      'event',
    ),
    fc.option(fc.constantFrom(...Object.values(CHANNELS_IN_TEAMS)), { nil: null }),
  )
  .map(([who, action, type, channel]) =>
    activity(who, channel?.id ?? null, {
      type,
      action,
      ...(action === 'add' ? { membersAdded: [TEAMS_BOT] } : { membersRemoved: [TEAMS_BOT] }),
    }),
  );

const activities = mutated(
  fc.oneof(
    { weight: 3, arbitrary: teamsMessage },
    { weight: 4, arbitrary: teamsDeed },
    { weight: 3, arbitrary: pressed },
    { weight: 2, arbitrary: dialog },
    { weight: 3, arbitrary: extension },
    { weight: 2, arbitrary: file },
    { weight: 1, arbitrary: arrival },
  ),
).map(teamsWire);

const rubbish = fc
  .record({
    contentType: fc.constantFrom(JSON_TYPE, JSON_TYPE, 'text/plain', 'application/xml'),
    body: fc.oneof(
      anything.map((given) => JSON.stringify(given)),
      fc.constantFrom('', '{', 'null', '[]', '"text"', '{"type":"message"}', '\ufeff{}'),
      fc.integer({ min: 10_000, max: 60_000 }).map((depth) => '['.repeat(depth)),
      fc
        .integer({ min: 10_000, max: 60_000 })
        .map((depth) => `{"value":${'['.repeat(depth)}${']'.repeat(depth)}}`),
    ),
  })
  .map((given): Wire => ({ to: 'teams', ...given }));

/** Everything that could come to the endpoint of the Bot Framework. */
export const teamsActivities: fc.Arbitrary<Wire> = fc.oneof(
  { weight: 14, arbitrary: activities },
  { weight: 1, arbitrary: rubbish },
);
