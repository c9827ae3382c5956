import type { Running } from '../../src/composition/start';
import { verifyChains } from '../../src/storage/verification/verify';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CAST, TEAMS_CHANNELS } from '../../workspace/ebox/teams-cast';
import { textOf, visibleText, type View, type Workspace } from '../../workspace/testing';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import type { Driver } from '../support/drivers/driver';
import { slackDriver } from '../support/drivers/slack-driver';
import { teamsDriver } from '../support/drivers/teams-driver';
import { card, FORM } from '../support/given/filled';
import { expectStatesOfTheirEvents } from '../support/oracles/folded';

const SUBMITTED = {
  'Legal name': 'SMALS',
  'Application ID': 'employment:job-attest:werkkaart',
  'Message types': 'Werkkaart',
  City: 'Sint-Gillis',
  Region: 'Brussel-Hoofdstad',
  'Completed form': { name: 'form.pdf', bytes: Buffer.from('%PDF-1.7 the form') },
};

const STORY_MS = 60_000;

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const ana = () => workspace.slack.as(CAST.ana.id);

  async function registered(desk: Driver, organisation: string): Promise<string> {
    await desk.fill('ana', 'new', { ...FORM, Organisation: organisation });
    const id = await desk.newest(organisation);
    await desk.shows('approvals', id, organisation);
    return id;
  }

  async function recorded(desk: Driver, organisation: string): Promise<string> {
    const id = await registered(desk, organisation);
    await desk.press('bo', 'approvals', id, 'Agree');
    await desk.shows('requests', id, 'Kick-off');
    await desk.press('ana', 'requests', id, 'Skip kick-off', { Reason: 'They know us.' });
    await desk.shows('requests', id, 'Waiting for: requester');
    await desk.press('ana', 'requests', id, 'Record formal request', SUBMITTED);
    await desk.shows('requests', id, 'Waiting for: eBoxIntegration staff');
    await desk.press('luc', 'requests', id, 'Validate');
    await desk.shows('requests', id, 'Waiting for: NSSO managers');
    await desk.shows('approvals', id, 'confirm the formal request');
    return id;
  }

  describe.each<readonly [string, () => Driver]>([
    ['Slack', () => slackDriver(workspace)],
    ['Teams', () => teamsDriver(workspace)],
  ])('a request registered with mistakes, in %s', (system, desk) => {
    it(
      'is corrected: what it was and what it is stand on the card and in the history, and mail goes to the new address',
      async () => {
        const id = await registered(desk(), `Mistyped in ${system}`);
        expect(await desk().labels('requests', id)).toContain('Correct');
        const to = `mia@${system.toLowerCase()}.example`;
        await desk().press('luc', 'requests', id, 'Correct', {
          'Contact name': 'Mia Maes',
          'Contact e-mail': to,
          'CBE number': '0206.731.645',
          Language: 'Nederlands',
          Recipients: ['Enterprises', 'Citizens'],
          'Documents per month': '900',
          'Planned go-live': '2031-04-07',
          'First environment': 'ACC',
        });
        const shown = await desk().shows('requests', id, 'Corrected by Luc Dubois');
        for (const line of [
          'Jan Jansen → Mia Maes',
          `jan@smals.example → ${to}`,
          '0406.798.006 → 0206.731.645',
          'English → Nederlands',
          'Enterprises → Enterprises, Citizens',
          '1,200 → 900',
          'Mon 3 Mar 2031 → Mon 7 Apr 2031',
          'INT → ACC',
        ]) {
          expect(shown).toContain(line);
          expect(await desk().ask('ana', `history ${id}`)).toContain(line);
        }
        expect(await desk().ask('ana', `list all ${to}`)).toContain(id);
        await desk().press('bo', 'approvals', id, 'Ask for information', {
          Question: `How many, in ${system}?`,
        });
        const question = await desk().mail(`How many, in ${system}?`);
        expect(question.to).toBe(to);
        await expectStatesOfTheirEvents(database());
        expect(await verifyChains(database().knex)).toMatchObject({ broken: null });
      },
      STORY_MS,
    );

    it(
      'is validated again where the formal request is corrected after it was validated, also by the NSSO',
      async () => {
        const id = await recorded(desk(), `Validated in ${system}`);
        await desk().press('ana', 'requests', id, 'Correct', {
          'Application ID': 'employment:other:kaart',
        });
        await desk().shows('requests', id, 'Waiting for: eBoxIntegration staff');
        expect(await desk().labels('requests', id)).toContain('Validate');
        await desk().shows('approvals', id, '→ employment:other:kaart');
        await desk().press('luc', 'requests', id, 'Validate');
        await desk().shows('approvals', id, 'confirm the formal request');
        await desk().press('bo', 'approvals', id, 'Confirm');
        await desk().shows('requests', id, 'INT: certificate –');
        await desk().press('ana', 'requests', id, 'Correct', { City: 'Gent' });
        await desk().shows('approvals', id, 'Sint-Gillis → Gent');
        await desk().shows('requests', id, 'Sint-Gillis → Gent');
        expect(await desk().shows('requests', id, 'Waiting for: eBoxIntegration staff')).toContain(
          'Request validation',
        );
        await desk().press('luc', 'requests', id, 'Validate');
        await desk().shows('approvals', id, 'confirm the formal request');
        await desk().press('bo', 'approvals', id, 'Confirm');
        await desk().shows('requests', id, 'INT: certificate –');
        expect((await desk().mail('L=Gent')).text).toContain('CN=employment:other:kaart');
        await expectStatesOfTheirEvents(database());
      },
      STORY_MS,
    );

    it('keeps its validation where only the registration is corrected', async () => {
      const id = await recorded(desk(), `Slipped in ${system}`);
      await desk().press('ana', 'requests', id, 'Correct', { 'Planned go-live': '2031-05-05' });
      await desk().shows('requests', id, 'Mon 3 Mar 2031 → Mon 5 May 2031');
      expect(await desk().shows('requests', id, 'Waiting for: NSSO managers')).toContain(id);
    });
  });

  describe('the form behind /ebox correct', () => {
    const opened = async (id: string) => (await ana().command(`/ebox correct ${id}`)).opened();
    const labelled = ({ blocks }: View) => JSON.stringify(blocks);

    it('is filled with what stands, and offers the CBE number until the NSSO has agreed', async () => {
      const slack = slackDriver(workspace);
      const id = await registered(slack, 'Filled NV');
      const before = labelled(await opened(id));
      for (const value of [
        'Filled NV',
        '0406798006',
        'Jan Jansen',
        'jan@smals.example',
        '2031-03-03',
      ]) {
        expect(before).toContain(`"${value}"`);
      }
      expect(before).not.toContain('Application ID');
      await slack.press('bo', 'approvals', id, 'Agree');
      await slack.shows('requests', id, 'Kick-off');
      const after = labelled(await opened(id));
      expect(after).not.toContain('0406798006');
      expect(after).toContain('The CBE number and the recipients stay: the NSSO agreed for these.');
      expect(after).toContain('withdraw the request and register it anew');
    });

    it('says in Slack and in Teams that nothing differs, and changes nothing', async () => {
      const id = await registered(slackDriver(workspace), 'Same as before NV');
      const { errors } = await ana().submit(await opened(id), { 'CBE number': '0406.798.006' });
      expect(Object.values(errors).join()).toContain('Nothing differs from what stands');
      const teams = workspace.teams.as(TEAMS_CAST.ana.id);
      const post = await workspace.waitFor(
        () => workspace.teams.posts(TEAMS_CHANNELS.requests.id, `${id} · `)[0],
        'the card in Teams',
      );
      await teams.press(post, 'Correct');
      const seen = await teams.submit({});
      expect('card' in seen ? textOf(seen.card) : '').toContain('Nothing differs from what stands');
      expect(await slackDriver(workspace).ask('ana', `history ${id}`)).not.toContain('corrected');
    });

    it('says on its field what can’t be, and reads over a day that is past and was left alone', async () => {
      const id = await registered(slackDriver(workspace), 'Left alone NV');
      await database()
        .knex('request')
        .where({ id })
        .update({
          state: database().knex.raw(`jsonb_set(state, '{plannedGoLive}', '"2020-01-06"')`),
        });
      const { errors } = await ana().submit(await opened(id), { 'Contact e-mail': 'nobody@here' });
      expect(Object.keys(errors)).toEqual(['Contact e-mail']);
      const done = await ana().submit(await opened(id), { 'Contact e-mail': 'some@where.example' });
      expect(done.errors).toEqual({});
      expect(visibleText(await done.told('is corrected'))).toContain(
        'Mail goes to some@where.example from now on; what was sent before is not sent again.',
      );
    });

    it('that is older than what happened since is refused, and says what happened', async () => {
      const id = await registered(slackDriver(workspace), 'Stale NV');
      const view = await opened(id);
      await slackDriver(workspace).press('bo', 'approvals', id, 'Agree');
      const { errors } = await ana().submit(view, { 'Contact name': 'Too Late' });
      expect(Object.values(errors).join()).toContain('Bo Claes agreed in principle');
      const shown = visibleText(await card(workspace.slack, 'requests', id, 'Kick-off'));
      expect(shown).not.toContain('Too Late');
    });

    it('is staff’s', async () => {
      const id = await registered(slackDriver(workspace), 'Staff only NV');
      const { ephemerals } = await workspace.slack.as(CAST.bo.id).command(`/ebox correct ${id}`);
      expect(ephemerals.map((one) => visibleText(one)).join()).toContain(
        'Correct is for eBoxIntegration staff',
      );
      expect(workspace.slack.messages(CHANNELS.requests.id).length).toBeGreaterThan(0);
    });
  });
});
