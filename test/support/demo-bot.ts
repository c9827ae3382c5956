import type { types } from '@slack/bolt';
import { ANA, type Bench, buttons, plain, REQUESTS, section } from './tiny-bot';

const rich = (...elements: types.RichTextBlockElement[]): types.RichTextBlock => ({
  type: 'rich_text',
  elements,
});
const line = (...elements: types.RichTextElement[]): types.RichTextSection => ({
  type: 'rich_text_section',
  elements,
});
const strong = (text: string): types.RichTextText => ({
  type: 'text',
  text,
  style: { bold: true },
});
const text = (words: string): types.RichTextText => ({ type: 'text', text: words });
const option = (label: string) => ({ text: plain(label), value: `v-${label}` });

/** The blocks of a card as the real bot draws them, with whatever a person may have typed. */
export function card(organisation: string): types.KnownBlock[] {
  return [
    rich(
      line(strong(`DS-2026-0001 · ${organisation}`), text('\n●◐○○○○○○○○  Step 2 of 10 · Kick-off')),
    ),
    rich(
      line(strong('Waiting for: '), text('NSSO managers, since '), {
        type: 'date',
        timestamp: 1795424400,
        format: '{date_short_pretty}',
        fallback: '23 Nov',
      }),
    ),
    {
      type: 'section',
      fields: [
        { type: 'mrkdwn', text: '*Recipients*\nEnterprises, Citizens' },
        { type: 'mrkdwn', text: '*Volume*\n120 000 a month' },
      ],
    },
    {
      type: 'actions',
      elements: [
        ...buttons('Agree', 'Ask', 'Refuse').elements.map((one, index) => ({
          ...one,
          ...(index === 0 ? { style: 'primary' as const } : {}),
          ...(index === 2 ? { style: 'danger' as const } : {}),
        })),
        { type: 'overflow', action_id: 'more', options: [option('Hold'), option('History')] },
      ],
    },
    { type: 'context', elements: [plain('Registered by Ana Peeters on 12 Nov')] },
  ];
}

const field = (block_id: string, label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id,
  label: plain(label),
  element: { action_id: block_id, ...element },
  ...more,
});

const FORM = {
  type: 'modal',
  callback_id: 'new',
  title: plain('New request'),
  submit: plain('Register'),
  close: plain('Cancel'),
  blocks: [
    field('organisation', 'Organisation', { type: 'plain_text_input', max_length: 200 }),
    field(
      'cbe',
      'CBE number',
      { type: 'plain_text_input' },
      { hint: plain('For example 0206.731.645') },
    ),
    field('email', 'Contact e-mail', { type: 'email_text_input' }),
    field('language', 'Language', {
      type: 'static_select',
      options: ['English', 'Français', 'Nederlands', 'Deutsch'].map(option),
    }),
    field('recipients', 'Recipients', {
      type: 'checkboxes',
      options: ['Enterprises', 'Citizens'].map(option),
    }),
    field('environment', 'First environment', {
      type: 'radio_buttons',
      options: ['INT', 'ACC'].map(option),
    }),
    field('golive', 'Planned go-live', { type: 'datepicker' }),
    field('form', 'Completed form', { type: 'file_input', max_files: 1 }, { optional: true }),
  ],
};

/** What the last submitted form held. */
export interface Received {
  submitted?: Record<string, unknown>;
}

/** Teaches the tiny bot what a page needs to be tried: a card, a form, a thread, answers. */
export function teach({ bot, client }: Bench): Received {
  const received: Received = {};
  bot.command('/ebox', async ({ ack, command }) => {
    if (command.text === 'new') {
      await ack();
      await client.apiCall('views.open', { trigger_id: command.trigger_id, view: FORM });
      return;
    }
    const answer = `No command "${command.text}". Did you mean new?`;
    await ack({ text: answer, blocks: [section(answer)] });
  });
  bot.view('new', async ({ ack, view }) => {
    const { values } = view.state;
    if (values['cbe']?.['cbe']?.value !== '0206731645') {
      const errors = { cbe: 'The last two digits should be 45: check the number.' };
      await ack({ response_action: 'errors', errors });
      return;
    }
    received.submitted = values;
    const name = values['organisation']?.['organisation']?.value ?? '';
    await client.chat.postMessage({
      channel: REQUESTS,
      text: `DS-2026-0001: waiting for NSSO managers`,
      blocks: card(name),
    });
    await ack();
  });
  bot.action('agree', async ({ ack, body, respond }) => {
    await ack();
    if (body.type !== 'block_actions' || body.message === undefined) return;
    const { ts } = body.message;
    if (body.user.id === ANA) {
      await respond({
        text: 'Only NSSO managers may agree: ask Bo Claes.',
        replace_original: false,
      });
      return;
    }
    await client.chat.update({
      channel: REQUESTS,
      ts,
      text: 'agreed',
      blocks: [section('*Agreed*')],
    });
    await client.chat.postMessage({ channel: REQUESTS, thread_ts: ts, text: 'Agreed by Bo Claes' });
  });
  bot.action('more', async ({ ack, action, body }) => {
    await ack();
    if (action.type !== 'overflow' || body.channel === undefined) return;
    const words = `You chose ${action.selected_option.text.text}`;
    await client.chat.postEphemeral({ channel: body.channel.id, user: body.user.id, text: words });
  });
  bot.shortcut('register', async ({ ack, body }) => {
    await ack();
    await client.apiCall('views.open', { trigger_id: body.trigger_id, view: FORM });
  });
  bot.event('message', async ({ event }) => {
    if ('files' in event && event.channel_type === 'im') {
      await client.chat.postMessage({ channel: event.channel, text: 'What is this file for?' });
    }
  });
  return received;
}
