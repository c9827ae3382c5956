import { z } from 'zod';
import {
  button,
  channelsSelect,
  checkboxes,
  datepicker,
  emailInput,
  fileInput,
  image,
  multiStaticSelect,
  multiUsersSelect,
  numberInput,
  overflow,
  plainTextInput,
  radioButtons,
  staticSelect,
  timepicker,
  urlInput,
  usersSelect,
} from './elements';
import { LIMITS } from './limits';
import { richTextElement } from './rich-text';
import { anyText, plainText } from './text';

const blockId = z.string().min(1).max(LIMITS.blockId).optional();
const single = [
  button,
  overflow,
  staticSelect,
  usersSelect,
  channelsSelect,
  datepicker,
  timepicker,
  radioButtons,
  checkboxes,
] as const;

const section = z.strictObject({
  type: z.literal('section'),
  block_id: blockId,
  text: anyText(LIMITS.text).optional(),
  fields: z.array(anyText(LIMITS.sectionField)).min(1).max(LIMITS.sectionFields).optional(),
  accessory: z
    .discriminatedUnion('type', [...single, multiStaticSelect, multiUsersSelect, image])
    .optional(),
  expand: z.boolean().optional(),
});
const actions = z.strictObject({
  type: z.literal('actions'),
  block_id: blockId,
  elements: z.array(z.discriminatedUnion('type', single)).min(1).max(LIMITS.actionsElements),
});
const context = z.strictObject({
  type: z.literal('context'),
  block_id: blockId,
  elements: z
    .array(z.union([image, anyText(LIMITS.text)]))
    .min(1)
    .max(LIMITS.contextElements),
});
const header = z.strictObject({
  type: z.literal('header'),
  block_id: blockId,
  text: plainText(LIMITS.header),
});
const divider = z.strictObject({ type: z.literal('divider'), block_id: blockId });
const imageBlock = z.strictObject({
  type: z.literal('image'),
  block_id: blockId,
  image_url: z.string().min(1).max(LIMITS.url),
  alt_text: z.string().min(1).max(LIMITS.altText),
  title: plainText(LIMITS.imageTitle).optional(),
});

const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId,
  elements: z.array(richTextElement).min(1),
});
const markdown = z.strictObject({
  type: z.literal('markdown'),
  block_id: blockId,
  text: z.string().min(1).max(LIMITS.markdownBlock),
});
const cell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({
    type: z.literal('raw_number'),
    value: z.number(),
    text: z.string().min(1).optional(),
  }),
  richText.omit({ block_id: true }),
]);
const table = z.strictObject({
  type: z.literal('table'),
  block_id: blockId,
  rows: z.array(z.array(cell).min(1).max(LIMITS.tableColumns)).min(1).max(LIMITS.tableRows),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(LIMITS.tableColumns)
    .optional(),
});

const chartLabel = z.string().min(1).max(LIMITS.chartLabel);
/** Of the four kinds of chart, bars: the others are drawn with the same fields or with segments. */
const chart = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: blockId,
  title: z.string().min(1).max(LIMITS.chartTitle),
  chart: z.strictObject({
    type: z.enum(['bar', 'line', 'area']),
    series: z
      .array(
        z.strictObject({
          name: chartLabel,
          data: z
            .array(z.strictObject({ label: chartLabel, value: z.number() }))
            .min(1)
            .max(LIMITS.chartPoints),
        }),
      )
      .min(1)
      .max(LIMITS.chartSeries),
    axis_config: z.strictObject({
      categories: z.array(chartLabel).min(1).max(LIMITS.chartPoints),
      x_label: z.string().optional(),
      y_label: z.string().optional(),
    }),
  }),
});

const choices = [
  staticSelect,
  multiStaticSelect,
  usersSelect,
  multiUsersSelect,
  channelsSelect,
  datepicker,
  timepicker,
  radioButtons,
  checkboxes,
  plainTextInput,
] as const;
const input = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(LIMITS.inputLabel),
  hint: plainText(LIMITS.inputHint).optional(),
  optional: z.boolean().default(false),
  dispatch_action: z.boolean().default(false),
  element: z.discriminatedUnion('type', [...choices, emailInput, urlInput, numberInput, fileInput]),
});
/** Only a modal may hold these four inputs. */
const messageInput = input.extend({ element: z.discriminatedUnion('type', choices) });

const shared = [section, actions, context, header, divider, imageBlock, richText] as const;

/** Blocks of a message, 1 to 50 of them. */
export const messageBlock = z.discriminatedUnion('type', [
  ...shared,
  messageInput,
  markdown,
  table,
  chart,
]);
/** Blocks of a modal. */
export const viewBlock = z.discriminatedUnion('type', [...shared, input]);

/** Blocks as Slack hands them back: they always have an id. */
export type MessageBlock = z.infer<typeof messageBlock> & { block_id: string };
export type ViewBlock = z.infer<typeof viewBlock> & { block_id: string };
export type Block = MessageBlock | ViewBlock;
export type InputBlock = Extract<Block, { type: 'input' }>;
export type InputElement = InputBlock['element'];
export type ActionElement = z.infer<(typeof single)[number]>;
export type Accessory = NonNullable<Extract<Block, { type: 'section' }>['accessory']>;
/** Whatever a person can operate. */
export type Element = InputElement | ActionElement | Exclude<Accessory, { type: 'image' }>;
