import type { Reply, Submitted } from '../../../src/app/chat/conversation/conversation';
import type { Form } from '../../../src/view/model/model';
import { ANA, bench, BO, note, REQUESTS, type Bench } from '../../support/slack/harness';
import { shown } from '../../support/slack/shown';

let at: Bench;
beforeEach(async () => {
  at = await bench();
});
afterEach(() => at.close());

const OPTIONS = ['en', 'fr', 'nl', 'de'].map((value) => ({ value, label: value.toUpperCase() }));
const FORM: Form = {
  purpose: { act: 'record-form', requestId: 'DS-2026-0001', version: 4 },
  title: 'Everything',
  submit: 'Send',
  intro: [{ kind: 'line', line: ['For DS-2026-0001'] }],
  fields: [
    { kind: 'line', name: 'organisation', label: 'Organisation', maxLength: 200, optional: true },
    { kind: 'paragraph', name: 'useCases', label: 'Use cases', maxLength: 3000, optional: true },
    { kind: 'email', name: 'email', label: 'E-mail', maxLength: 254, optional: true },
    { kind: 'number', name: 'volume', label: 'Volume', maxLength: 9, optional: true },
    { kind: 'date', name: 'date', label: 'Date', optional: true },
    { kind: 'choice', name: 'language', label: 'Language', options: OPTIONS, optional: true },
    { kind: 'choice', name: 'first', label: 'First', options: OPTIONS.slice(0, 2), optional: true },
    { kind: 'choices', name: 'recipients', label: 'Recipients', options: OPTIONS, optional: true },
    { kind: 'file', name: 'form', label: 'Completed form', optional: true },
    { kind: 'person', name: 'to', label: 'Person', optional: true },
  ],
};

async function open(form = FORM) {
  at.desk.onSay = () => ({ kind: 'form', form });
  return (await at.slack.as(ANA).command('/ebox new')).opened();
}

