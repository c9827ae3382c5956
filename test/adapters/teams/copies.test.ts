import { buttonsOf, textOf, type TeamsMessage } from '../../../workspace/testing';
import type { Card, Form } from '../../../src/view/model/model';
import { until } from '../../support/until';
import { BO, noteReply, startTeamsBot, type TeamsBot } from '../../support/teams/teams-bot';

let bot: TeamsBot;
beforeEach(async () => {
  bot = await startTeamsBot();
  await bot.teams.as(BO).write('help');
});
afterEach(() => bot.close());

const ID = 'DS-2026-0007';
const KEY = { key: 'k', triedSince: null };

/** A reminder has no `History` on it, and so no `refresh`. */
function card(summary: string, acts: readonly ('agree' | 'refuse' | 'record-kick-off')[]): Card {
  return {
    title: summary,
    blocks: [],
    actions: acts.map((act) => ({
      press: { act, requestId: ID, version: 3 },
      label: act,
      tone: 'plain',
    })),
    summary,
  };
}

const form = (act: 'refuse' | 'record-kick-off'): Form => ({
  purpose: { act, requestId: ID, version: 3 },
  title: 'A form',
  submit: 'Send',
  intro: [],
  fields: [{ kind: 'paragraph', name: 'reason', label: 'Reason', maxLength: 3000 }],
});

async function reminder(content = card('Reminder', ['agree', 'refuse', 'record-kick-off'])) {
  await bot.adapter.gateway.direct(BO, content, KEY);
  const [message] = bot.teams.posts(bot.teams.as(BO).chat, content.title);
  if (!message) throw new Error('There is no reminder');
  return message;
}

/** The message as everybody's client draws it anew. */
async function later({ id }: TeamsMessage) {
  const now = () => bot.teams.state.message(id);
  await until(() => (now()?.edits ?? 0) > 0);
  const card = now()?.card;
  if (!card) throw new Error('The reminder is gone');
  return card;
}

describe('a reminder in personal chat', () => {
  it('shows what came of a press for good', async () => {
    const message = await reminder();
    bot.desk.onPress = () => Promise.resolve({ kind: 'done', card: () => card('agreed', []) });
    await bot.teams.as(BO).press(message, 'agree');
    const now = await later(message);
    expect(textOf(now)).toContain('agreed');
    expect(buttonsOf(now)).toEqual([]);
  });

  it('shows what had happened before, when it was stale', async () => {
    const message = await reminder();
    const note = {
      blocks: [{ kind: 'line', line: ['Already agreed by Ana.'] }],
      summary: '',
    } as const;
    bot.desk.onPress = () => Promise.resolve({ kind: 'note', note, card: card('newest', []) });
    await bot.teams.as(BO).press(message, 'agree');
    const now = await later(message);
    expect(textOf(now)).toContain('Already agreed by Ana.');
    expect(textOf(now)).toContain('newest');
    expect(now).not.toHaveProperty('refresh');
  });

  it.each(['refuse', 'record-kick-off'] as const)(
    'shows what came of the form behind %s that was opened from it',
    async (act) => {
      const message = await reminder();
      bot.desk.onPress = () => Promise.resolve({ kind: 'form', form: form(act) });
      bot.desk.onSubmit = () => Promise.resolve({ kind: 'done', card: () => card('over', []) });
      const bo = bot.teams.as(BO);
      const seen = await bo.press(message, act);
      if (seen.kind === 'dialog') await bo.submit({ Reason: 'x' });
      else if (seen.kind === 'card') await bo.pressOn(message, seen.card, 'Send', { Reason: 'x' });
      expect(textOf(await later(message))).toContain('over');
    },
  );

  it('about several requests stays, so that the others are not lost', async () => {
    const entry = (requestId: string): Card['blocks'][number] => ({
      kind: 'actions',
      actions: [
        { press: { act: 'agree', requestId, version: 1 }, label: requestId, tone: 'plain' },
      ],
    });
    const message = await reminder({
      ...card('2 requests wait', []),
      blocks: [entry('DS-2026-0001'), entry('DS-2026-0002')],
    });
    bot.desk.onPress = () => Promise.resolve({ kind: 'done', card: () => card('agreed', []) });
    const seen = await bot.teams.as(BO).press(message, 'DS-2026-0001');
    expect(seen.kind === 'card' && textOf(seen.card)).toContain('agreed');
    await bot.adapter.stop();
    expect(bot.teams.state.message(message.id)?.edits).toBe(0);
  });

  it('is left alone by a look, and by a refusal', async () => {
    const message = await reminder();
    bot.desk.onPress = () => Promise.resolve(noteReply('Only staff can do that.'));
    await bot.teams.as(BO).press(message, 'agree');
    bot.desk.onPress = () => Promise.resolve({ kind: 'card', card: card('history', []) });
    await bot.teams.as(BO).press(message, 'refuse');
    await bot.adapter.stop();
    expect(bot.teams.state.message(message.id)?.edits).toBe(0);
  });
});
