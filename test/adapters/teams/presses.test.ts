import { type Seen, type TeamsMessage, buttonsOf, textOf } from '../../../workspace/testing';
import type { Reply } from '../../../src/app/chat/conversation/conversation';
import type { Action, Card, Field, Form } from '../../../src/view/model/model';
import {
  ANA,
  BO,
  BO_PERSON,
  noteReply,
  REQUESTS,
  startTeamsBot,
  type TeamsBot,
} from '../../support/teams/teams-bot';

let bot: TeamsBot;
let posted: TeamsMessage;

const ID = 'DS-2026-0007';
const key = { key: 'card:1', triedSince: null };

function action(act: Action['press']['act'], label: string): Action {
  return { press: { act, requestId: ID, version: 3 }, label, tone: 'plain' };
}

const CARD: Card = {
  title: `${ID} · SMALS`,
  summary: `${ID} SMALS: waiting for NSSO managers`,
  blocks: [{ kind: 'line', line: ['everybody’s card'] }],
  actions: [
    action('agree', 'Agree'),
    action('refuse', 'Refuse'),
    { ...action('record-kick-off', 'Record kick-off'), opens: 'form' },
    action('upload-certificate', 'Upload certificate'),
    action('history', 'History'),
  ],
};
const OWN: Card = { ...CARD, blocks: [{ kind: 'line', line: ['a card of one’s own'] }] };

const reason: Field = { kind: 'paragraph', name: 'reason', label: 'Reason', maxLength: 3000 };
const REFUSE: Form = {
  purpose: { act: 'refuse', requestId: ID, version: 3 },
  title: 'Refuse',
  submit: 'Refuse',
  intro: [],
  fields: [reason],
};

beforeEach(async () => {
  bot = await startTeamsBot();
  await bot.teams.install(REQUESTS, true);
  await bot.adapter.gateway.post(REQUESTS, CARD, key);
  const [message] = bot.teams.posts(REQUESTS, ID);
  if (!message) throw new Error('The card was not posted');
  posted = message;
  bot.desk.onPress = ({ payload }) =>
    Promise.resolve(actIn(payload) === 'open' ? { kind: 'card', card: OWN } : noteReply('pressed'));
});
afterEach(() => bot.close());

function actIn(payload: unknown): unknown {
  return typeof payload === 'object' && payload !== null && 'act' in payload ? payload.act : null;
}

function shownIn(seen: Seen): string {
  if (seen.kind === 'card' || seen.kind === 'dialog') return textOf(seen.card);
  return seen.kind === 'words' ? seen.words : seen.kind;
}

