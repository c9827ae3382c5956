import { BOT_USER_ID, buttonsOf, visibleText, type Workspace } from '../../../workspace/testing';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../../workspace/ebox/teams-cast';
import type { Database } from '../../../src/storage/database/database';
import type { Words } from '../../../src/view/words';
import type { Driver, Values, Who } from '../drivers/driver';
import { moveClock } from '../given/reminder-workspace';
import { codeIn } from '../given/two-chats';
import { until } from '../until';

/** What people meet beside the way of one request: words typed, mistakes, what time brings. */
export interface Scene {
  readonly workspace: Workspace;
  readonly database: Database;
  readonly port: number;
  readonly system: 'Slack' | 'Teams';
  /** Understands English labels. */
  readonly desk: Driver;
  /** Understands those of the language. */
  readonly own: Driver;
  readonly words: Words;
  /** Where what is no message is kept: errors on fields. */
  readonly also: (where: string, texts: readonly string[]) => void;
}

/** What each types; every answer is read. */
const TYPED: readonly (readonly [Who, readonly string[]])[] = [
  [
    'ana',
    [
      '',
      'list',
      'list mine',
      'list waiting',
      'list waiting ebox',
      'list stalled',
      'list live',
      'list all',
      'list all xyz-nothing',
      'show',
      'show 12',
      'show DS-2020-0099',
      'history DS-2020-0099',
      'shwo DS-2026-0001',
      'digest',
      'language',
      'language es',
      'language here fr',
      'link',
      'link AAAA-BBBB',
      'unlink',
      'undelivered',
      'export',
      'export DS-2020-0099',
      'grant',
      'channel',
      'form DS-2020-0099',
      'assign DS-2020-0099 @bo',
      'away off',
    ],
  ],
  [
    'tom',
    [
      'help',
      'grant',
      'grant @bo nsso',
      'revoke @bo',
      'channel',
      'channel nonsense',
      'export excel',
      'language here',
      'language here es',
    ],
  ],
  ['bo', ['list', 'undelivered', 'new']],
  ['eva', ['list mine', 'digest']],
  ['kim', ['help', 'list', 'new', 'link', 'away', 'export']],
];

/** What is typed about one request. */
const ABOUT: readonly (readonly [Who, string])[] = [
  ['ana', 'show'],
  ['ana', 'history'],
  ['ana', 'note'],
  ['ana', 'snooze'],
  ['ana', 'hold'],
  ['ana', 'resume'],
  ['ana', 'form'],
  ['ana', 'certificate'],
  ['ana', 'csr'],
  ['ana', 'correct'],
  ['ana', 'assign'],
  ['ana', 'withdraw'],
  ['kim', 'show'],
  ['bo', 'withdraw'],
];

/** Two weeks after the first moment: all that was asked for is over its day. */
const LATE = '2030-01-24T10:30:00';
const SOON = '2030-01-10T10:30:00';
const FIRST = '2030-01-07T10:30:00';

/** Types everything that can be typed, rightly and wrongly. */
export async function typeEverything({ desk }: Scene, id: string): Promise<void> {
  for (const [who, all] of TYPED) {
    for (const words of all) await desk.ask(who, words);
  }
  for (const [who, word] of ABOUT) await desk.ask(who, `${word} ${id}`);
}

/** A person links their accounts, and undoes it. */
export async function linkAccounts({ workspace, desk, own }: Scene): Promise<void> {
  const code = codeIn(await own.ask('luc', 'link'));
  const { messages } = await workspace.teams.as(TEAMS_CAST.luc.id).write(`link ${code}`);
  if (messages.length === 0) throw new Error('The code was not answered');
  await workspace.slack.as(CAST.luc.id).command(`/ebox link ${code}`);
  await desk.ask('luc', 'link');
  await desk.ask('luc', 'unlink');
}

/** Registers a request and gives it to somebody; makes every mistake on the way that a form or a card can tell of. */
export async function makeMistakes(scene: Scene): Promise<string> {
  const { desk, words } = scene;
  await fillWrongly(scene);
  await desk.fill('ana', 'new', { ...REGISTRATION, Organisation: 'Second Sender' });
  const id = await desk.newest('Second Sender');
  await desk.shows('approvals', id, 'Second Sender');
  // Registered twice: both are told of each other.
  await desk.fill('luc', 'new', { ...REGISTRATION, Organisation: 'Second Sender' });
  const { agree, ask, refuse } = words.acts.label;
  for (const [who, label] of [
    ['ana', agree],
    ['kim', refuse],
    ['eva', ask],
  ] as const) {
    await pressAnyway(scene, who, id, label);
  }
  await desk.press('bo', 'approvals', id, 'Ask for information', { Question: 'How many?' });
  await desk.shows('requests', id, 'Waiting for: requester');
  return id;
}

/** Lets time go by: reminders, who stands in, the digest of three days. */
export async function letTimePass(scene: Scene): Promise<void> {
  const { own, words, port } = scene;
  const { away } = words.forms;
  await moveClock(port, FIRST);
  await settled(scene);
  const absence = { [away.from]: '2030-01-08', [away.until]: '2030-01-31' };
  await own.fill('bo', 'away', { ...absence, [away.standIn]: standIn(scene, 'nadia') });
  for (const moment of [SOON, LATE]) {
    await moveClock(port, moment);
    await settled(scene);
  }
}

