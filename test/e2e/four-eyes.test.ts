import pino from 'pino';
import type { Running } from '../../src/composition/start';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import { textOf, visibleText, type Workspace } from '../../workspace/testing';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { slackDriver } from '../support/drivers/slack-driver';
import { teamsDriver } from '../support/drivers/teams-driver';
import { card, FORM, register } from '../support/given/filled';

const NOBODY = 'Nobody can give the NSSO’s word';
const SUBMITTED = {
  'Legal name': 'SMALS',
  'Application ID': 'employment:job-attest:werkkaart',
  'Message types': 'Werkkaart',
  City: 'Sint-Gillis',
  Region: 'Brussel-Hoofdstad',
  'Completed form': { name: 'form.pdf', bytes: Buffer.from('%PDF-1.7 the form') },
};

const NADIA = `slack:${CAST.nadia.id}`;

let workspace: Workspace;

/** A bot whose ROLE_NSSO says this, on a database of its own. */
function withManagers(
  managers: string,
  tests: Readonly<Record<string, () => Promise<void>>>,
): void {
  onEveryDatabase((database) => {
    let bot: Running;
    beforeAll(async () => {
      const log = pino({ level: 'silent' });
      ({ bot, workspace } = await startBot(database(), {}, {}, log, managers));
    });
    afterAll(() => bot.stop());
    it.each(Object.entries(tests))('%s', (_, plays) => plays());
  });
}

const ana = () => workspace.slack.as(CAST.ana.id);

/** What Ana is told, and the line in the thread, when she registers a request in Slack. */
async function registered(organisation: string) {
  const view = await (await ana().command('/ebox new')).opened();
  const done = await ana().submit(view, { ...FORM, Organisation: organisation });
  const told = visibleText(await done.told('is registered for'));
  const id = /DS-\d{4}-\d{4,}/u.exec(told)?.[0] ?? '';
  return { told, id };
}
const inThread = async (id: string, sought: string) => {
  const { ts } = await card(workspace.slack, 'requests', id);
  const line = await workspace.slack.waitFor(
    () =>
      workspace.slack
        .messages(CHANNELS.requests.id)
        .find((one) => one.thread === ts && visibleText(one).includes(sought)),
    `a line below ${id} with ${sought}`,
  );
  return visibleText(line);
};
const digest = async () => {
  const { ephemerals } = await ana().command('/ebox digest');
  return ephemerals.map((one) => visibleText(one)).join('\n');
};