describe('a card in a channel', () => {
  it('is another for each person who looks at it, by the press that only opens', async () => {
    expect(textOf(await bot.teams.as(BO).see(posted))).toContain('a card of one’s own');
    expect(bot.desk.pressed.at(-1)).toMatchObject({
      person: BO_PERSON,
      payload: { act: 'open', requestId: ID, version: 3 },
    });
  });

  it('is pressed with its ids and version, by the person of the token’s activity', async () => {
    await bot.teams.as(BO).press(posted, 'Agree');
    expect(bot.desk.pressed.at(-1)).toMatchObject({
      person: BO_PERSON,
      payload: { act: 'agree', requestId: ID, version: 3 },
    });
  });

  it('is answered with the newest card when the act is done, for this person at once', async () => {
    bot.desk.onPress = () => Promise.resolve({ kind: 'done', card: () => OWN });
    const seen = await bot.teams.as(BO).pressOn(posted, cardIn(posted), 'Agree');
    expect(shownIn(seen)).toContain('a card of one’s own');
  });

  it('answers a refusal with words for this person alone, and everybody’s card stays', async () => {
    bot.desk.onPress = () => Promise.resolve(noteReply('Only NSSO managers can do this.'));
    const seen = await bot.teams.as(ANA).pressOn(posted, cardIn(posted), 'Agree');
    expect(seen).toEqual({ kind: 'words', words: 'Only NSSO managers can do this.' });
    expect(bot.teams.state.message(posted.id)?.edits).toBe(0);
    expect(bot.teams.posts(`a:${ANA}`)).toEqual([]);
  });

  it('that is stale is answered with what happened since, above the newest card', async () => {
    const note = {
      summary: 'Bo agreed.',
      blocks: [{ kind: 'line', line: ['Bo agreed.'] }],
    } as const;
    bot.desk.onPress = () => Promise.resolve({ kind: 'note', note, card: OWN });
    const shown = shownIn(await bot.teams.as(ANA).pressOn(posted, cardIn(posted), 'Agree'));
    expect(shown.indexOf('Bo agreed.')).toBeLessThan(shown.indexOf('a card of one’s own'));
  });

  it.each([
    [
      'a note of several parts',
      {
        kind: 'note',
        note: {
          summary: 'Why not',
          blocks: [
            { kind: 'heading', text: 'Why not' },
            { kind: 'quote', text: 'x' },
          ],
        },
      },
    ],
    ['a history', { kind: 'card', card: { ...CARD, title: 'History', actions: [] } }],
  ] satisfies readonly (readonly [string, Reply])[])(
    'shows %s in its place, with the way back',
    async (_, reply) => {
      bot.desk.onPress = () => Promise.resolve(reply);
      const seen = await bot.teams.as(ANA).pressOn(posted, cardIn(posted), 'History');
      if (seen.kind !== 'card') throw new Error(shownIn(seen));
      expect(buttonsOf(seen.card)).toMatchObject([
        { title: 'Back', verb: 'open', data: { act: 'open', requestId: ID } },
      ]);
    },
  );
});

