import type { Running } from '../../../src/composition/start';
import { verifyChains } from '../../../src/storage/verification/verify';
import { CAST, CHANNELS } from '../../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../../workspace/ebox/teams-cast';
import {
  buttonsOf,
  labelsOf,
  shows,
  textOf,
  visibleText,
  type Message,
  type TeamsMessage,
  type Workspace,
} from '../../../workspace/testing';
import { startBot } from '../../support/bot';
import { onEveryDatabase } from '../../support/databases/on-every-database';
import { ana, changeOf, random } from '../../support/given/changes';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { belgianCsv, sheetRow } from '../../support/moving-in/sheet';

/** To make the embedded database and start the bot while other tests run. */
const START_MS = 120_000;

onEveryDatabase((database) => {
  describe('import in chat', () => {
    let bot: Running;
    let workspace: Workspace;
    let files = 0;

    beforeAll(async () => {
      ({ bot, workspace } = await startBot(database()));
    }, START_MS);
    afterAll(() => bot.stop());

    const slack = () => workspace.slack;
    const tom = () => slack().as(CAST.tom.id);
    const inTeams = (who: keyof typeof TEAMS_CAST) => workspace.teams.as(TEAMS_CAST[who].id);
    const stored = async () =>
      Number((await database().knex('request').count({ n: '*' }))[0]?.['n']);

    /** Rows that nobody has sent before, waiting at step 2 and at step 5. */
    function fresh(...changes: readonly Parameters<typeof sheetRow>[1][]) {
      files += 1;
      const rows = [0, 3].map((step, index) => sheetRow(files * 10 + step, changes[index]));
      return { rows, csv: belgianCsv(rows) };
    }

    const newest = (sought: string | RegExp, after = 0): Promise<Message> =>
      slack().waitFor(
        () =>
          slack()
            .messages(tom().directMessages)
            .slice(after)
            .findLast((one) => one.user !== CAST.tom.id && shows(one, sought)),
        `an answer that shows ${String(sought)}`,
      );

    async function sent(csv: string, name = 'requests.csv', text = 'import'): Promise<Message> {
      const after = slack().messages(tom().directMessages).length;
      await tom().dm(text, [tom().upload(name, csv)]);
      return newest(/./u, after);
    }

    const pressed = async (on: Message, sought: string | RegExp) =>
      (await tom().press(on, 'Import')).told(sought);
    /** The same message as it stands now. */
    const redrawn = (one: Message, sought: string | RegExp): Promise<Message> =>
      slack().waitFor(
        () =>
          slack()
            .messages(one.channel)
            .find(({ ts, ...now }) => ts === one.ts && shows(now, sought)),
        `the message to show ${String(sought)}`,
      );

    it('shows what would come of a file, stores nothing, and takes over exactly that by a press', async () => {
      const before = await stored();
      const { rows, csv } = fresh();
      const shown = await sent(csv);
      const text = visibleText(shown);
      expect(text).toContain('2 requests would be taken over. Nothing was stored.');
      expect(text).toContain(`${rows[0]?.reference} · ${rows[0]?.organisation}: 2 `);
      expect(text).toContain(`${rows[1]?.reference} · ${rows[1]?.organisation}: 5 `);
      expect(text).toContain('you then can’t give the NSSO’s word');
      expect(await stored()).toBe(before);

      await pressed(shown, '2 requests taken over.');
      expect(await stored()).toBe(before + 2);
      // Nothing is left to be pressed; and the history names who pressed.
      const now = await redrawn(shown, '2 requests taken over.');
      expect(labelsOf(now.blocks)).not.toContain('Import');
      const [event] = await database().knex('event').orderBy('at', 'desc').limit(1);
      expect(event).toMatchObject({ type: 'Imported', actor_id: CAST.tom.id });
      await slack().waitForMessage(CHANNELS.requests.id, 'Tom Maes took over 2 requests');
      expect(await verifyChains(database().knex)).toMatchObject({ broken: null });
    });

    it('answers a second press with who took it over and when, and changes nothing', async () => {
      const shown = await sent(fresh().csv);
      await pressed(shown, '2 requests taken over.');
      const before = await stored();
      await pressed(shown, 'Taken over already by Tom Maes. Nothing was changed now.');
      expect(await stored()).toBe(before);
    });

    it('takes a file over once when it is pressed twice at once', async () => {
      const shown = await sent(fresh().csv);
      const before = await stored();
      const both = await Promise.all([tom().press(shown, 'Import'), tom().press(shown, 'Import')]);
      for (const one of both) await one.told(/2 requests taken over|Taken over already/u);
      expect(await stored()).toBe(before + 2);
      expect(await verifyChains(database().knex)).toMatchObject({ broken: null });
    });

    it('says that something has changed since, shows it anew, and then takes over what is left', async () => {
      const first = fresh();
      await pressed(await sent(first.csv), '2 requests taken over.');
      const corrected = first.rows.map((row) => ({ ...row, note: 'corrected' }));
      const shown = await sent(belgianCsv(corrected));
      expect(visibleText(shown)).toContain('2 updated from the corrected file.');
      const [id = ''] = await database()
        .knex('imported')
        .where({ reference: first.rows[0]?.reference })
        .pluck('request_id');
      const store = createRequestStore(database().knex, random);
      const noted = { type: 'Noted', texts: { notes: 'called them' } } as const;
      await store.commit(changeOf(id, await store.open(id, ana), [noted], { actor: ana }));

      await pressed(shown, 'Something has changed since this was shown, so nothing was stored.');
      const anew = await redrawn(shown, '1 updated from the corrected file.');
      expect(visibleText(anew)).toContain(
        `Left as they are, since somebody has worked on them here: ${id}`,
      );
      // A press on the older copy is not one on what stands there now.
      await pressed(shown, 'This was shown anew since.');
      await pressed(anew, '0 requests taken over. 1 updated from the corrected file.');
      const state = await store.open(id, ana);
      expect(state.state?.last.type).toBe('Noted');
    });

    it('shows each fault with its row, its column and what to write, and nothing to press', async () => {
      const { csv } = fresh({ cbe: '123', step: '12' }, { certificate_until_int: '1/01/1900' });
      const shown = await sent(csv);
      const text = visibleText(shown);
      expect(text).toContain('3 faults. Nothing was stored');
      expect(text).toContain('2 · cbe · ');
      expect(text).toContain(
        '2 · step · Write the number of the step it waits in, 2 to 10, or live.',
      );
      expect(text).toMatch(/3 · certificate_until_int · No date before/u);
      expect(labelsOf(shown.blocks)).toEqual([]);
      expect(await database().knex('import_draft').where({ file_name: 'faulty.csv' })).toEqual([]);
    });

    it.each([
      ['nothing.csv', '', 'This file is empty'],
      ['book.xlsm', 'PK nonsense', 'This is no workbook that can be opened'],
    ])('says what is wrong with %s as a whole', async (name, content, words) => {
      expect(visibleText(await sent(content, name, ''))).toContain(words);
    });

    it('takes 200 requests at once, and more on the command line', async () => {
      const rows = Array.from({ length: 201 }, (_, index) => sheetRow(5_000 + index * 10));
      const shown = await sent(belgianCsv(rows));
      expect(visibleText(shown)).toContain('at most 200 requests at once');
      expect(visibleText(shown)).toContain('npm run --silent import');
    });

    /** What stands in a file of this name that the bot handed to Tom, once one holds this. */
    const handed = (name: string, sought = ''): Promise<string> =>
      slack().waitFor(
        () =>
          slack()
            .messages(tom().directMessages)
            .filter(({ user }) => user !== CAST.tom.id)
            .flatMap(({ files: ids }) => ids)
            .filter((id) => slack().state.file(id)?.name === name)
            .map((id) => slack().bytes.get(id)?.toString('utf8') ?? '')
            .findLast((text) => text.includes(sought)),
        `the file ${name}, with ${sought} in it`,
      );

    it('shows 60 rows of a longer file, and sends all of them as a file', async () => {
      const rows = Array.from({ length: 64 }, (_, index) => sheetRow(9_000 + index * 10));
      const shown = await sent(belgianCsv(rows));
      expect(visibleText(shown)).toContain(
        '4 more lines: the file that I send you has all of them.',
      );
      expect(labelsOf(shown.blocks)).toContain('Import');
      const lines = (await handed('dry-run.csv', 'outcome')).trimEnd().split('\r\n');
      expect(lines).toHaveLength(1 + rows.length);
      expect(lines.at(-1)).toContain(`${rows.at(-1)?.reference};`);
      expect(lines.at(-1)).toContain('2 Agreement in principle');
    });

    it('shows 40 faults of a longer file, and sends all of them as a file', async () => {
      const rows = Array.from({ length: 45 }, (_, index) => sheetRow(index * 10, { cbe: '123' }));
      const shown = await sent(belgianCsv(rows));
      expect(visibleText(shown)).toContain(
        '5 more lines: the file that I send you has all of them.',
      );
      expect((await handed('dry-run.csv', 'message')).trimEnd().split('\r\n')).toHaveLength(46);
      expect(await handed('dry-run.csv', '\r\n46;cbe;')).toContain('2;cbe;');
    });

    it('hands over the template, as a workbook and as CSV, which it reads itself', async () => {
      await tom().dm('import template');
      expect(await handed('requests.xlsx')).toMatch(/^PK/u);
      await tom().dm('import template csv');
      const csv = await handed('requests.csv');
      expect(visibleText(await sent(csv))).toContain('1 request would be taken over.');
      const inChat = await inTeams('tom').write('import template');
      expect(JSON.stringify(inChat.messages)).toContain('reference;organisation;cbe;');
      const refused = slack().as(CAST.luc.id);
      await refused.dm('import template');
      await slack().waitForMessage(refused.directMessages, 'Only an admin can take over requests');
    });

    it('asks for the file where none was sent, in a form', async () => {
      const { csv } = fresh();
      const form = await (await tom().command('/ebox import')).opened();
      const file = tom().upload('requests.csv', csv);
      const done = await tom().submit(form, { File: file });
      expect(done.errors).toEqual({});
      const told = await done.told('2 requests would be taken over');
      const taken = await tom().press(told, 'Import');
      await taken.told('2 requests taken over.');
      const refused = await tom().submit(await (await tom().command('/ebox import')).opened(), {
        File: tom().upload('empty.csv', 'a;b'),
      });
      expect(JSON.stringify(refused.errors)).toBe('{}');
      await refused.told('The first row must have the names of the columns');
    });

    it('is an admin’s alone, who may press only on what they sent', async () => {
      const luc = slack().as(CAST.luc.id);
      await luc.dm('import', [luc.upload('requests.csv', fresh().csv)]);
      await slack().waitForMessage(luc.directMessages, 'Only an admin can take over requests');
      const shown = await sent(fresh().csv);
      const before = await stored();
      const value = JSON.stringify(shown.blocks);
      const [, draft = ''] = /\\"draft\\":\\"([\w-]{36})/u.exec(value) ?? [];
      const message = await inTeams('tom').write('home');
      const card = message.messages.at(-1);
      if (!card) throw new Error('No home');
      // The same human in another chat is another account: the press names a draft that is not theirs.
      const seen = await inTeams('tom').execute(card, {
        verb: 'import',
        data: { act: 'import', requestId: '', version: 1, draft },
      });
      expect(JSON.stringify(seen)).toContain('I don’t have this file any more');
      expect(await stored()).toBe(before);
    });

    it('works in Teams’ personal chat, with the file as it is or with the word', async () => {
      const teams = inTeams('tom');
      const ask = await teams.write('import');
      expect(JSON.stringify(ask.messages)).toContain('import');
      const { rows, csv } = fresh();
      const said = await teams.write('', [{ name: 'aanvragen.csv', bytes: Buffer.from(csv) }]);
      const shown = cardIn(said.messages);
      expect(textOf(shown.card)).toContain(`${rows[0]?.reference} · ${rows[0]?.organisation}: 2 `);
      const before = await stored();
      const seen = await teams.press(shown.message, 'Import');
      expect(seen.kind === 'card' && textOf(seen.card)).toContain('2 requests taken over.');
      expect(seen.kind === 'card' && buttonsOf(seen.card)).toEqual([]);
      expect(await stored()).toBe(before + 2);
      const again = await teams.pressOn(shown.message, shown.card, 'Import');
      expect(JSON.stringify(again)).toContain('Taken over already by Tom Maes');
      expect(await stored()).toBe(before + 2);
    });
  });
});

function cardIn(messages: readonly TeamsMessage[]) {
  const message = messages.find(({ card }) => card !== null);
  if (!message?.card) throw new Error('No card came');
  return { message, card: message.card };
}