describe('a submitted form', () => {
  it('reaches the desk with every kind of value under its field', async () => {
    const ana = at.slack.as(ANA);
    const view = await open();
    const file = ana.upload('form.pdf', 'the form');
    const result = await ana.submit(view, {
      Organisation: 'A & B <!channel>',
      'Use cases': 'one\ntwo',
      'E-mail': 'ana@example.be',
      Volume: '120 000',
      Date: '2027-03-01',
      Language: 'FR',
      First: 'EN',
      Recipients: ['EN', 'DE'],
      'Completed form': [file],
      Person: 'Bo Claes',
    });
    expect(result.trouble).toBeUndefined();
    expect(at.desk.submitted).toEqual([
      {
        person: { platform: 'slack', id: ANA, name: 'Ana Peeters' },
        key: view.id,
        purpose: FORM.purpose,
        values: {
          organisation: { kind: 'text', text: 'A & B <!channel>' },
          useCases: { kind: 'text', text: 'one\ntwo' },
          email: { kind: 'text', text: 'ana@example.be' },
          volume: { kind: 'text', text: '120 000' },
          date: { kind: 'text', text: '2027-03-01' },
          language: { kind: 'choices', values: ['fr'] },
          first: { kind: 'choices', values: ['en'] },
          recipients: { kind: 'choices', values: ['en', 'de'] },
          form: { kind: 'files', files: [expect.objectContaining({ name: 'form.pdf', size: 8 })] },
          to: { kind: 'person', person: { platform: 'slack', id: BO, name: 'Bo Claes' } },
        },
      },
    ]);
  });

  it('leaves out what was left empty', async () => {
    await at.slack.as(ANA).submit(await open());
    expect(at.desk.submitted[0]?.values).toEqual({});
  });

  it('hands over files that can be fetched', async () => {
    const ana = at.slack.as(ANA);
    const view = await open();
    await ana.submit(view, { 'Completed form': [ana.upload('form.pdf', 'the form')] });
    expect(await fileOf(at.desk.submitted[0])?.fetch(100, 1000)).toEqual({
      ok: true,
      bytes: Buffer.from('the form'),
    });
  });

  it('closes when it is done, and says what there is to say where it was opened', async () => {
    const view = await open();
    at.desk.onSubmit = () => ({ kind: 'done', note: note('Registered as DS-2026-0001.') });
    const result = await at.slack.as(ANA).submit(view);
    expect(result.view).toBeUndefined();
    expect(await result.told('Registered as DS-2026-0001.')).toMatchObject({
      channel: REQUESTS,
      to: ANA,
    });
  });

  it('says it in a direct message where the bot is not in the channel', async () => {
    const view = await open();
    at.slack.remove(REQUESTS, 'UEBOXBOT01');
    at.desk.onSubmit = () => ({ kind: 'note', note: note('Already refused by Bo.') });
    const ana = at.slack.as(ANA);
    await ana.submit(view);
    const message = await at.slack.waitForMessage(ana.directMessages, 'Already refused by Bo.');
    expect(shown(message.blocks)).toBe('Already refused by Bo.');
  });

  it('stays open with the words on their fields', async () => {
    const view = await open();
    at.desk.onSubmit = () => ({
      kind: 'field-errors',
      errors: { email: 'This is no e-mail address.', date: 'This date is past.' },
    });
    const result = await at.slack.as(ANA).submit(view);
    expect(result.errors).toEqual({
      'E-mail': 'This is no e-mail address.',
      Date: 'This date is past.',
    });
    expect(result.view?.id).toBe(view.id);
  });

  it('has words for a field that the form lacks on its first one', async () => {
    const view = await open();
    at.desk.onSubmit = () => ({
      kind: 'field-errors',
      errors: { organisation: 'Too long.', ghost: 'Missing.' },
    });
    expect((await at.slack.as(ANA).submit(view)).errors).toEqual({
      Organisation: 'Too long. Missing.',
    });
  });

  it('keeps its key when it is sent again after a correction, so that it counts once', async () => {
    const view = await open();
    at.desk.onSubmit = () => ({ kind: 'field-errors', errors: { email: 'No.' } });
    const { delivery } = await at.slack.as(ANA).submit(view);
    await at.slack.as(ANA).submit(view);
    await at.slack.redeliver(delivery ?? missing());
    expect(new Set(at.desk.submitted.map(({ key }) => key))).toEqual(new Set([view.id]));
  });

  it('gives way to another form where the desk asks for more', async () => {
    const view = await open();
    at.desk.onSubmit = () => ({ kind: 'form', form: { ...FORM, title: 'One more thing' } });
    const result = await at.slack.as(ANA).submit(view);
    expect(result.view?.title.text).toBe('One more thing');
  });

  it('stays open with what was typed when the desk fails', async () => {
    const view = await open();
    at.desk.onSubmit = () => Promise.reject(new Error('no database'));
    const result = await at.slack.as(ANA).submit(view);
    expect(result.errors).toEqual({
      Organisation: expect.stringMatching(/^Can't save just now, nothing was changed\./),
    });
  });

  it('that nobody knows any more is the desk’s to answer', async () => {
    const view = await open();
    at.slack.state.setStack(ANA, [
      { ...view, private_metadata: 'of an older version', callback_id: 'forgotten' },
    ]);
    at.desk.onSubmit = () => ({ kind: 'note', note: note('This form is from an older version.') });
    const ana = at.slack.as(ANA);
    const result = await ana.submit(view);
    expect(at.desk.submitted[0]?.purpose).toBeNull();
    expect(result.view).toBeUndefined();
    await at.slack.waitForMessage(ana.directMessages, 'older version');
  });
});

describe('a submitted form that takes long', () => {
  beforeEach(async () => {
    await at.close();
    at = await bench({ patienceMs: 30 });
  });

  it('stays open and says so, and is answered when it is sent again', async () => {
    const view = await open();
    let answer: () => void = missing;
    at.desk.onSubmit = () =>
      new Promise((resolve) => {
        answer = () => resolve({ kind: 'done' });
      });
    const first = await at.slack.as(ANA).submit(view);
    expect(first.errors).toEqual({ Organisation: expect.stringMatching(/^Still saving\./) });
    answer();
    at.desk.onSubmit = () => ({ kind: 'done' });
    expect((await at.slack.as(ANA).submit(view)).view).toBeUndefined();
  });
});

describe('a submitted form with a file that takes long to fetch', () => {
  let release: (reply: Reply) => void;
  beforeEach(async () => {
    await at.close();
    at = await bench({ patienceMs: 30 });
    at.desk.onSubmit = () =>
      new Promise((resolve) => {
        release = resolve;
      });
  });

  async function send() {
    const ana = at.slack.as(ANA);
    const view = await open();
    const file = ana.upload('form.pdf', 'the form');
    return ana.submit(view, { Organisation: 'Typed & kept', 'Completed form': [file] });
  }

  it('closes with words that it is coming, and what came of it is said when it has come', async () => {
    const done = await send();
    expect({ errors: done.errors, view: done.view }).toEqual({ errors: {}, view: undefined });
    await done.told('The file is still on its way from Slack');
    release({ kind: 'done', note: note('Recorded at last.') });
    await done.told('Recorded at last.');
    expect(at.desk.submitted).toHaveLength(1);
  });

  it('says what is wrong with it, with what had been typed, when it was refused in the end', async () => {
    const done = await send();
    await done.told('on its way');
    release({ kind: 'field-errors', errors: { form: 'This file is empty.' } });
    const told = shown((await done.told('This file is empty.')).blocks);
    expect(told).toContain('Nothing was changed');
    expect(told).toContain('Typed & kept');
  });

  it('says that it is done where the desk has no words for it', async () => {
    const done = await send();
    release({ kind: 'done' });
    await done.told('The file has come, and it is done.');
  });
});

function fileOf(submitted: Submitted | undefined) {
  const value = submitted?.values['form'];
  return value?.kind === 'files' ? value.files[0] : undefined;
}

function missing(): never {
  throw new Error('there is none');
}