describe('an act that asks for one thing', () => {
  beforeEach(() => {
    bot.desk.onPress = ({ payload }) =>
      Promise.resolve(
        actIn(payload) === 'refuse' ? { kind: 'form', form: REFUSE } : { kind: 'card', card: OWN },
      );
  });

  it('asks inside the card, and is done with what was typed', async () => {
    const bo = bot.teams.as(BO);
    const asked = await bo.press(posted, 'Refuse');
    if (asked.kind !== 'card') throw new Error(shownIn(asked));
    const done = await bo.pressOn(posted, asked.card, 'Refuse', { Reason: 'No *legal* basis' });
    expect(bot.desk.submitted).toMatchObject([
      {
        person: BO_PERSON,
        purpose: { act: 'refuse', requestId: ID, version: 3 },
        values: { reason: { kind: 'text', text: 'No *legal* basis' } },
      },
    ]);
    expect(shownIn(done)).toContain('a card of one’s own');
  });

  it('has one key however often the form is sent in, and another when it is opened again', async () => {
    const bo = bot.teams.as(BO);
    const asked = await bo.press(posted, 'Refuse');
    if (asked.kind !== 'card') throw new Error(shownIn(asked));
    await bo.pressOn(posted, asked.card, 'Refuse', { Reason: 'x' });
    await bo.pressOn(posted, asked.card, 'Refuse', { Reason: 'x' });
    const again = await bo.pressOn(posted, cardIn(posted), 'Refuse');
    if (again.kind !== 'card') throw new Error(shownIn(again));
    await bo.pressOn(posted, again.card, 'Refuse', { Reason: 'x' });
    const keys = bot.desk.submitted.map((one) => one.key);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('shows an error on the field, with what was typed still in it', async () => {
    bot.desk.onSubmit = () =>
      Promise.resolve({ kind: 'field-errors', errors: { reason: 'At most 3000 characters.' } });
    const bo = bot.teams.as(BO);
    const asked = await bo.press(posted, 'Refuse');
    if (asked.kind !== 'card') throw new Error(shownIn(asked));
    const again = await bo.pressOn(posted, asked.card, 'Refuse', { Reason: 'as typed' });
    expect(shownIn(again)).toContain('Reason\nAt most 3000 characters.');
    expect(JSON.stringify(again)).toContain('"value":"as typed"');
  });

  it('gives back what was typed when the form can’t be shown again', async () => {
    const bo = bot.teams.as(BO);
    const asked = await bo.press(posted, 'Refuse');
    if (asked.kind !== 'card') throw new Error(shownIn(asked));
    bot.desk.onSubmit = () =>
      Promise.resolve({ kind: 'field-errors', errors: { reason: 'Already decided by Nadia.' } });
    bot.desk.onPress = () => Promise.resolve({ kind: 'card', card: OWN });
    const shown = shownIn(
      await bo.pressOn(posted, asked.card, 'Refuse', { Reason: 'my long text' }),
    );
    expect(shown).toContain('Already decided by Nadia.');
    expect(shown).toContain('my long text');
    expect(shown).toContain('a card of one’s own');
  });
});

describe('an act that asks for several things', () => {
  const KICK_OFF: Form = {
    ...REFUSE,
    purpose: { act: 'record-kick-off', requestId: ID, version: 3 },
    title: 'Record kick-off',
    fields: [
      { kind: 'date', name: 'date', label: 'Date' },
      { ...reason, name: 'notes', label: 'Notes' },
    ],
  };
  beforeEach(() => {
    bot.desk.onPress = () => Promise.resolve({ kind: 'form', form: KICK_OFF });
  });

  it('asks in a dialog, which closes when it is done', async () => {
    const ana = bot.teams.as(ANA);
    const opened = await ana.pressOn(posted, cardIn(posted), 'Record kick-off');
    expect(opened).toMatchObject({ kind: 'dialog', title: 'Record kick-off' });
    const done = await ana.submit({ Date: '2026-11-20', Notes: 'n' });
    expect(done).toEqual({ kind: 'closed' });
    expect(bot.desk.submitted).toMatchObject([
      {
        values: { date: { kind: 'text', text: '2026-11-20' }, notes: { kind: 'text', text: 'n' } },
      },
    ]);
  });

  it('keeps the dialog open with errors on its fields', async () => {
    bot.desk.onSubmit = () =>
      Promise.resolve({ kind: 'field-errors', errors: { date: 'This date is past.' } });
    const ana = bot.teams.as(ANA);
    await ana.pressOn(posted, cardIn(posted), 'Record kick-off');
    const again = await ana.submit({ Date: '2020-01-01', Notes: 'kept' });
    expect(shownIn(again)).toContain('Date\nThis date is past.');
    expect(JSON.stringify(again)).toContain('"value":"kept"');
  });

  it('says in the dialog what happened since, when the card was stale', async () => {
    const note = {
      summary: 'Bo agreed.',
      blocks: [{ kind: 'line', line: ['Bo agreed.'] }],
    } as const;
    bot.desk.onPress = () => Promise.resolve({ kind: 'note', note, card: OWN });
    const seen = await bot.teams.as(ANA).pressOn(posted, cardIn(posted), 'Record kick-off');
    expect(seen.kind).toBe('dialog');
    expect(shownIn(seen)).toContain('Bo agreed.');
  });
});

describe('an act that asks for a file', () => {
  const UPLOAD: Form = {
    ...REFUSE,
    purpose: { act: 'upload-certificate', requestId: ID, version: 3 },
    title: 'Upload certificate',
    fields: [{ kind: 'file', name: 'file', label: 'File' }],
  };

  it('says with which words to send it in personal chat, and goes on there', async () => {
    await bot.teams.as(ANA).write('help');
    bot.desk.onPress = ({ payload }) =>
      Promise.resolve(
        actIn(payload) === 'open' ? { kind: 'card', card: OWN } : { kind: 'form', form: UPLOAD },
      );
    const seen = await bot.teams.as(ANA).pressOn(posted, cardIn(posted), 'Upload certificate');
    expect(shownIn(seen)).toContain(`certificate ${ID}`);
    const told = await bot.changes.waitFor(
      () => bot.teams.posts(`a:${ANA}`, `certificate ${ID}`)[0],
      'the words in personal chat',
    );
    expect(told.summary).toContain(`certificate ${ID}`);
  });
});

describe('what makes no sense', () => {
  it.each([
    ['no value at all', undefined],
    ['rubbish', 'x'],
    ['an action of another shape', { action: 5 }],
  ])('is answered in words: %s', async (_, value) => {
    const seen = await bot.teams.as(ANA).invoke(posted, 'adaptiveCard/action', value);
    expect(shownIn(seen)).toContain('nothing was changed');
    expect(bot.desk.submitted).toEqual([]);
  });

  it('reaches the desk as it came where it is a press: it knows what to make of it', async () => {
    await bot.teams.as(ANA).execute(posted, { verb: 'of-an-older-bot', data: { id: 7 } });
    expect(bot.desk.pressed.at(-1)?.payload).toEqual({ id: 7 });
  });

  it.each([
    ['without our part', {}],
    ['with a part of another shape', { ebox: 'x' }],
    ['with kinds that don’t exist', { ebox: { purpose: {}, kinds: { a: 'file' } } }],
  ])('as a form %s is not submitted', async (_, data) => {
    const seen = await bot.teams.as(ANA).execute(posted, { verb: 'submit', data });
    expect(shownIn(seen)).toContain('I don’t know this form any more');
    expect(bot.desk.submitted).toEqual([]);
  });

  it('never lets a form name a person whom it did not offer', async () => {
    const data = { ebox: { purpose: {}, kinds: { to: 'person' } }, to: '=teams%3Aevil' };
    await bot.teams.as(ANA).execute(posted, { verb: 'submit', data });
    expect(bot.desk.submitted).toMatchObject([{ values: {} }]);
  });

  it('as an invoke that is not ours is refused, as Teams expects', async () => {
    const seen = await bot.teams.as(ANA).invoke(posted, 'signin/verifyState', {});
    expect(seen).toEqual({ kind: 'trouble', why: 'the bot answered 501' });
  });
});

describe('a desk in trouble', () => {
  it('is told in one sentence with a reference to the log, and without a stack trace', async () => {
    bot.desk.onPress = () => Promise.reject(new Error('connection refused at 10.0.0.1'));
    const shown = shownIn(await bot.teams.as(ANA).pressOn(posted, cardIn(posted), 'Agree'));
    expect(shown).toMatch(
      /^Can't save just now, nothing was changed\..* the number [0-9a-f]{8}\.$/,
    );
    const [reference] = /[0-9a-f]{8}/.exec(shown) ?? [];
    expect(bot.log).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ reference }) }),
    );
  });

  it('keeps a dialog’s form from being lost in silence', async () => {
    const data = { ebox: { purpose: {}, kinds: { notes: 'text' } }, notes: 'typed' };
    bot.desk.onSubmit = () => Promise.reject(new Error('no database'));
    const seen = await bot.teams.as(ANA).sendDialog({ kind: 'task' }, data);
    expect(shownIn(seen)).toContain('nothing was changed');
  });

  it('that is slow is answered in Teams’ time', async () => {
    await bot.close();
    bot = await startTeamsBot({ patienceMs: 20 });
    let release: (() => void) | undefined;
    bot.desk.onPress = () =>
      new Promise((resolve) => {
        release = () => resolve(noteReply('late'));
      });
    const seen = await bot.teams.as(ANA).invoke(null, 'adaptiveCard/action', {
      action: { verb: 'agree', data: { act: 'agree', requestId: ID, version: 3 } },
    });
    expect(shownIn(seen)).toContain('Still working on it');
    release?.();
  });
});

/** Everybody's card, as it was posted. */
function cardIn(message: TeamsMessage) {
  if (!message.card) throw new Error('no card');
  return message.card;
}
