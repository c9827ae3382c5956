import { cardSchema, textOf } from '../../../workspace/testing';
import { textOfHtml } from '../../../src/adapters/teams/inbound/html';
import type { Card, Form } from '../../../src/view/model/model';
import { ANA, KIM, noteReply, startTeamsBot, type TeamsBot } from '../../support/teams/teams-bot';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
});
afterEach(() => bot.close());

const REGISTER: Form = {
  purpose: { act: 'register' },
  title: 'New request',
  submit: 'Register',
  intro: [],
  fields: [
    { kind: 'line', name: 'organisation', label: 'Organisation', maxLength: 200 },
    { kind: 'paragraph', name: 'useCases', label: 'Use cases', maxLength: 3000, initial: 'Hello' },
  ],
};

describe('the message action', () => {
  it('opens the registration form, filled in from the message as plain text', async () => {
    bot.desk.onRegister = () => Promise.resolve({ kind: 'form', form: REGISTER });
    const html = '<p>Hello &amp; <b>welcome</b>,<br>a &lt;b&gt; new sender</p>';
    const seen = await bot.teams.as(ANA).messageAction('registerRequest', html, 'Jan Jansen');
    expect(seen).toMatchObject({ kind: 'dialog', title: 'New request' });
    expect(bot.desk.registered).toMatchObject([
      {
        text: 'Hello & welcome,\na <b> new sender',
        person: { id: ANA },
      },
    ]);
  });

  it('registers, and says so', async () => {
    bot.desk.onRegister = () => Promise.resolve({ kind: 'form', form: REGISTER });
    bot.desk.onSubmit = () => {
      const summary = 'DS-2026-0001 is registered for SMALS.';
      return Promise.resolve({ kind: 'done', note: { summary, blocks: [] } });
    };
    const ana = bot.teams.as(ANA);
    await ana.messageAction('registerRequest', 'x', 'Jan');
    const seen = await ana.submit({ Organisation: 'SMALS' });
    expect(seen).toEqual({ kind: 'words', words: 'DS-2026-0001 is registered for SMALS.' });
    expect(bot.desk.submitted).toMatchObject([
      {
        purpose: { act: 'register' },
        values: { organisation: { text: 'SMALS' }, useCases: { text: 'Hello' } },
      },
    ]);
  });

  it('refuses whom the desk refuses, in the dialog', async () => {
    bot.desk.onRegister = () => Promise.resolve(noteReply('Only staff can register.'));
    const seen = await bot.teams.as(KIM).messageAction('registerRequest', 'x', 'Jan');
    expect(seen.kind === 'dialog' && textOf(seen.card)).toBe('Only staff can register.');
  });

  it('of another name is not done', async () => {
    const seen = await bot.teams.as(ANA).messageAction('deleteEverything', 'x', 'Jan');
    expect(seen.kind === 'dialog' && textOf(seen.card)).toContain('nothing was changed');
    expect(bot.desk.registered).toEqual([]);
  });
});

describe('the search', () => {
  const SMALS = { id: 'DS-2026-0007', title: 'DS-2026-0007 · <b>SMALS</b>' };
  const CARD: Card = {
    title: 'DS-2026-0007 · SMALS',
    summary: 'DS-2026-0007',
    blocks: [],
    actions: [],
  };

  it('finds requests by the desk’s own list, and inserts the card of the one chosen', async () => {
    bot.desk.onFind = () => Promise.resolve({ kind: 'found', found: [SMALS] });
    const ana = bot.teams.as(ANA);
    const found = await ana.search('  smals  ');
    expect(bot.desk.searched).toMatchObject([
      { text: ' smals ', among: 'all', person: { id: ANA } },
    ]);
    expect(bot.desk.said).toEqual([]);
    if (found.kind !== 'found') throw new Error(found.kind);
    const [first] = found.results;
    expect(first?.title).toBe('DS-2026-0007 · <b>SMALS</b>');
    bot.desk.onPress = () => Promise.resolve({ kind: 'card', card: CARD });
    if (!first) throw new Error('nothing found');
    const chosen = await ana.choose(first);
    expect(bot.desk.pressed.at(-1)?.payload).toMatchObject({
      act: 'open',
      requestId: 'DS-2026-0007',
    });
    if (chosen.kind !== 'found') throw new Error(chosen.kind);
    expect(textOf(cardSchema.parse(chosen.results[0]?.content))).toContain('DS-2026-0007 · SMALS');
  });

  it('shows the open ones before anything is typed', async () => {
    await bot.teams.as(ANA).search('');
    expect(bot.desk.searched).toMatchObject([{ text: '', among: 'all' }]);
  });

  it.each([
    [
      'refuses whom the desk refuses',
      noteReply('You have no role here.'),
      'You have no role here.',
    ],
    [
      'says that nothing was found',
      { kind: 'found', found: [] } as const,
      'No request matches. Try fewer letters.',
    ],
  ])('%s', async (_, reply, words) => {
    bot.desk.onFind = () => Promise.resolve(reply);
    expect(await bot.teams.as(KIM).search('x')).toEqual({ kind: 'words', words });
  });
});

describe('a message as HTML', () => {
  it.each([
    ['<div>a</div><div>b</div>', 'a\nb'],
    ['a<br/>b', 'a\nb'],
    ['<script>alert(1)</script>x', 'x'],
    ['<a href="https://evil.example">text</a>', 'text'],
    ['&#233;&#x1F600;&unknown;&#xD800;', 'é😀&unknown;&#xD800;'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['1 < 2 and 3 > 2', '1 < 2 and 3 > 2'],
  ])('%s reads %j', (html, text) => {
    expect(textOfHtml(html)).toBe(text);
  });
});
