import { generateKeyPairSync } from 'node:crypto';
import { type Workspace, labelsOf, visibleText } from '../../workspace/testing';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import type { Running } from '../../src/composition/start';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { card, register } from '../support/given/filled';

onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const as = (who: keyof typeof CAST) => workspace.slack.as(CAST[who].id);
  const said = async (who: keyof typeof CAST, words: string) => {
    const { ephemerals, ack } = await as(who).command(`/ebox ${words}`);
    expect(ack).toMatchObject({ answered: true, status: 200 });
    return ephemerals.map((one) => visibleText(one)).join('\n');
  };
  const latestBy = (who: keyof typeof CAST) => {
    const messages = workspace.slack.messages(CHANNELS.requests.id);
    const message = messages.findLast(({ user }) => user === CAST[who].id);
    if (!message) throw new Error(`${who} said nothing`);
    return message;
  };

  describe('/ebox', () => {
    it('teaches an empty desk how to begin', async () => {
      expect(await said('ana', 'list')).toContain('Register one with /ebox new');
    });

    it('answers help to nothing, and to a word it doesn’t know with the nearest', async () => {
      expect(await said('ana', '')).toContain('I run the onboarding of e-Box Document Senders');
      expect(await said('ana', 'shwo DS-2026-0001')).toContain('Did you mean /ebox show?');
    });

    it.each([
      ['show', 'Which request?'],
      ['show 12', 'is no request’s id'],
      ['show DS-2020-0099', 'There is no request DS-2020-0099'],
      ['history DS-2020-0099', 'There is no request DS-2020-0099'],
      ['note DS-2020-0099 hello', 'There is no request DS-2020-0099'],
      ['hold DS-2020-0099', 'There is no request DS-2020-0099'],
      ['grant', 'Only an admin'],
      ['channel', 'one of requests, approvals or digest'],
    ])('answers “%s” with what to type instead', async (words, answer) => {
      expect(await said('ana', words)).toContain(answer);
    });

    it('reads over what no database takes: NUL in a search, or in the words of a note', async () => {
      expect(await said('ana', 'list mine a\0b')).not.toContain('Nothing was changed');
      expect(await said('ana', 'list all \ud83d')).not.toContain('Nothing was changed');
      const id = await register(as('ana'));
      expect(await said('ana', `note ${id} before\0after`)).toBe(
        `Done. ${id} SMALS: waiting for NSSO managers.`,
      );
      expect(await said('ana', `history ${id}`)).toContain('beforeafter');
    });

    it.each(['new', 'list', 'show DS-2026-0001', 'history DS-2026-0001'])(
      'tells a guest who may: “%s”',
      async (words) => {
        expect(await said('kim', words)).toContain('you don’t have that role');
      },
    );
  });

  describe('an id', () => {
    it('is read as people type and paste it, and opens its request alone', async () => {
      const id = await register(as('ana'));
      const number = id.replaceAll('-', '–');
      for (const words of [
        id,
        id.toLowerCase(),
        `show “${id}”,`,
        `show (${number}).`,
        `${id.replaceAll('-', '\u2011')}`,
        `Show: #${id}!`,
        `${id.replace('-', '-\u200b')}`,
      ]) {
        expect(await said('ana', words)).toContain(`${id} · SMALS`);
      }
      expect(await said('ana', `${id} history`)).toContain(`History of ${id}`);
    });

    it('that no request has is told so, also alone', async () => {
      expect(await said('ana', 'DS-2020-0099')).toContain('There is no request DS-2020-0099');
    });
  });

  describe('a name that came as plain letters', () => {
    it.each(['assign DS-2026-0001 @bo', 'grant @bo nsso', 'revoke @bo nsso'])(
      'is nobody’s account, and says how to choose one: “%s”',
      async (words) => {
        const who = words.startsWith('assign') ? 'ana' : 'tom';
        const answer = await said(who, words);
        expect(answer).toContain('“@bo” came as plain letters');
        expect(answer).toContain('choose the person from the list');
      },
    );
  });

  it('a party that has nothing to do is not told that nothing is open', async () => {
    await register(as('ana'));
    expect(await said('ana', 'list waiting ebox')).toContain(
      'No open request waits for e-Box team.',
    );
  });

  it('finds an address in quotes or brackets when a request is registered from a message', async () => {
    for (const written of [
      '"jan@smals.be"',
      '[jan@smals.be]',
      '‘jan@smals.be’',
      'mailto:jan@smals.be.',
    ]) {
      await as('ana').say(`SMALS wants in: ${written}`);
      const { view } = await as('ana').shortcut('register_request', latestBy('ana'));
      expect(JSON.stringify(view?.blocks)).toContain('"initial_value":"jan@smals.be"');
      if (view) await as('ana').close(view);
    }
  });

  describe('a request', () => {
    it('is shown to each with the buttons that they may press', async () => {
      const id = await register(as('ana'));
      const shownTo = async (who: keyof typeof CAST) => {
        const { ephemerals } = await as(who).command(`/ebox show ${id.toLowerCase()}`);
        return labelsOf(ephemerals[0]?.blocks ?? []);
      };
      expect(await shownTo('bo')).toEqual(expect.arrayContaining(['Agree', 'Refuse', 'History']));
      expect(await shownTo('ana')).not.toContain('Agree');
      expect(await shownTo('ana')).toEqual(expect.arrayContaining(['Hold', 'Withdraw', 'History']));
    });

    it('is found by a part of its organisation’s name, in any case and without accents', async () => {
      const id = await register(as('ana'), { Organisation: 'Société Wallonne' });
      expect(await said('ana', 'list societe')).toContain(id);
      expect(await said('ana', 'list all SOCIÉTÉ')).toContain(id);
      expect(await said('ana', 'list xyz-nothing')).toContain('No request matches');
    });

    it('takes notes and an assignment from the command line', async () => {
      const id = await register(as('ana'));
      expect(await said('ana', `note ${id} Ring *them* <!here>`)).toContain('Done');
      expect(await said('ana', `assign ${id} @Luc Dubois`)).toContain('Done');
      await workspace.slack.waitForMessage(
        as('luc').directMessages,
        'assigned this request to you',
      );
      const history = await said('luc', `history ${id}`);
      expect(history).toContain('Ring *them* <!here>');
      expect(history).toContain('To: Luc Dubois');
      expect(await said('luc', 'list mine')).toContain(id);
    });

    it('is held with a reason, refuses its step’s buttons, and is resumed', async () => {
      const id = await register(as('ana'));
      const shown = await card(workspace.slack, 'approvals', id);
      await said('ana', `hold ${id} Waiting for their budget`);
      const held = await card(workspace.slack, 'requests', id, 'Waiting for their budget');
      expect(visibleText(held)).toContain('Waiting for: eBoxIntegration staff');
      expect(labelsOf(held.blocks)).not.toContain('Agree');
      const late = await as('bo').press(shown, 'Agree');
      await late.told('put the request on hold');
      await as('luc').press(held, 'Resume');
      await card(workspace.slack, 'requests', id, 'Waiting for: NSSO managers');
    });

    it('is withdrawn with a reason and then takes only notes', async () => {
      const id = await register(as('ana'));
      await said('ana', `withdraw ${id} They changed their mind`);
      const closed = await card(workspace.slack, 'requests', id, 'Withdrawn since');
      expect(labelsOf(closed.blocks)).toEqual(['History', 'Write', 'Note']);
      expect(await said('ana', `hold ${id} x`)).toContain('is closed: withdrawn');
    });

    it('is registered from a message, prefilled with its text and address', async () => {
      await as('kim').say(
        'Dear team, Stad Gent wants to send permits. Contact els@gent.example, thanks',
      );
      const message = latestBy('kim');
      const view = await (await as('ana').shortcut('register_request', message)).opened();
      const shown = JSON.stringify(view.blocks);
      expect(shown).toContain('Stad Gent wants to send permits');
      expect(shown).toContain('els@gent.example');
    });

    it('is registered from a message without a blank in it, in Slack’s time', async () => {
      // As long as Slack lets a message be.
      await as('kim').say(`longest${'y'.repeat(39_000)}.`);
      const message = latestBy('kim');
      const { ack } = await as('ana').shortcut('register_request', message);
      expect(ack).toMatchObject({ answered: true, status: 200 });
    });
  });

  describe('files', () => {
    async function atForm() {
      const id = await register(as('ana'));
      await as('bo').press(await card(workspace.slack, 'approvals', id), 'Agree');
      const kickOff = await card(workspace.slack, 'requests', id, 'Kick-off meeting');
      const skip = await (await as('ana').press(kickOff, 'Skip kick-off')).opened();
      await as('ana').submit(skip, { Reason: 'They know it' });
      await card(workspace.slack, 'requests', id, 'Waiting for: requester');
      return id;
    }
    const fields = {
      'Legal name': 'SMALS',
      'Application ID': 'a:b:c',
      'Message types': 'T',
      City: 'Sint-Gillis',
      Region: 'Brussel-Hoofdstad',
    };

    it.each([
      ['an empty file', Buffer.alloc(0), 'empty'],
      ['a file over 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 1), '10 MB'],
      ['a private key', privateKey(), 'FILE_PRIVATE_KEY'],
    ])('refuses %s on its field and stores nothing', async (_what, bytes, words) => {
      const id = await atForm();
      const view = await (await as('ana').command(`/ebox form ${id}`)).opened();
      const result = await as('ana').submit(view, {
        ...fields,
        'Completed form': as('ana').upload('form.pdf', bytes),
      });
      expect(result.errors['Completed form']).toContain(words);
      expect(await said('ana', `history ${id}`)).not.toContain('recorded the formal request');
      const { rows } = await database().knex.raw<{ rows: { count: string }[] }>(
        'select count(*) from file where request_id = ?',
        [id],
      );
      expect(Number(rows[0]?.count)).toBe(0);
    });

    it('says when Slack can’t hand a file over, and stores nothing', async () => {
      const id = await atForm();
      const view = await (await as('ana').command(`/ebox form ${id}`)).opened();
      const file = as('ana').upload('form.pdf', 'content');
      workspace.slack.bytes.withhold(file.id);
      const result = await as('ana').submit(view, { ...fields, 'Completed form': file });
      expect(result.errors['Completed form']).toContain('did not hand over the file');
      expect(await said('ana', `history ${id}`)).not.toContain('recorded the formal request');
    });
  });

  describe('roles and channels', () => {
    it('are given and taken by an admin, and hold at the next click', async () => {
      expect(await said('ana', 'grant @Kim Visser nsso')).toContain('Only an admin');
      expect(await said('tom', 'grant @Kim Visser nsso')).toContain('Kim Visser has the role nsso');
      const id = await register(as('ana'));
      const shown = await card(workspace.slack, 'approvals', id);
      await as('kim').press(shown, 'Agree');
      await card(workspace.slack, 'approvals', id, 'Kim Visser agreed in principle');
      expect(await said('tom', 'revoke @Kim Visser nsso')).toContain('no longer has the role');
      expect(await said('kim', `show ${id}`)).toContain('you don’t have that role');
      expect(await said('tom', 'revoke @Bo Claes nsso')).toContain('ROLE_NSSO');
    });

    it('a channel chosen in chat gets the next request’s card', async () => {
      const { ephemerals } = await as('tom').command('/ebox channel approvals', CHANNELS.digest.id);
      expect(ephemerals.map((one) => visibleText(one)).join()).toContain('from now on');
      const id = await register(as('ana'));
      await workspace.slack.waitForMessage(CHANNELS.digest.id, id);
    });

    it('tells the channel that loses a feed who took it, and what stays', async () => {
      await as('ana').command('/ebox channel requests', CHANNELS.digest.id);
      const { text } = await workspace.slack.waitForMessage(
        CHANNELS.requests.id,
        'moved the requests’ cards',
      );
      expect(text).toContain('Ana Peeters');
      await as('ana').command('/ebox channel requests', CHANNELS.requests.id);
      await workspace.slack.waitForMessage(CHANNELS.digest.id, 'moved the requests’ cards');
    });

    it('what the NSSO is asked is moved by an admin only', async () => {
      const { ephemerals } = await as('ana').command(
        '/ebox channel approvals',
        CHANNELS.requests.id,
      );
      expect(ephemerals.map((one) => visibleText(one)).join()).toContain('Only an admin can move');
      const id = await register(as('ana'));
      await workspace.slack.waitForMessage(CHANNELS.digest.id, id);
    });

    it('no feed goes to direct messages', async () => {
      const { directMessages } = as('tom');
      const { ephemerals } = await as('tom').command('/ebox channel requests', directMessages);
      expect(ephemerals.map((one) => visibleText(one)).join()).toContain(
        'This is no channel, so it can’t get the requests’ cards. Nothing was changed.',
      );
      const id = await register(as('ana'));
      await workspace.slack.waitForMessage(CHANNELS.requests.id, id);
    });
  });

  describe('written to directly', () => {
    it('takes the same words as commands, and helps with anything else', async () => {
      await as('ana').dm('list live');
      await workspace.slack.waitForMessage(as('ana').directMessages, 'Nobody is live yet');
      await as('kim').dm('hello there');
      await workspace.slack.waitForMessage(as('kim').directMessages, 'I don’t know “hello”');
    });
  });
});

function privateKey(): Buffer {
  const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return Buffer.from(key.export({ type: 'pkcs8', format: 'pem' }));
}
