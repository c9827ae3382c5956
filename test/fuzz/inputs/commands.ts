import fc from 'fast-check';
import { COMMAND_WORDS } from '../../../src/app/chat/commands/command-line';
import { ROLES } from '../../../src/core/terms/terms';
import { CHANNELS_IN_TEAMS, EVERYBODY, SLACK_CHANNELS, type Somebody } from '../crowd';
import { FORM, FRESH, SELF, type Wire } from '../wire';
import type { Json } from './json';
import { anybody, oneOf, requestId } from './request';
import { account, activity, TEAMS_BOT, teamsWire } from './teams-frame';
import { mostly, text } from './text';

/** How a chat system marks that somebody is mentioned. */
type Mention = (who: Somebody) => string;

const somebody = fc.constantFrom(...EVERYBODY);
const word = fc.constantFrom(...COMMAND_WORDS);
const day = fc.oneof(
  fc.integer({ min: -5, max: 400 }).map((days) => dayFromNow(days)),
  fc.constantFrom('2027-02-30', '0000-00-00', '9999-12-31', '2027-1-1', 'tomorrow'),
);

/** What somebody types after `/ebox`. */
function line(mention: Mention): fc.Arbitrary<string> {
  const id = requestId('words');
  const who = fc.oneof(somebody.map(mention), text);
  return fc.oneof(
    { weight: 4, arbitrary: join(word, id, text) },
    { weight: 3, arbitrary: join(fc.constantFrom('note', 'hold', 'withdraw', 'resume'), id, text) },
    { weight: 2, arbitrary: join(fc.constant('assign'), id, who) },
    { weight: 2, arbitrary: join(fc.constant('snooze'), id, day, text) },
    {
      weight: 3,
      arbitrary: join(
        fc.constant('list'),
        fc.constantFrom('mine', 'waiting', 'stalled', 'live', 'all', ''),
        fc.oneof(text, fc.constantFrom('nsso', 'staff', 'requester', '')),
      ),
    },
    {
      weight: 2,
      arbitrary: join(
        fc.constantFrom('grant', 'revoke'),
        who,
        mostly(fc.constantFrom<string>(...ROLES), text),
      ),
    },
    {
      weight: 1,
      arbitrary: join(
        fc.constant('channel'),
        mostly(fc.constantFrom('requests', 'approvals', 'digest'), text),
      ),
    },
    { weight: 1, arbitrary: join(fc.constantFrom('away', 'digest', 'help', 'new'), text) },
    { weight: 1, arbitrary: fc.constantFrom('away off', 'away', 'new', 'digest', '') },
    { weight: 3, arbitrary: text },
  );
}

/** Admins and staff for what is theirs, anybody for the rest. */
const speaker = fc.oneof(
  { weight: 1, arbitrary: oneOf('admin') },
  { weight: 4, arbitrary: anybody },
);

/** The fields of a slash command. */
export const commandFields: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .tuple(speaker, line(slackMention), fc.constantFrom(...Object.values(SLACK_CHANNELS)))
  .map(([{ slack, name }, typed, { id, name: channel }]) => ({
    token: 'unused',
    team_id: 'T0LOCAL001',
    team_domain: 'local',
    channel_id: id,
    channel_name: channel,
    user_id: slack,
    user_name: name,
    command: '/ebox',
    text: typed,
    api_app_id: 'AEBOXBOT01',
    is_enterprise_install: 'false',
    response_url: `${SELF}/slack-hooks/actions/T0LOCAL001/${FRESH}`,
    trigger_id: `${FRESH}.t`,
  }));

/** A message to the bot in Teams: in personal chat, or in a channel by mention. */
export const teamsMessage: fc.Arbitrary<Json> = fc
  .tuple(
    speaker,
    line(teamsMention),
    fc.array(somebody, { maxLength: 2 }),
    fc.option(fc.constantFrom(...Object.values(CHANNELS_IN_TEAMS)), { nil: null }),
  )
  .map(([who, typed, mentioned, channel]) => {
    const entity = (mark: string, account: Json) => ({
      type: 'mention',
      text: mark,
      mentioned: account,
    });
    return activity(who, channel?.id ?? null, {
      type: 'message',
      text: channel ? `<at>e-Box</at> ${typed}` : typed,
      entities: [
        ...(channel ? [entity('<at>e-Box</at>', TEAMS_BOT)] : []),
        ...mentioned.map((one) => entity(teamsMention(one), account(one))),
      ],
    });
  });

/** Words typed to the bot, in Slack twice as often as in Teams. */
export const commands: fc.Arbitrary<Wire> = fc.oneof(
  {
    weight: 2,
    arbitrary: commandFields.map((fields): Wire => ({
      to: 'slack',
      contentType: FORM,
      body: new URLSearchParams(fields).toString(),
    })),
  },
  { weight: 1, arbitrary: teamsMessage.map(teamsWire) },
);

function slackMention({ slack, name }: Somebody): string {
  return `<@${slack}|${name}>`;
}

function teamsMention({ name }: Somebody): string {
  return `<at>${name}</at>`;
}

function join(...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((words) => words.join(' '));
}

const DAY_MS = 86_400_000;

export function dayFromNow(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}