/** A message that Slack refuses for good, and what staff then read, list and press in either chat system. */
export async function getIntoTrouble(scene: Scene, id: string): Promise<void> {
  const { workspace, own, words } = scene;
  workspace.slack.faults.add({ kind: 'error', error: 'msg_too_long' }, 'chat.update');
  await own.ask('ana', `note ${id} Something newer`);
  // Which of the request's cards it was is no matter: the other chat system is told in any case.
  await workspace.waitFor(
    () => workspace.teams.posts(TEAMS_CHANNELS.requests.id, 'msg_too_long').length > 0,
    'news of what Slack refused',
  );
  await settled(scene);
  expect(await own.ask('ana', 'undelivered')).toContain('msg_too_long');
  await pressUndelivered(scene, words.acts.giveUp);
}

/** The bot is thrown out of a channel of each chat system, which staff read of in both, and let in again. */
export async function beThrownOut({ workspace, own, words }: Scene, id: string): Promise<void> {
  const { slack, teams } = workspace;
  const inSlack = (text: string) =>
    workspace.waitFor(
      () => slack.messages(CHANNELS.requests.id).some((one) => visibleText(one).includes(text)),
      `news with ${text}`,
    );
  slack.remove(CHANNELS.approvals.id, BOT_USER_ID);
  teams.faults.add({ kind: 'error', error: 'BotNotInConversationRoster' }, 'update');
  await own.ask('ana', `note ${id} Something else`);
  await inSlack('not_in_channel');
  await inSlack('BotNotInConversationRoster');
  const list = await own.ask('ana', 'undelivered');
  expect(list).toContain('not_in_channel');
  expect(list).toContain('BotNotInConversationRoster');
  await teams.install(TEAMS_CHANNELS.approvals.id, false);
  await own.ask('ana', `note ${id} Something last`);
  await inSlack(words.delivery.removed.team('Onboarding', 3));
  await own.ask('ana', 'undelivered');
  slack.invite(CHANNELS.approvals.id, BOT_USER_ID);
  for (const channel of Object.values(TEAMS_CHANNELS)) await teams.install(channel.id, true);
}

const REGISTRATION: Values = {
  Organisation: '',
  'CBE number': '0206.731.645',
  'Contact name': 'Jan Jansen',
  'Contact e-mail': 'jan@journey.example',
  Language: '',
  'Use cases': 'Letters to citizens',
  Recipients: ['Citizens'],
  'Documents per month': '12',
  'Planned go-live': '2031-03-03',
  'First environment': 'ACC',
};

/** Fills the first form in with what can't be. */
async function fillWrongly({ workspace, system, words, also }: Scene): Promise<void> {
  const { field } = words.forms;
  const wrong = {
    [field.organisation]: 'Wrong',
    [field.cbe]: '0123',
    [field.contactName]: 'Jan Jansen',
    [field.contactEmail]: 'jan@journey.example',
    [field.useCases]: 'Letters to citizens',
    [field.documentsPerMonth]: 'many',
    [field.plannedGoLive]: '2020-01-01',
    [field.language]: words.terms.language.en,
    [field.recipients]: [words.terms.recipient.citizens],
    [field.firstEnvironment]: 'INT',
  };
  if (system === 'Slack') {
    const ana = workspace.slack.as(CAST.ana.id);
    const opened = await (await ana.command('/ebox new')).opened();
    const { errors } = await ana.submit(opened, wrong);
    also('Slack, an error', Object.values(errors));
    expect(Object.keys(errors)).toEqual([field.cbe, field.documentsPerMonth, field.plannedGoLive]);
    await ana.close(opened);
    return;
  }
  const ana = workspace.teams.as(TEAMS_CAST.ana.id);
  const { messages } = await ana.write('new');
  const [door] = messages;
  const [open] = door?.card ? buttonsOf(door.card) : [];
  if (!door || !open) throw new Error('No form came');
  await ana.press(door, open.title);
  const seen = await ana.submit(wrong);
  expect(seen.kind).toBe('dialog');
}

/** Presses what stands on the channel's card, whoever may. */
async function pressAnyway({ workspace, system }: Scene, who: Who, id: string, label: string) {
  if (system === 'Slack') {
    const card = workspace.slack
      .messages(CHANNELS.approvals.id)
      .find((one) => one.text.includes(id) && one.blocks.length > 1);
    if (!card) throw new Error(`${id} has no card`);
    const pressed = await workspace.slack.as(CAST[who].id).press(card, label);
    await pressed.told(/./u);
    return;
  }
  const [message] = workspace.teams.posts(TEAMS_CHANNELS.approvals.id, `${id} · `);
  if (!message?.card) throw new Error(`${id} has no card`);
  await workspace.teams.as(TEAMS_CAST[who].id).pressOn(message, message.card, label);
}

async function pressUndelivered({ workspace, system }: Scene, label: string): Promise<void> {
  if (system === 'Slack') {
    const ana = workspace.slack.as(CAST.ana.id);
    const list = ana.ephemerals().at(-1);
    if (!list) throw new Error('Nothing was listed');
    await ana.press(list, label);
    return;
  }
  const ana = workspace.teams.as(TEAMS_CAST.ana.id);
  const list = workspace.teams.posts(ana.chat).at(-1);
  if (!list?.card) throw new Error('Nothing was listed');
  await ana.pressOn(list, list.card, label);
}

/** Everything that can be sent now is. */
async function settled({ database, workspace }: Scene): Promise<void> {
  await workspace.waitFor(() => true);
  await until(async () => {
    const { rows } = await database.knex.raw<{ rows: { count: string }[] }>(DUE_SQL);
    return Number(rows[0]?.count) === 0;
  });
}

const DUE_SQL = `
select count(*) as count from outbox o join lane l on l.name = o.lane
where o.state in ('waiting', 'begun') and l.outage_since is null`;

function standIn({ system }: Scene, who: Who): string {
  return system === 'Slack' ? CAST[who].id : TEAMS_CAST[who].name;
}
