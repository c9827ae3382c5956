import { textOf, visibleText, type Workspace } from '../../workspace/testing';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import type { Running } from '../../src/composition/start';
import { startBot } from '../support/bot';
import { onEveryDatabase } from '../support/databases/on-every-database';
import { teamsDriver } from '../support/drivers/teams-driver';
import { card, FORM, register } from '../support/given/filled';

/** What people type without meaning anything odd by it, in both chat systems. */
onEveryDatabase((database) => {
  let bot: Running;
  let workspace: Workspace;

  beforeAll(async () => {
    ({ bot, workspace } = await startBot(database()));
  });
  afterAll(() => bot.stop());

  const as = (who: 'ana' | 'bo') => workspace.slack.as(CAST[who].id);
  const inSlack = async (words: string) => {
    const { ephemerals } = await as('ana').command(`/ebox ${words}`);
    return ephemerals.map((one) => visibleText(one)).join('\n');
  };
  const inTeams = async (words: string) => {
    const { messages } = await workspace.teams.as(TEAMS_CAST.ana.id).write(words);
    return messages.map((one) => (one.card ? textOf(one.card) : '')).join('\n');
  };

  describe.each([
    ['Slack', inSlack],
    ['Teams', inTeams],
  ] as const)('in %s', (system, said) => {
    it('an id is read with the dashes and digits of any keyboard', async () => {
      const id = await register(as('ana'));
      const [, year = '', number = ''] = id.split('-');
      const arabic = (digits: string) =>
        digits.replace(/\d/gu, (digit) => String.fromCodePoint(0x660 + Number(digit)));
      for (const typed of [
        ...[...'‑–—−⁃'].map((dash) => `DS${dash}${year}${dash}${number}`),
        `ds-${arabic(year)}-${arabic(number)}`,
        `DS/${year}/${number}`,
        `DS${year}-${number}`,
        `«${id}»:`,
        `${id}’s`,
      ]) {
        expect([typed, await said(`show ${typed}`)]).toEqual([
          typed,
          expect.stringContaining(`${id} · SMALS`),
        ]);
      }
    });

    it('a request is found by its contact, an apostrophe of any kind, and letters without their accents', async () => {
      const organisation = `L’Œuvre Maßstab ${system}`;
      const id = await register(as('ana'), {
        Organisation: organisation,
        'Contact name': 'Siobhán O’Neill',
        'Contact e-mail': `o’neill@${system.toLowerCase()}.example`,
      });
      for (const sought of [
        "l'oeuvre massstab",
        'L`ŒUVRE',
        "o'neill",
        'siobhan O´Neill',
        `neill@${system}`,
      ]) {
        expect([sought, await said(`list all ${sought}`)]).toEqual([
          sought,
          expect.stringContaining(id),
        ]);
      }
    });

    it('a note of which nothing is seen is no note, and one of markup alone is the characters typed', async () => {
      const id = await register(as('ana'));
      expect(await said(`note ${id} \u2060\u00ad\u2060`)).toContain('Please fill this in');
      for (const note of ['***', '~~_*_~~', '&lt;b&gt;', '`' + '`']) {
        expect(await said(`note ${id} ${note}`)).toContain('Done');
        expect(await said(`history ${id}`)).toContain(note);
      }
      expect(await said(`history ${id}`)).not.toContain('\u2060');
    });

    it('a note of 3,000 emoji is kept whole and shown, and a longer one refused with what to do', async () => {
      const id = await register(as('ana'));
      const note = `${system}${'🦊'.repeat(3_000 - system.length)}`;
      expect(await said(`note ${id} ${note}`)).toContain('Done');
      expect(await said(`note ${id} ${note}.`)).toContain('At most 3000 characters');
      const { rows } = await database().knex.raw<{ rows: { notes: string }[] }>(
        `select texts ->> 'notes' as notes from event_text where request_id = ?`,
        [id],
      );
      expect(rows.map(({ notes }) => notes)).toContain(note);
      await workspace.slack.waitFor(
        () =>
          workspace.slack
            .messages(CHANNELS.requests.id)
            .find((one) => visibleText(one).includes(note.slice(0, 1_000))),
        'the note in the thread',
      );
    });
  });

  async function stateOf(id: string): Promise<unknown> {
    const [row] = await database().knex('request').where({ id }).select<{ state: unknown }[]>();
    return row?.state;
  }

  describe('a form', () => {
    it('takes a CBE number however it is copied, and tells two from one', async () => {
      const view = await (await as('ana').command('/ebox new')).opened();
      const cbe = 'BE 0406.798.006, BE 0206.731.645';
      const { errors } = await as('ana').submit(view, { ...FORM, 'CBE number': cbe });
      expect(errors).toEqual({ 'CBE number': 'More than one CBE number stands here. Give one.' });
      const id = await register(as('ana'), { 'CBE number': 'be 0406\u00a0798\u202f006' });
      expect(await stateOf(id)).toMatchObject({ cbe: '0406798006' });
    });

    // Slack's own field for addresses takes bare ones alone.
    it('in Teams takes an address however it is copied, and tells two from one', async () => {
      const desk = teamsDriver(workspace);
      const fill = (address: string) =>
        desk.fill('ana', 'new', { ...FORM, Organisation: 'Copied', 'Contact e-mail': address });
      await expect(fill('<jan@smals.example>, els@smals.example')).rejects.toThrow(
        'Give one e-mail address; more than one stands here.',
      );
      await fill('mailto:o’neill@smals.example?subject=Hello%20there');
      const id = await desk.newest('Copied');
      expect(await stateOf(id)).toMatchObject({ contact: { email: "o'neill@smals.example" } });
    });

    it('whose question is blank stays open, and its button pressed twice asks once', async () => {
      const id = await register(as('ana'));
      const shown = await card(workspace.slack, 'approvals', id);
      const view = await (await as('bo').press(shown, 'Ask for information')).opened();
      const blank = await as('bo').submit(view, { Question: ' \u200b\u00a0' });
      expect(blank.errors).toEqual({ Question: 'Please fill this in.' });
      const both = await Promise.all([
        as('bo').submit(view, { Question: '*How* many?' }),
        as('bo').submit(view, { Question: '*How* many?' }),
      ]);
      expect(both.map(({ errors }) => errors)).toEqual([{}, {}]);
      const history = await inSlack(`history ${id}`);
      expect(history.split('asked for information')).toHaveLength(2);
    });
  });
});
