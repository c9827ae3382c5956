import type { ViewClosedAction, ViewSubmitAction } from '@slack/bolt';
import { ANA, type Bench, BO, BOT_TOKEN, failureOf, plain, startBench } from '../support/tiny-bot';
import type { View } from '../../workspace';

const option = (text: string) => ({ text: plain(text), value: `v-${text}` });
const input = (label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: label,
  label: plain(label),
  element: { action_id: 'field', ...element },
  ...more,
});

describe('modals', () => {
  let bench: Bench;
  let submitted: ViewSubmitAction | undefined;
  let answer: object | undefined;
  beforeEach(async () => {
    submitted = undefined;
    answer = undefined;
    bench = await startBench({ ackTimeoutMs: 1_000 });
    bench.bot.view<ViewSubmitAction>('form', async ({ ack, body }) => {
      submitted = body;
      await (ack as (given?: object) => Promise<void>)(answer);
    });
  });
  afterEach(() => bench.close());

  const modal = (blocks: object[], more: object = {}) => ({
    type: 'modal',
    callback_id: 'form',
    private_metadata: 'DS-2026-0001@3',
    title: plain('Form'),
    submit: plain('Send'),
    blocks,
    ...more,
  });
  const open = async (view: object): Promise<View> => {
    bench.bot.command('/form', async ({ ack, command }) => {
      await ack();
      await bench.client.apiCall('views.open', { trigger_id: command.trigger_id, view });
    });
    return (await bench.slack.as(ANA).command('/form')).opened();
  };
  const state = () => submitted?.view.state.values;

  it('report every kind of field in the shape that Slack gives it', async () => {
    const view = await open(
      modal([
        input('Text', { type: 'plain_text_input' }),
        input('Mail', { type: 'email_text_input' }),
        input('Number', { type: 'number_input', is_decimal_allowed: false }),
        input('Link', { type: 'url_text_input' }),
        input('One', { type: 'static_select', options: [option('a'), option('b')] }),
        input('Many', { type: 'multi_static_select', options: [option('a'), option('b')] }),
        input('Radio', { type: 'radio_buttons', options: [option('a')] }),
        input('Boxes', { type: 'checkboxes', options: [option('a'), option('b')] }),
        input('Day', { type: 'datepicker' }),
        input('Who', { type: 'users_select' }),
        input('File', { type: 'file_input' }),
      ]),
    );
    const file = bench.slack.as(ANA).upload('form.pdf', '%PDF-1.7', 'application/pdf');
    await bench.slack.as(ANA).submit(view, {
      Text: 'R&D <!channel>',
      Mail: 'jan@smals.be',
      Number: '120000',
      Link: 'https://example.org',
      One: 'b',
      Many: ['b', 'a'],
      Radio: 'a',
      Boxes: ['b'],
      Day: '2027-03-01',
      Who: 'Bo Claes',
      File: file,
    });
    const full = (text: string) => ({
      text: { type: 'plain_text', text, emoji: true },
      value: `v-${text}`,
    });
    const at = (value: object) => ({ field: value });
    expect(submitted?.view).toMatchObject({ private_metadata: 'DS-2026-0001@3', id: view.id });
    expect(state()).toEqual({
      Text: at({ type: 'plain_text_input', value: 'R&D <!channel>' }),
      Mail: at({ type: 'email_text_input', value: 'jan@smals.be' }),
      Number: at({ type: 'number_input', value: '120000' }),
      Link: at({ type: 'url_text_input', value: 'https://example.org' }),
      One: at({ type: 'static_select', selected_option: full('b') }),
      Many: at({ type: 'multi_static_select', selected_options: [full('a'), full('b')] }),
      Radio: at({ type: 'radio_buttons', selected_option: full('a') }),
      Boxes: at({ type: 'checkboxes', selected_options: [full('b')] }),
      Day: at({ type: 'datepicker', selected_date: '2027-03-01' }),
      Who: at({ type: 'users_select', selected_user: BO }),
      File: at({
        type: 'file_input',
        files: [expect.objectContaining({ id: file.id, name: 'form.pdf', size: 8 })],
      }),
    });
  });

  it('report what was left alone as empty or as it stood there', async () => {
    const optional = { optional: true };
    const view = await open(
      modal([
        input('Text', { type: 'plain_text_input' }, optional),
        input('Kept', { type: 'plain_text_input', initial_value: 'stood there' }, optional),
        input('One', { type: 'static_select', options: [option('a')] }, optional),
        input('Boxes', { type: 'checkboxes', options: [option('a')] }, optional),
        input('Day', { type: 'datepicker' }, optional),
        input('File', { type: 'file_input' }, optional),
      ]),
    );
    await bench.slack.as(ANA).submit(view);
    expect(state()).toMatchObject({
      Text: { field: { value: null } },
      Kept: { field: { value: 'stood there' } },
      One: { field: { selected_option: null } },
      Boxes: { field: { selected_options: [] } },
      Day: { field: { selected_date: null } },
      File: { field: { files: [] } },
    });
  });

  it.each([
    ['an empty required field', { type: 'plain_text_input' }, '', 'required field'],
    ['a mail address without @', { type: 'email_text_input' }, 'jan', 'valid email address'],
    ['half a number', { type: 'number_input', is_decimal_allowed: false }, '1.5', 'whole number'],
    [
      'a number below the least',
      { type: 'number_input', is_decimal_allowed: false, min_value: '1' },
      '0',
      'at least 1',
    ],
    ['a text beyond the field', { type: 'plain_text_input', max_length: 3 }, 'four', 'than 3'],
    ['no link', { type: 'url_text_input' }, 'nowhere', 'valid URL'],
  ])('refuse %s before the bot is asked', async (_what, element, value, words) => {
    const view = await open(modal([input('Field', element)]));
    const { errors } = await bench.slack.as(ANA).submit(view, { Field: value });
    expect(errors).toEqual({ Field: expect.stringContaining(words) });
    expect(submitted).toBeUndefined();
  });

  it('refuse a file of a kind that the field does not take', async () => {
    const view = await open(modal([input('File', { type: 'file_input', filetypes: ['pdf'] })]));
    const file = bench.slack.as(ANA).upload('key.exe', 'MZ');
    const { errors } = await bench.slack.as(ANA).submit(view, { File: file });
    expect(errors['File']).toContain('not a supported file type');
  });

  describe('after the bot has seen a submission', () => {
    let view: View;
    beforeEach(async () => {
      view = await open(modal([input('Text', { type: 'plain_text_input' })]));
    });
    const submit = () => bench.slack.as(ANA).submit(view, { Text: 'x' });

    it('close when it says nothing', async () => {
      expect((await submit()).view).toBeUndefined();
    });

    it('stay with its errors on their fields', async () => {
      answer = { response_action: 'errors', errors: { Text: 'not like this' } };
      const result = await submit();
      expect(result.errors).toEqual({ Text: 'not like this' });
      expect(result.view?.id).toBe(view.id);
    });

    it('fail when an error is for something that is no field', async () => {
      answer = { response_action: 'errors', errors: { Nowhere: 'x' } };
      expect((await submit()).trouble).toContain('Nowhere');
    });

    it('show another form in the same place, or above it', async () => {
      answer = { response_action: 'update', view: modal([], { blocks: [{ type: 'divider' }] }) };
      const updated = (await submit()).view;
      expect(updated).toMatchObject({ id: view.id, blocks: [{ type: 'divider' }] });
      expect(updated?.hash).not.toBe(view.hash);
    });

    it('can be pushed three deep and no deeper', async () => {
      answer = {
        response_action: 'push',
        view: modal([input('Text', { type: 'plain_text_input' })]),
      };
      const second = (await submit()).view;
      if (second === undefined) throw new Error('no second modal');
      expect(second).toMatchObject({ previousId: view.id, rootId: view.id });
      const third = (await bench.slack.as(ANA).submit(second, { Text: 'x' })).view;
      if (third === undefined) throw new Error('no third modal');
      const fourth = await bench.slack.as(ANA).submit(third, { Text: 'x' });
      expect(fourth.trouble).toContain('push_limit_reached');
    });

    it('all go when it clears them', async () => {
      answer = { response_action: 'clear' };
      expect((await submit()).view).toBeUndefined();
    });

    it('fail and stay when it answers with a form that Slack refuses', async () => {
      answer = { response_action: 'update', view: modal([], { blocks: [] }) };
      const result = await submit();
      expect(result.trouble).toContain('/view/blocks');
      expect(result.view?.id).toBe(view.id);
    });
  });

  it('stay open when the bot does not answer in time', async () => {
    const view = await open(
      modal([input('A', { type: 'plain_text_input' })], { callback_id: 'no' }),
    );
    const result = await bench.slack.as(ANA).submit(view, { A: 'x' });
    expect(result.trouble).toContain('operation_timeout');
    expect(result.view?.id).toBe(view.id);
  });

  it('tell the bot when they are closed, if it asked for that', async () => {
    let closed: ViewClosedAction | undefined;
    bench.bot.view<ViewClosedAction>(
      { type: 'view_closed', callback_id: 'form' },
      async ({ ack, body }) => {
        closed = body;
        await ack();
      },
    );
    const view = await open(modal([{ type: 'divider' }], { notify_on_close: true }));
    await bench.slack.as(ANA).close(view);
    expect(closed).toMatchObject({ type: 'view_closed', view: { id: view.id } });
    expect(bench.slack.as(ANA).view).toBeUndefined();
  });

  it('are redrawn only by who has seen their latest version', async () => {
    const view = await open(modal([{ type: 'divider' }]));
    const update = (hash: string, id = view.id) =>
      bench.client.apiCall('views.update', {
        view_id: id,
        hash,
        view: modal([{ type: 'divider' }]),
      });
    await update(view.hash);
    expect((await failureOf(update(view.hash))).error).toBe('hash_conflict');
    expect((await failureOf(update('', 'V404'))).error).toBe('not_found');
  });

  it('carry buttons that tell the bot what else stands filled in', async () => {
    let received: unknown;
    bench.bot.action('check', async ({ ack, body }) => {
      received = body;
      await ack();
    });
    const button = { type: 'button', action_id: 'check', text: plain('Check') };
    const view = await open(
      modal([
        input('Text', { type: 'plain_text_input', initial_value: 'typed' }),
        { type: 'actions', elements: [button] },
      ]),
    );
    await bench.slack.as(ANA).press(view, 'Check');
    expect(received).toMatchObject({
      container: { type: 'view', view_id: view.id },
      view: { state: { values: { Text: { field: { value: 'typed' } } } } },
    });
  });

  describe('files', () => {
    const download = (url: string, token: string | undefined) =>
      fetch(url, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

    it('are handed to the bot with the bytes that were uploaded', async () => {
      const bytes = Uint8Array.from({ length: 256 }, (_, n) => n);
      const { id } = bench.slack.as(ANA).upload('bytes.bin', bytes);
      const { file } = await bench.client.files.info({ file: id });
      const response = await download(file?.url_private_download ?? '', BOT_TOKEN);
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes);
      expect((await download(file?.url_private ?? '', BOT_TOKEN)).status).toBe(200);
    });

    it('are kept from who has no token, and not found when there are none', async () => {
      const { id } = bench.slack.as(ANA).upload('secret.txt', 'secret');
      const { file } = await bench.client.files.info({ file: id });
      const url = file?.url_private_download ?? '';
      expect((await download(url, undefined)).status).toBe(403);
      expect((await download(url, 'xoxb-wrong')).status).toBe(403);
      expect((await download(url.replace(id, 'F404'), BOT_TOKEN)).status).toBe(404);
      expect((await failureOf(bench.client.files.info({ file: 'F404' }))).error).toBe(
        'file_not_found',
      );
    });

    it('reach the bot with a direct message', async () => {
      let received: unknown;
      bench.bot.event('message', ({ event }) => {
        received = event;
        return Promise.resolve();
      });
      const file = bench.slack.as(ANA).upload('smals.csr', 'csr');
      await bench.slack.as(ANA).dm('csr DS-2026-0001', [file]);
      expect(received).toMatchObject({
        subtype: 'file_share',
        text: 'csr DS-2026-0001',
        files: [{ id: file.id, name: 'smals.csr' }],
      });
    });

    it('can be sent by the bot into a thread', async () => {
      const card = await bench.client.chat.postMessage({ channel: 'CREQUESTS1', text: 'card' });
      await bench.client.filesUploadV2({
        channel_id: 'CREQUESTS1',
        thread_ts: card.ts ?? '',
        initial_comment: 'the form',
        filename: 'form.pdf',
        file: Buffer.from('%PDF'),
      });
      const message = await bench.slack.waitForMessage('CREQUESTS1', 'the form');
      expect(message.thread).toBe(card.ts);
      expect(bench.slack.bytes.get(message.files[0] ?? '')?.toString()).toBe('%PDF');
    });
  });
});