withManagers('', {
  'four eyes that nobody can give, for want of a manager are told at registration, in the thread and in the digest, until there is one':
    async () => {
      const { told, id } = await registered('Nobody Agrees');
      expect(told).toContain(`${NOBODY}: I know of no NSSO manager.`);
      expect(told).toContain('/ebox grant @person nsso');
      expect(await inThread(id, NOBODY)).toContain('I know of no NSSO manager');
      expect(await digest()).toMatch(/Nobody can decide \(\d+\)/u);
      await workspace.slack.as(CAST.tom.id).command(`/ebox grant @${CAST.nadia.name} nsso`);
      expect(await digest()).not.toContain('Nobody can decide');
      const { ephemerals } = await workspace.slack
        .as(CAST.tom.id)
        .command(`/ebox revoke @${CAST.nadia.name} nsso`);
      expect(ephemerals.map((one) => visibleText(one)).join('\n')).toContain(NOBODY);
    },
});
withManagers('slack:SGONE00001', {
  'four eyes that nobody can give, for a user group that is empty or can’t be read name the group':
    async () => {
      const { told } = await registered('Empty Group');
      expect(told).toContain('The user group SGONE00001 of ROLE_NSSO is empty');
      expect(await digest()).toContain('The user group SGONE00001 of ROLE_NSSO is empty');
    },
});
withManagers(`slack:${CAST.ana.id}`, {
  'four eyes that nobody can give, for whoever registered it being the only manager, are told':
    async () => {
      const { told, id } = await registered('Own In Slack');
      expect(told).toContain(
        `${NOBODY}: the only NSSO manager registered or validated this request`,
      );
      expect(await inThread(id, NOBODY)).toContain('it takes somebody else');
      expect(await digest()).toContain('Nobody can decide (1)');
      await register(workspace.slack.as(CAST.luc.id), { Organisation: 'Not Her Own' });
      expect(await digest()).toContain('Nobody can decide (1)');
    },
});
withManagers(`teams:${TEAMS_CAST.ana.id}`, {
  'four eyes that nobody can give, for whoever registered it being the only manager, are told in Teams':
    async () => {
      const member = workspace.teams.as(TEAMS_CAST.ana.id);
      const { messages } = await member.write('new');
      const [door] = messages;
      if (!door?.card) throw new Error('new was not answered');
      await member.press(door, 'New request');
      const seen = await member.submit({ ...FORM, Organisation: 'Own In Teams' });
      const words = seen.kind === 'words' ? seen.words : 'card' in seen ? textOf(seen.card) : '';
      expect(words).toContain(
        `${NOBODY}: the only NSSO manager registered or validated this request`,
      );
      const { messages: shown } = await member.write('digest');
      expect(shown.map(({ card: one }) => (one ? textOf(one) : '')).join()).toContain(
        'Nobody can decide (1)',
      );
    },
});
withManagers(NADIA, {
  'four eyes that nobody can give, for whoever validated it being the only manager are told when it is validated':
    async () => {
      const desk = slackDriver(workspace);
      const id = await register(ana(), { Organisation: 'Validated By Nadia' });
      await desk.shows('approvals', id, 'Validated By Nadia');
      await desk.press('nadia', 'approvals', id, 'Agree');
      await desk.shows('requests', id, 'Kick-off');
      await desk.press('ana', 'requests', id, 'Skip kick-off', { Reason: 'They know us.' });
      await desk.shows('requests', id, 'Waiting for: requester');
      await desk.press('ana', 'requests', id, 'Record formal request', SUBMITTED);
      await desk.shows('requests', id, 'Waiting for: eBoxIntegration staff');
      await workspace.slack.as(CAST.tom.id).command(`/ebox grant @${CAST.nadia.name} staff`);
      const shown = await card(workspace.slack, 'requests', id, 'Request validation');
      const pressed = await workspace.slack.as(CAST.nadia.id).press(shown, 'Validate');
      expect(visibleText(await pressed.told(NOBODY))).toContain('it takes somebody else');
      expect(await inThread(id, NOBODY)).toContain('/ebox grant @person nsso');
      expect(await digest()).toContain(id);
    },
  'a request that is registered twice is registered with a hint that names the other, in Slack and in Teams; another use case is none':
    async () => {
      const twice = {
        Organisation: 'Twice',
        'Use cases': 'Career-break certificates, for Éveline',
      };
      const first = await register(ana(), twice);
      const view = await (await ana().command('/ebox new')).opened();
      const done = await ana().submit(view, {
        ...FORM,
        Organisation: 'TWICE NV',
        'Use cases': ' career break certificates\nfor eveline.',
      });
      const told = visibleText(await done.told('is registered for'));
      expect(told).toContain(`${first} is open already for the same organisation and use case`);
      const second = /(DS-\d{4}-\d{4,}) is registered/u.exec(told)?.[1] ?? '';
      expect(await inThread(second, first)).toContain('withdraw one of the two');

      const teams = teamsDriver(workspace);
      await teams.fill('luc', 'new', { ...FORM, ...twice, Organisation: 'Twice In Teams' });
      const third = await teams.newest('Twice In Teams');
      expect(await inThread(third, first)).toContain(`${first} and ${second} are open already`);

      const other = await register(ana(), { ...twice, 'Use cases': 'Pay slips of 2031' });
      expect(await inThread(other, 'registered the request')).not.toContain('open already');
      expect(
        workspace.slack
          .messages(CHANNELS.requests.id)
          .filter(
            (one) =>
              visibleText(one).includes(`${other}: `) && visibleText(one).includes('open already'),
          ),
      ).toEqual([]);
    },
});
