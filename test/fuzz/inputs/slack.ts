import fc from 'fast-check';
import { FORM, FRESH, JSON_TYPE, SELF, type Wire } from '../wire';
import { commandFields } from './commands';
import { interactionWire, slackDeed } from './forms';
import { anything, mutated, type Json } from './json';
import { anybody } from './request';
import { text } from './text';

const user = anybody.map(({ slack, name }) => ({ id: slack, username: name, name }));

const messageAction: fc.Arbitrary<Json> = fc
  .tuple(user, text, fc.constantFrom('register_request', 'unknown'))
  .map(([who, typed, callback]) => ({
    type: 'message_action',
    callback_id: callback,
    user: who,
    team: { id: 'T0LOCAL001', domain: 'local' },
    trigger_id: `${FRESH}.t`,
    response_url: `${SELF}/slack-hooks/actions/T0LOCAL001/${FRESH}`,
    channel: { id: 'CREQUESTS1', name: 'ebox-requests' },
    message_ts: '1.2',
    message: { type: 'message', user: 'UFUZZ10001', text: typed, ts: '1700000000.000100' },
  }));

/** Kinds of interaction that the bot has no use for, and ones that Slack has yet to invent. */
const otherInteraction: fc.Arbitrary<Json> = fc
  .tuple(
    user,
    fc.constantFrom(
      'view_closed',
      'block_suggestion',
      'shortcut',
      'workflow_step_edit',
      'new_kind',
    ),
  )
  .map(([who, type]) => ({
    type,
    user: who,
    team: { id: 'T0LOCAL001' },
    trigger_id: `${FRESH}.t`,
    callback_id: 'x',
    action_id: 'a',
    block_id: 'b',
    value: 'v',
    view: { id: `V${FRESH}`, type: 'modal', callback_id: 'form', private_metadata: '' },
  }));

const event: fc.Arbitrary<Json> = fc
  .tuple(
    anybody,
    text,
    fc.constantFrom('im', 'channel', 'group'),
    fc.constantFrom('message', 'app_mention', 'member_joined_channel', 'reaction_added', 'odd'),
  )
  .map(([{ slack }, typed, place, type]) => ({
    type: 'event_callback',
    team_id: 'T0LOCAL001',
    api_app_id: 'AEBOXBOT01',
    event_id: `Ev${FRESH}`,
    event_time: 1,
    event: {
      type,
      channel: place === 'im' ? `D${slack.slice(1)}` : 'CREQUESTS1',
      channel_type: place,
      user: slack,
      text: `<@UEBOXBOT01> ${typed}`,
      ts: `17${FRESH}.000100`,
      event_ts: `17${FRESH}.000100`,
      files: [{ id: 'FFUZZCERT', name: typed, size: 10, url_private_download: `${SELF}/x` }],
    },
    authorizations: [{ team_id: 'T0LOCAL001', user_id: 'UEBOXBOT01', is_bot: true }],
  }));

const challenge: fc.Arbitrary<Json> = text.map((given) => ({
  type: 'url_verification',
  token: 'unused',
  challenge: given,
}));

const interactions = mutated(
  fc.oneof(
    { weight: 4, arbitrary: slackDeed },
    { weight: 2, arbitrary: messageAction },
    { weight: 1, arbitrary: otherInteraction },
  ),
).map(interactionWire);

const events = mutated(fc.oneof({ weight: 5, arbitrary: event }, challenge)).map(jsonWire);

/** Slash commands whose fields are gone, doubled, or of bytes that are no UTF-8. */
const oddCommands = mutated(commandFields).map((fields): Wire => {
  const pairs =
    typeof fields === 'object' && fields !== null
      ? Object.entries(fields).map(
          ([name, value]: [string, Json]) =>
            `${encoded(name)}=${encoded(typeof value === 'string' ? value : JSON.stringify(value))}`,
        )
      : [encoded(JSON.stringify(fields))];
  return { to: 'slack', contentType: FORM, body: pairs.join('&') };
});

/** Bodies that are none of Slack's, under the content types that it uses and others. */
const rubbish = fc
  .record({
    contentType: fc.constantFrom(FORM, JSON_TYPE, 'text/plain', 'multipart/form-data; boundary=x'),
    body: fc.oneof(
      text.map(wellFormed),
      anything.map((given) => JSON.stringify(given)),
      fc.constantFrom(
        '',
        'payload=',
        'payload=%7B',
        'payload=null',
        'payload=%5B%5D&payload=%7B%7D',
        'command=%2Febox&command=%2Febox&text[]=a&text[b]=c',
        '{"event":null}',
        '{"type":"event_callback","event":"message"}',
        '%FF%FE=%C0%80',
        `command=%2Febox&text=%ED%A0%BD&user_id=UFUZZ10001&channel_id=C1&trigger_id=${FRESH}&response_url=x`,
      ),
      fc.integer({ min: 10_000, max: 60_000 }).map((depth) => '['.repeat(depth)),
      fc
        .integer({ min: 10_000, max: 60_000 })
        .map((depth) => `{"event":${'['.repeat(depth)}${']'.repeat(depth)}}`),
    ),
  })
  .map((given): Wire => ({ to: 'slack', ...given }));

/** Everything that Slack's signature could stand under. */
export const slackPayloads: fc.Arbitrary<Wire> = fc.oneof(
  { weight: 6, arbitrary: interactions },
  { weight: 3, arbitrary: events },
  { weight: 2, arbitrary: oddCommands },
  { weight: 1, arbitrary: rubbish },
);

function jsonWire(payload: Json): Wire {
  return { to: 'slack', contentType: JSON_TYPE, body: JSON.stringify(payload) };
}

function encoded(value: string): string {
  return encodeURIComponent(wellFormed(value));
}

/** What HTTP can carry: halves of surrogate pairs have no bytes, and become what they are read as. */
function wellFormed(value: string): string {
  return Buffer.from(value, 'utf8').toString('utf8');
}
